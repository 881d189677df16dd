import Testing

@testable import Bitrix24

/// Events that the application fetches: bots' and offline ones.
struct FetchedEventTests {
    /// A bot's queue: an offset confirms what lies below it.
    private final class Bot: Sendable {
        let events: Locked<[Int]>
        let pageSize: Int
        init(_ events: [Int], pageSize: Int = 2) {
            self.events = Locked(events)
            self.pageSize = pageSize
        }

        func portal(_ time: VirtualTime) -> ScriptedPortal {
            ScriptedPortal(time: time) { [events, pageSize] request in
                let left = events.withLock { events in
                    if let offset = request.body["offset"]?.int { events.removeAll { $0 < offset } }
                    return events
                }
                let page = left.prefix(pageSize)
                let rows = page.map { id -> JSON in
                    ["eventId": .number(.init(id)), "type": "ONIMBOTV2MESSAGEADD", "data": [:]]
                }
                return .result([
                    "events": .array(rows), "nextOffset": .number(.init((page.last ?? 999) + 1)),
                    "hasMore": .bool(left.count > page.count),
                ])
            }
        }
    }

    @Test func aCrashLosesNoneOfABotsEvents() async throws {
        try await VirtualTime.run { time in
            let bot = Bot([1001, 1002, 1003, 1004, 1005])
            let store = MemoryOffsetStore()
            let portal = bot.portal(time)
            let bitrix = try Bitrix.scripted(portal, time)
            var seen: [Int] = []
            // The fourth event is fetched, and the process dies while it is being handled.
            for try await event in bitrix.botEvents(botID: 1, offsets: store) {
                seen.append(event.id)
                if event.id == 1004 { break }
            }
            #expect(seen == [1001, 1002, 1003, 1004])
            var again: [Int] = []
            for try await event in bitrix.botEvents(botID: 1, offsets: store) {
                again.append(event.id)
                if event.id == 1005 { break }
            }
            #expect(again == [1003, 1004, 1005])
            #expect(try await store.offset(for: "bot 1 of example.bitrix24.com") == 1005)
        }
    }

    /// Portals number their bots and events for themselves.
    @Test func portalsWithOneStoreLoseNothing() async throws {
        try await VirtualTime.run { time in
            let store = MemoryOffsetStore()
            var seen: [String: [Int]] = [:]
            for (host, events) in [("one.bitrix24.com", [1001, 1002, 1003]), ("other.bitrix24.com", [1, 2, 3])] {
                let bitrix = try Bitrix(
                    webhook: "https://\(host)/rest/1/abcdef0123456789/",
                    settings: .scripted(Bot(events).portal(time), time))
                for try await event in bitrix.botEvents(botID: 1, offsets: store, waits: false) {
                    seen[host, default: []].append(event.id)
                }
            }
            #expect(seen == ["one.bitrix24.com": [1001, 1002, 1003], "other.bitrix24.com": [1, 2, 3]])
        }
    }

    @Test func thePausesAreThoseOfTheDocumentation() async throws {
        try await VirtualTime.run { time in
            let bot = Bot([1, 2, 3])
            let portal = bot.portal(time)
            let bitrix = try Bitrix.scripted(portal, time)
            let task = Task(executorPreference: time) {
                for try await _ in bitrix.botEvents(botID: 1, token: "bot-token") {}
            }
            try await time.sleep(for: .seconds(100))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            let moments = portal.requests.map(\.moment)
            let pauses = zip(moments, moments.dropFirst()).map { ($1 - $0).seconds }
            #expect(pauses.prefix(7) == [2, 5, 10, 20, 30, 30])
            #expect(portal.requests.allSatisfy { $0.body["botToken"] == "bot-token" })
            #expect(portal.requests[0].body["offset"] == nil)
        }
    }

    /// The queue of offline events.
    private final class Queue: Sendable {
        struct Record: Sendable {
            var id: Int
            var process = ""
        }
        let records: Locked<[Record]>
        let isCut = Locked(false)

        init(_ ids: some Sequence<Int>) { records = Locked(ids.map { Record(id: $0) }) }

        func portal(_ time: VirtualTime) -> ScriptedPortal {
            ScriptedPortal(time: time) { [self] request in
                let arguments = request.body
                switch request.method {
                case "event.offline.get":
                    let process = arguments["process_id"]?.string ?? ""
                    let (name, ids) = records.withLock { records -> (String, [Int]) in
                        let name = process.isEmpty ? "p\(records.first { $0.process.isEmpty }?.id ?? 0)" : process
                        let chosen = records.indices.filter { records[$0].process == process }.prefix(3)
                        for index in chosen { records[index].process = name }
                        return (name, chosen.map { records[$0].id })
                    }
                    // The portal has reserved them, and the answer is lost.
                    if isCut.withLock({ isCut in
                        defer { isCut = false }
                        return isCut
                    }) {
                        throw TransportError(.connectionLost, reason: "reset")
                    }
                    return .result(["process_id": .string(name), "events": .array(ids.map(Self.row))])
                case "event.offline.clear":
                    let ids = arguments["id"]?.array?.compactMap(\.int) ?? []
                    records.withLock {
                        $0.removeAll { ids.contains($0.id) && $0.process == arguments["process_id"]?.string }
                    }
                    return .result(true)
                default:
                    let rows = records.current.map { record -> JSON in
                        ["ID": .string("\(record.id)"), "PROCESS_ID": .string(record.process), "ERROR": "0"]
                    }
                    return .json(["result": .array(rows), "total": .number(.init(rows.count))])
                }
            }
        }

        static func row(_ id: Int) -> JSON {
            [
                "ID": .string("\(id)"), "EVENT_NAME": "ONCRMDEALUPDATE",
                "EVENT_DATA": ["FIELDS": ["ID": .string("\(id)")]], "MESSAGE_ID": "1",
            ]
        }
    }

    @Test func aCrashLosesNoOfflineEvent() async throws {
        try await VirtualTime.run { time in
            let queue = Queue(1...7)
            let bitrix = try Bitrix.scripted(queue.portal(time), time)
            var seen: [Int] = []
            for try await event in bitrix.offlineEvents() {
                seen.append(event.id)
                if event.id == 5 { break }
            }
            #expect(queue.records.current.map(\.id) == [4, 5, 6, 7])
            var again: [Int] = []
            for try await event in bitrix.offlineEvents() {
                again.append(event.id)
                if event.id == 7 { break }
            }
            #expect(again == [4, 5, 6, 7])
        }
    }

    @Test func aReservationWhoseAnswerWasLostIsFound() async throws {
        try await VirtualTime.run { time in
            let queue = Queue(1...4)
            queue.isCut.withLock { $0 = true }
            let portal = queue.portal(time)
            let bitrix = try Bitrix.scripted(portal, time)
            var seen: [Int] = []
            for try await event in bitrix.offlineEvents(connector: "sync") {
                seen.append(event.id)
                if event.id == 4 { break }
            }
            #expect(seen == [1, 2, 3, 4])
            #expect(portal.requests.allSatisfy { $0.body["auth_connector"] == "sync" })
        }
    }

    @Test func oneOfSeveralReadersLeavesTheOthersReservationsAlone() async throws {
        try await VirtualTime.run { time in
            let queue = Queue(1...4)
            queue.records.withLock { $0[0].process = "other" }
            let portal = queue.portal(time)
            let bitrix = try Bitrix.scripted(portal, time)
            var seen: [Int] = []
            for try await event in bitrix.offlineEvents(isOnlyReader: false) {
                seen.append(event.id)
                if event.id == 4 { break }
            }
            #expect(seen == [2, 3, 4])
            #expect(!portal.methods.contains("event.offline.list"))
        }
    }
}
