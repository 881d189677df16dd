/// An event that a bot of version 2 fetched.
public struct BotEvent: Hashable, Sendable {
    public var id: Int
    /// `ONIMBOTV2MESSAGEADD` and others.
    public var name: String
    /// As the portal writes it.
    public var date: String?
    public var data: JSON

    /// The event as generated code describes it; nil where it is another one.
    public func decoded<Event: BitrixEvent>(as type: Event.Type = Event.self) -> Event? {
        guard name.uppercased() == Event.name.uppercased() else { return nil }
        return Event(json: data)
    }
}

extension Bitrix {
    /// The events of a bot that fetches them, for as long as the loop runs:
    ///
    ///     for try await event in bitrix.botEvents(botID: 456, offsets: FileOffsetStore(path: "offset.json")) { … }
    ///
    /// An event is confirmed when the loop comes back for the one after its page: what was not handled before a crash
    /// is delivered again. The loop asks every 2 seconds while there are more, else every 5 to 30 seconds.
    /// - Parameters:
    ///   - botID: the bot.
    ///   - token: the bot's token; needed with a webhook.
    ///   - offsets: where it is kept how far the events are handled, by bot and portal.
    ///   - limit: how many events are fetched at a time.
    ///   - withUserEvents: whether events of users (`ONIMV2…`) come too, in the same order.
    ///   - waits: whether it waits for more when all are handled; else the loop ends there.
    public func botEvents(
        botID: Int, token: Secret? = nil, offsets: any OffsetStore = MemoryOffsetStore(), limit: Int = 100,
        withUserEvents: Bool = false, waits: Bool = true
    ) -> BotEventSequence {
        BotEventSequence(
            bitrix: self, botID: botID, token: token, offsets: offsets, limit: limit, withUserEvents: withUserEvents,
            waits: waits)
    }
}

/// See ``Bitrix/botEvents(botID:token:offsets:limit:withUserEvents:waits:)``.
public struct BotEventSequence: AsyncSequence, Sendable {
    let bitrix: Bitrix
    let botID: Int
    let token: Secret?
    let offsets: any OffsetStore
    let limit: Int
    let withUserEvents: Bool
    let waits: Bool

    /// A database of offsets may restart.
    fileprivate var patience: Patience { Patience(time: bitrix.client.settings.time, limit: Patience.usual) }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(sequence: self) }

    public struct AsyncIterator: AsyncIteratorProtocol, EventPages {
        static let pauseWhileMore = Duration.seconds(2)
        static let shortestPause = Duration.seconds(5)
        static let longestPause = Duration.seconds(30)

        let sequence: BotEventSequence
        private var page: [BotEvent] = []
        private var index = 0
        private var offset: Int?
        /// Confirms the page that is being handled.
        private var nextOffset: Int?
        private var hasBegun = false
        private var isMoreWaiting = true
        private var pause = Duration.zero

        init(sequence: BotEventSequence) { self.sequence = sequence }

        public mutating func next() async throws -> BotEvent? {
            while index == page.count {
                guard let next = try await nextPage(nil) else { return nil }
                page = next
                index = 0
            }
            defer { index += 1 }
            return page[index]
        }

        // Portals number their bots for themselves, and may share a store.
        private var name: String {
            "bot \(sequence.botID) of \(sequence.bitrix.client.connection.address.limitKey)"
        }

        nonisolated(nonsending) mutating func nextPage(_ shutdown: Shutdown?) async throws -> [BotEvent]? {
            if !hasBegun {
                offset = try await storing { [sequence, name] in
                    try await sequence.patience.wait { try await sequence.offsets.offset(for: name) }
                }
                hasBegun = true
            }
            while true {
                try await confirm()
                guard sequence.waits || isMoreWaiting else { return nil }
                if pause > .zero {
                    let time = sequence.bitrix.client.settings.time
                    if let shutdown {
                        try await shutdown.sleep(for: pause, of: time)
                    } else {
                        try await time.sleep(for: pause)
                    }
                }
                if shutdown?.hasBegun == true { return nil }
                let events = try await fetch()
                if shutdown?.hasBegun == true {
                    // Nobody has seen it: it comes again.
                    nextOffset = nil
                    return nil
                }
                if !events.isEmpty { return events }
            }
        }

        nonisolated(nonsending) mutating func confirm() async throws {
            if let confirmed = nextOffset, confirmed != offset {
                try await storing { [sequence, name] in
                    try await sequence.patience.wait { try await sequence.offsets.store(confirmed, for: name) }
                }
                offset = confirmed
            }
            nextOffset = nil
        }

        private nonisolated(nonsending) mutating func fetch() async throws -> [BotEvent] {
            let answer = try await sequence.bitrix.result(of: sequence.call(offset: offset))
            let events = answer.result["events"]?.array ?? []
            let page = try events.enumerated().map { number, event in
                guard let id = Envelope.integer(event["eventId"]), let name = event["type"]?.string else {
                    throw BitrixError(
                        .decoding, message: "expected an event with eventId and type",
                        method: BotEventSequence.facts.name,
                        path: ["result", "events", String(number)])
                }
                return BotEvent(id: id, name: name, date: event["date"]?.string, data: event["data"] ?? .null)
            }
            nextOffset = Envelope.integer(answer.result["nextOffset"])
            isMoreWaiting = answer.result["hasMore"] == true
            if isMoreWaiting {
                pause = Self.pauseWhileMore
            } else if page.isEmpty {
                pause = Swift.min(Self.longestPause, Swift.max(Self.shortestPause, pause * 2))
            } else {
                pause = Self.shortestPause
            }
            return page
        }
    }

    /// With the same offset it answers the same events: asking again does no harm.
    static let facts = MethodFacts("imbot.v2.Event.get", effect: .read)

    private func call(offset: Int?) -> Call<Answer> {
        var arguments: Arguments = ["botId": .number(.init(botID)), "limit": .number(.init(limit))]
        if let token { arguments["botToken"] = .string(token.reveal()) }
        if let offset { arguments["offset"] = .number(.init(offset)) }
        if withUserEvents { arguments["withUserEvents"] = true }
        return Call(Self.facts, arguments)
    }
}

extension BotEvent: CustomStringConvertible, CustomReflectable {
    // `data` may hold the token of a bot.
    public var description: String { "\(name) \(id)" }
    public var customMirror: Mirror { Mirror(self, children: ["id": id, "name": name]) }
}
