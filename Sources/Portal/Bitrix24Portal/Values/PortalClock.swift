import Foundation
import Parallel

/// The portal's time: the system's with an offset, or a time that only moves when it is told to.
public final class PortalClock: Sendable {
    struct Reading: Sendable {
        var frozen: Double?
        var offset = 0.0
    }
    private let state: Locked<Reading>

    /// Starts with the system's time.
    public init() { state = Locked(Reading()) }

    /// Stands still at this moment (seconds since 1970) until it is moved.
    public init(frozenAt moment: Double) { state = Locked(Reading(frozen: moment)) }

    /// Stands still at a moment written as `2026-01-31T12:00:00Z`, with any offset, or in seconds since 1970; nil where
    /// it is neither.
    public convenience init?(frozenAt text: String) {
        guard let moment = Double(text) ?? Timestamp.moment(text), (0...4e9).contains(moment) else { return nil }
        self.init(frozenAt: moment)
    }

    /// Seconds since 1970.
    public var now: Double { state.withLock { $0.now } }

    public func advance(by seconds: Double) {
        state.withLock {
            if $0.frozen != nil { $0.frozen! += seconds } else { $0.offset += seconds }
        }
    }

    /// Stands still from now on.
    public func freeze() { state.withLock { $0.frozen = $0.now } }

    /// Goes on from where it stands.
    public func run() {
        state.withLock {
            guard let moment = $0.frozen else { return }
            $0 = Reading(offset: moment - Date().timeIntervalSince1970)
        }
    }

    /// Shows this moment (seconds since 1970), and stands still or goes on as before.
    public func set(to moment: Double) { advance(by: moment - now) }

    var reading: Reading {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}

extension PortalClock.Reading {
    var now: Double { frozen ?? Date().timeIntervalSince1970 + offset }
}
