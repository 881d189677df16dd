import Foundation
import Parallel

/// The portal's time: the system's with an offset, or a time that only moves when it is told to.
public final class PortalClock: Sendable {
    private struct State {
        var frozen: Double?
        var offset = 0.0
    }
    private let state: Locked<State>

    /// Starts with the system's time.
    public init() { state = Locked(State()) }

    /// Stands still at this moment (seconds since 1970) until it is moved.
    public init(frozenAt moment: Double) { state = Locked(State(frozen: moment)) }

    /// Seconds since 1970.
    public var now: Double {
        state.withLock { $0.frozen ?? Date().timeIntervalSince1970 + $0.offset }
    }

    public func advance(by seconds: Double) {
        state.withLock {
            if $0.frozen != nil { $0.frozen! += seconds } else { $0.offset += seconds }
        }
    }

    public func freeze() {
        let moment = now
        state.withLock { $0.frozen = moment }
    }
}
