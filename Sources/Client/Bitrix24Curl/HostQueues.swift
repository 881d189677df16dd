/// Transfers that wait for their turn: so many to one host are on the way at a time, whatever becomes of other hosts.
struct HostQueues {
    private struct Queue {
        var active = 0
        var waiting: [Transfer?] = []
        /// The first that still waits.
        var head = 0

        var hasWaiting: Bool { head < waiting.count }

        mutating func removeFirst() -> Transfer? {
            while hasWaiting {
                defer {
                    waiting[head] = nil
                    head += 1
                    if head == waiting.count {
                        waiting.removeAll(keepingCapacity: true)
                        head = 0
                    } else if head >= 1024, head * 2 > waiting.count {
                        waiting.removeFirst(head)
                        head = 0
                    }
                }
                if let transfer = waiting[head] { return transfer }
            }
            return nil
        }
    }

    private var queues: [String: Queue] = [:]
    /// The hosts whose first in the queue can start.
    private var startable: [String] = []
    /// How many wait.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }
    var canStart: Bool { !startable.isEmpty }

    mutating func add(_ transfer: Transfer) {
        if queues[transfer.place] == nil || !queues[transfer.place]!.hasWaiting { startable.append(transfer.place) }
        queues[transfer.place, default: Queue()].waiting.append(transfer)
        count += 1
    }

    mutating func remove(_ transfer: Transfer) {
        guard var queue = queues[transfer.place] else { return }
        queues[transfer.place] = nil
        if let place = queue.waiting.indices.dropFirst(queue.head).first(where: { queue.waiting[$0] === transfer }) {
            queue.waiting[place] = nil
            count -= 1
        }
        queues[transfer.place] = queue
    }

    /// The next transfer that may start.
    mutating func next(_ limit: Int) -> Transfer? {
        while let place = startable.last {
            guard let active = queues[place]?.active, active < max(1, limit),
                let transfer = queues[place]?.removeFirst()
            else {
                startable.removeLast()
                if let queue = queues[place], queue.active == 0, !queue.hasWaiting { queues[place] = nil }
                continue
            }
            queues[place]?.active += 1
            count -= 1
            return transfer
        }
        return nil
    }

    mutating func ended(_ transfer: Transfer, _ limit: Int) {
        guard let queue = queues[transfer.place] else { return }
        if queue.active == 1, !queue.hasWaiting {
            queues[transfer.place] = nil
            return
        }
        queues[transfer.place]?.active -= 1
        if queue.hasWaiting { startable.append(transfer.place) }
    }
}
