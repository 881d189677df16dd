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
        guard let ticket = hold(connection) else { return false }
        resume(ticket, after: milliseconds)
        return true
    }

    /// Holds a connection back until it is resumed; nil where the server is about to stop.
    func hold(_ connection: OpaquePointer) -> Int? {
        state.withLock {
            if $0.ended { return nil }
            $0.last += 1
            $0.suspended[$0.last] = connection
            MHD_suspend_connection(connection)
            return $0.last
        }
    }

    func resume(_ ticket: Int, after milliseconds: Int) {
        queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [weak self] in
            self?.resume(ticket) {}
        }
    }

    /// - Parameter first: done while the connection is still held; not at all where the server has let it go.
    func resume(_ ticket: Int, first: () -> Void) {
        state.withLock {
            guard let connection = $0.suspended.removeValue(forKey: ticket) else { return }
            first()
            MHD_resume_connection(connection)
        }
    }

    /// Does something while the connection is held; not at all where the server has let it go.
    func whileHeld(_ ticket: Int, _ body: () -> Void) {
        state.withLock { if $0.suspended[ticket] != nil { body() } }
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
