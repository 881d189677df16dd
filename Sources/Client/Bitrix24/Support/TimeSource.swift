import Foundation

/// The clock by which the client waits, measures and lets tokens expire. Bring your own to test in virtual time.
///
/// Rate limits are shared by the clients of a portal that go by the same clock.
public protocol TimeSource: AnyObject, Sendable {
    /// Time since some fixed moment; never runs backwards.
    var now: Duration { get }
    /// The date, for what portals say in dates.
    var date: Date { get }
    /// Returns after the duration; throws `CancellationError` as soon as the task is cancelled.
    func sleep(for duration: Duration) async throws
}

/// The time of the machine.
public final class SystemTime: TimeSource {
    public static let shared = SystemTime()
    private let origin = ContinuousClock.now

    public var now: Duration { origin.duration(to: .now) }
    public var date: Date { Date() }
    public func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }
}

extension Duration {
    /// Longer than anything that is waited for: as good as for ever, and far from where sums overflow.
    static let forever = Duration.seconds(100 * 366 * 86_400)

    /// Seconds as a computation came to them: what is no number counts as none, what is too much as for ever.
    init(clamping seconds: Double) {
        self = seconds.isNaN || seconds <= 0 ? .zero : .seconds(min(seconds, Duration.forever.seconds))
    }

    /// The same, within what can be added up.
    var bounded: Duration { min(max(self, .zero), .forever) }

    var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
