#if os(Linux)
    import CCurl
    import Foundation

    /// Waits by `epoll`: what it costs does not grow with the connections that are silent.
    final class EpollPoller: Poller {
        private let epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        private let event = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        private var watched: Set<Int32> = []
        private var events = [epoll_event](repeating: epoll_event(), count: 256)

        init() {
            precondition(epoll >= 0 && event >= 0, "no epoll for the event loop")
            var wish = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(fd: event))
            epoll_ctl(epoll, EPOLL_CTL_ADD, event, &wish)
        }

        deinit {
            close(event)
            close(epoll)
        }

        func watch(_ socket: Int32, for interest: Interest) {
            var wish = epoll_event(events: 0, data: epoll_data_t(fd: socket))
            guard !interest.isEmpty else {
                if watched.remove(socket) != nil { epoll_ctl(epoll, EPOLL_CTL_DEL, socket, &wish) }
                return
            }
            if interest.contains(.read) { wish.events |= EPOLLIN.rawValue }
            if interest.contains(.write) { wish.events |= EPOLLOUT.rawValue }
            let isNew = watched.insert(socket).inserted
            // A socket that was closed is no longer in the set of the kernel, and its number may be used again.
            if epoll_ctl(epoll, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, &wish) != 0 {
                epoll_ctl(epoll, isNew ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &wish)
            }
        }

        func wait(milliseconds: Int32, into ready: inout [(socket: Int32, interest: Interest)]) {
            let count = epoll_wait(epoll, &events, Int32(events.count), milliseconds)
            guard count > 0 else { return }
            for event in events[..<Int(count)] {
                if event.data.fd == self.event {
                    var value: UInt64 = 0
                    _ = read(self.event, &value, 8)
                    continue
                }
                var interest: Interest = []
                if event.events & (EPOLLIN.rawValue | EPOLLHUP.rawValue) != 0 { interest.insert(.read) }
                if event.events & EPOLLOUT.rawValue != 0 { interest.insert(.write) }
                if event.events & EPOLLERR.rawValue != 0 { interest.insert(.error) }
                ready.append((event.data.fd, interest))
            }
        }

        func wake() {
            var one: UInt64 = 1
            _ = write(event, &one, 8)
        }
    }
#endif
