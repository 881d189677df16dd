import CCurl
import Foundation

/// What a socket is watched for, or ready for.
struct Interest: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let read = Interest(rawValue: 1)
    static let write = Interest(rawValue: 2)
    static let error = Interest(rawValue: 4)

    /// As libcurl wants to be told.
    var mask: Int32 {
        (contains(.read) ? CURL_CSELECT_IN : 0) | (contains(.write) ? CURL_CSELECT_OUT : 0)
            | (contains(.error) ? CURL_CSELECT_ERR : 0)
    }
}

/// Waits for sockets. One thread uses it, but for `wake`, which any thread may call.
protocol Poller: AnyObject {
    /// Watches a socket; an empty interest ends that.
    func watch(_ socket: Int32, for interest: Interest)
    /// Waits until sockets are ready, the time is over (-1: never) or `wake` was called.
    func wait(milliseconds: Int32, into ready: inout [(socket: Int32, interest: Interest)])
    func wake()
}

enum Pollers {
    static func system() -> any Poller {
        #if os(Linux)
            EpollPoller()
        #else
            PollPoller()
        #endif
    }
}

/// Waits by `poll`: for systems without `epoll`.
final class PollPoller: Poller {
    private var sockets: [Int32: Interest] = [:]
    private var entries: [pollfd] = []
    private var hasChanged = true
    private let pipe: (read: Int32, write: Int32)

    init() {
        var ends: [Int32] = [0, 0]
        precondition(Foundation.pipe(&ends) == 0, "no pipe for the event loop")
        for end in ends {
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        pipe = (ends[0], ends[1])
    }

    deinit {
        close(pipe.read)
        close(pipe.write)
    }

    func watch(_ socket: Int32, for interest: Interest) {
        sockets[socket] = interest.isEmpty ? nil : interest
        hasChanged = true
    }

    func wait(milliseconds: Int32, into ready: inout [(socket: Int32, interest: Interest)]) {
        if hasChanged {
            entries = [pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0)]
            for (socket, interest) in sockets {
                let events =
                    (interest.contains(.read) ? Int16(POLLIN) : 0) | (interest.contains(.write) ? Int16(POLLOUT) : 0)
                entries.append(pollfd(fd: socket, events: events, revents: 0))
            }
            hasChanged = false
        }
        guard poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return }
        for entry in entries where entry.revents != 0 {
            if entry.fd == pipe.read {
                var bytes = [UInt8](repeating: 0, count: 64)
                while read(pipe.read, &bytes, bytes.count) > 0 {}
                continue
            }
            var interest: Interest = []
            if entry.revents & Int16(POLLIN | POLLHUP) != 0 { interest.insert(.read) }
            if entry.revents & Int16(POLLOUT) != 0 { interest.insert(.write) }
            if entry.revents & Int16(POLLERR | POLLNVAL) != 0 { interest.insert(.error) }
            ready.append((entry.fd, interest))
        }
    }

    func wake() {
        var byte: UInt8 = 1
        _ = write(pipe.write, &byte, 1)
    }
}
