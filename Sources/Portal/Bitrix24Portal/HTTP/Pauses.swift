import CMicroHTTPD
import Dispatch
import Foundation
import Parallel

/// Connections that are held back for a while without holding up a thread.
final class Pauses: Sendable {
    private struct State {
        var suspended: [Int: OpaquePointer] = [:]
        var last = 0
        var ended = false
    }

    private let state = Locked(State())
    private let queue = DispatchQueue(label: "portal.pauses")

    /// False where the server is about to stop: then nothing is held back any more.
    @discardableResult
    func pause(_ connection: OpaquePointer, milliseconds: Int) -> Bool {
        let ticket: Int? = state.withLock {
            if $0.ended { return nil }
            $0.last += 1
            $0.suspended[$0.last] = connection
            MHD_suspend_connection(connection)
            return $0.last
        }
        guard let ticket else { return false }
        queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [weak self] in
            self?.state.withLock {
                if let connection = $0.suspended.removeValue(forKey: ticket) { MHD_resume_connection(connection) }
            }
        }
        return true
    }

    /// libmicrohttpd must not be stopped while a connection is suspended.
    func endAll() {
        state.withLock {
            $0.ended = true
            for connection in $0.suspended.values { MHD_resume_connection(connection) }
            $0.suspended = [:]
        }
    }
}
