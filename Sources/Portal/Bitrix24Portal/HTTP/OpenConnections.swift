import CMicroHTTPD
import Dispatch
import Foundation

/// The connections that are open, so that all of them can be ended before the server is, and those that drip at once.
///
/// libmicrohttpd must not be stopped while requests come in: one that is none is then answered with a response that is
/// no longer made, and the process crashes.
final class OpenConnections: @unchecked Sendable {
    /// What a connection is doing. libmicrohttpd's own timeout starts anew with every byte.
    private enum Phase {
        /// A request comes in, or is waited for.
        case receiving(since: Double)
        case answering
    }

    private let condition = NSCondition()
    private var phases: [CInt: Phase] = [:]
    private var ended = false
    private let patience: Double
    private let timer: any DispatchSourceTimer

    /// - Parameter patience: seconds within which a request must have come in.
    init(patience: Double) {
        self.patience = patience
        timer = DispatchSource.makeTimerSource(queue: .global())
        timer.setEventHandler { [weak self] in self?.endSlow() }
        timer.schedule(deadline: .now() + patience, repeating: max(patience / 8, 0.01))
        timer.resume()
    }

    deinit { timer.cancel() }

    /// Connections begin and end on the threads of the server.
    static let changed: MHD_NotifyConnectionCallback = { closure, connection, _, event in
        guard let closure, let connection, let descriptor = descriptor(of: connection) else { return }
        let core = Unmanaged<HTTPCore>.fromOpaque(closure).takeUnretainedValue()
        core.connections.changed(descriptor, isOpen: event == .CONNECTION_NOTIFY_STARTED)
    }

    static func descriptor(of connection: OpaquePointer) -> CInt? {
        b24_connection_info(connection, .CONNECTION_INFO_CONNECTION_FD)?.pointee.connect_fd
    }

    private func changed(_ descriptor: CInt, isOpen: Bool) {
        condition.lock()
        defer { condition.unlock() }
        if isOpen {
            phases[descriptor] = .receiving(since: Self.now)
            if ended { shutdown(descriptor, CInt(SHUT_RDWR)) }
        } else {
            phases[descriptor] = nil
            condition.broadcast()
        }
    }

    /// A request has come in whole, or its answer is out.
    func note(_ connection: OpaquePointer, isAnswering: Bool) {
        guard let descriptor = Self.descriptor(of: connection) else { return }
        condition.lock()
        defer { condition.unlock() }
        if phases[descriptor] != nil { phases[descriptor] = isAnswering ? .answering : .receiving(since: Self.now) }
    }

    /// Ends those whose request takes too long to come in.
    private func endSlow() {
        condition.lock()
        defer { condition.unlock() }
        let limit = Self.now - patience
        for (descriptor, phase) in phases {
            if case .receiving(let since) = phase, since < limit { shutdown(descriptor, CInt(SHUT_RDWR)) }
        }
    }

    /// Ends them, and waits until they are. (Not for ever: of just as many connections as libmicrohttpd asks epoll for
    /// at once, it learns, and rests until another stirs. Those are already known to be dead, and do no harm.)
    func endAll() {
        condition.lock()
        defer { condition.unlock() }
        ended = true
        for descriptor in phases.keys { shutdown(descriptor, CInt(SHUT_RDWR)) }
        let patience = Date(timeIntervalSinceNow: 1)
        while !phases.isEmpty, condition.wait(until: patience) {}
    }

    private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
