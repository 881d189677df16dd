import CMicroHTTPD
import Foundation

/// The connections that are open, so that all of them can be ended before the server is.
///
/// libmicrohttpd must not be stopped while requests come in: one that is none is then answered with a response that is
/// no longer made, and the process crashes.
final class OpenConnections: @unchecked Sendable {
    private let condition = NSCondition()
    private var descriptors: Set<CInt> = []
    private var ended = false

    /// Connections begin and end on the threads of the server.
    static let changed: MHD_NotifyConnectionCallback = { closure, connection, _, event in
        guard let closure, let connection,
            let descriptor = b24_connection_info(connection, .CONNECTION_INFO_CONNECTION_FD)?.pointee.connect_fd
        else { return }
        let core = Unmanaged<HTTPCore>.fromOpaque(closure).takeUnretainedValue()
        core.connections.changed(descriptor, isOpen: event == .CONNECTION_NOTIFY_STARTED)
    }

    private func changed(_ descriptor: CInt, isOpen: Bool) {
        condition.lock()
        defer { condition.unlock() }
        if isOpen {
            descriptors.insert(descriptor)
            if ended { shutdown(descriptor, CInt(SHUT_RDWR)) }
        } else {
            descriptors.remove(descriptor)
            condition.broadcast()
        }
    }

    /// Ends them, and waits until they are. (Not for ever: of just as many connections as libmicrohttpd asks epoll for
    /// at once, it learns, and rests until another stirs. Those are already known to be dead, and do no harm.)
    func endAll() {
        condition.lock()
        defer { condition.unlock() }
        ended = true
        for descriptor in descriptors { shutdown(descriptor, CInt(SHUT_RDWR)) }
        let patience = Date(timeIntervalSinceNow: 1)
        while !descriptors.isEmpty, condition.wait(until: patience) {}
    }
}
