/// A record of the queue of offline events: that something has changed, not what.
public struct OfflineEvent: Hashable, Sendable {
    public var id: Int
    /// `ONCRMDEALUPDATE` and others.
    public var name: String
    /// Which object it is about.
    public var data: JSON
    public var messageID: String?
    /// When the object changed last, as the portal writes it.
    public var timestamp: String?

    /// The event as generated code describes it; nil where it is another one.
    public func decoded<Event: BitrixEvent>(as type: Event.Type = Event.self) -> Event? {
        guard name.uppercased() == Event.name.uppercased() else { return nil }
        return Event(json: data)
    }
}

extension Bitrix {
    /// The application's offline events, for as long as the loop runs. Needs an application's tokens.
    ///
    ///     for try await event in bitrix.offlineEvents(connector: "sync") { … }
    ///
    /// Events are reserved, and removed when the loop comes back for the one after their page: what was not handled
    /// before a crash is delivered again.
    /// - Parameters:
    ///   - connector: the `auth_connector` given to `event.bind`; writes that name it cause no events here.
    ///   - filter: which events, as `event.offline.get` takes it; all of them by default.
    ///   - limit: how many events are reserved at a time.
    ///   - isOnlyReader: whether nobody else reads this queue, so that whatever is reserved at the beginning was left
    ///     over by a crash. Where several readers work at once, let only one of them say so.
    ///   - pause: how long to wait before asking again when there were none.
    ///   - waits: whether it waits for more when all are handled; else the loop ends there.
    public func offlineEvents(
        connector: String? = nil, filter: JSON? = nil, limit: Int = 50, isOnlyReader: Bool = true,
        pause: Duration = .seconds(10), waits: Bool = true
    ) -> OfflineEventSequence {
        OfflineEventSequence(
            bitrix: self, connector: connector, filter: filter, limit: limit, isOnlyReader: isOnlyReader, pause: pause,
            waits: waits)
    }
}

/// See ``Bitrix/offlineEvents(connector:filter:limit:isOnlyReader:pause:waits:)``.
public struct OfflineEventSequence: AsyncSequence, Sendable {
    let bitrix: Bitrix
    let connector: String?
    let filter: JSON?
    let limit: Int
    let isOnlyReader: Bool
    let pause: Duration
    let waits: Bool

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(queue: OfflineQueue(sequence: self)) }

    public struct AsyncIterator: AsyncIteratorProtocol, EventPages {
        let queue: OfflineQueue
        private var page: [OfflineEvent] = []
        private var index = 0
        /// The page that is not confirmed yet, and the reservation that it is of.
        private var open: [OfflineEvent] = []
        private var process: String?
        /// Reservations that a crash left over; nil: not looked for yet.
        private var leftOver: [String]?
        private var losses = 0
        private var isOver = false

        init(queue: OfflineQueue) { self.queue = queue }

        public mutating func next() async throws -> OfflineEvent? {
            while index == page.count {
                guard let next = try await nextPage(nil) else { return nil }
                page = next
                index = 0
            }
            defer { index += 1 }
            return page[index]
        }

        nonisolated(nonsending) mutating func nextPage(_ shutdown: Shutdown?) async throws -> [OfflineEvent]? {
            while true {
                try await confirm()
                if isOver || shutdown?.hasBegun == true { return nil }
                try await fetch(shutdown)
                // Once reserved, a page is handled, whatever happened meanwhile.
                if !open.isEmpty { return open }
            }
        }

        nonisolated(nonsending) mutating func confirm() async throws {
            if let process, !open.isEmpty { try await queue.remove(open, of: process) }
            open = []
            process = nil
        }

        private nonisolated(nonsending) mutating func fetch(_ shutdown: Shutdown?) async throws {
            if leftOver == nil { leftOver = queue.sequence.isOnlyReader ? try await queue.reservations() : [] }
            if let old = leftOver?.first {
                (process, open) = try await queue.events(reservedAs: old)
                process = process ?? old
                if open.isEmpty { leftOver?.removeFirst() }
                return
            }
            do {
                (process, open) = try await queue.events(reservedAs: nil)
                losses = 0
            } catch let error as BitrixError where error.outcome == .unknown && queue.sequence.isOnlyReader {
                // What was reserved without our knowing is found among the reservations.
                losses += 1
                guard losses < queue.settings.retries.attempts else { throw error }
                try await queue.settings.time.sleep(for: queue.settings.retries.delay(before: losses, random: 1))
                leftOver = nil
                return
            }
            guard open.isEmpty else { return }
            isOver = !queue.sequence.waits
            guard !isOver else { return }
            if let shutdown {
                try await shutdown.sleep(for: queue.sequence.pause, of: queue.settings.time)
            } else {
                try await queue.settings.time.sleep(for: queue.sequence.pause)
            }
        }
    }
}

extension OfflineEvent: CustomStringConvertible, CustomReflectable {
    public var description: String { "\(name) \(id)" }
    public var customMirror: Mirror { Mirror(self, children: ["id": id, "name": name]) }
}
