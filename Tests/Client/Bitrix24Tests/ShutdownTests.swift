import Testing

@testable import Bitrix24

/// Loops over events that end in order.
struct ShutdownTests {
    private static func bots(_ time: VirtualTime, _ confirmed: Locked<[Int]>) -> ScriptedPortal {
        ScriptedPortal(time: time) { request in
            let offset = request.body["offset"]?.int ?? 1
            confirmed.withLock { $0.append(offset) }
            let rows = (offset..<offset + 3).map { id -> JSON in
                ["eventId": .number(.init(id)), "type": "ONIMBOTV2MESSAGEADD", "data": [:]]
            }
            return .result(["events": .array(rows), "nextOffset": .number(.init(offset + 3)), "hasMore": true])
        }
    }

    @Test func thePageAtHandIsFinishedAndConfirmed() async throws {
        try await VirtualTime.run { time in
            let asked = Locked<[Int]>([])
            let bitrix = try Bitrix.scripted(Self.bots(time, asked), time)
            let (store, shutdown) = (MemoryOffsetStore(), Shutdown())
            let seen = Locked<[Int]>([])
            try await bitrix.botEvents(botID: 1, offsets: store).run(until: shutdown) { event in
                seen.withLock { $0.append(event.id) }
                if event.id == 4 { shutdown.begin() }
                try await time.sleep(for: .seconds(1))
            }
            #expect(seen.current == [1, 2, 3, 4, 5, 6] && asked.current == [1, 4])
            #expect(try await store.offset(for: "bot 1 of example.bitrix24.com") == 7)
        }
    }

    /// It does not wait for the pause to end, and what was fetched meanwhile comes again.
    @Test func aLoopThatWaitsEndsAtOnce() async throws {
        try await VirtualTime.run { time in
            let asked = Locked<[Int]>([])
            let bitrix = try Bitrix.scripted(Self.bots(time, asked), time)
            let (store, shutdown) = (MemoryOffsetStore(), Shutdown())
            let task = Task(executorPreference: time) {
                try await bitrix.botEvents(botID: 1, offsets: store).run(until: shutdown) { _ in }
            }
            try await time.sleep(for: .seconds(1))
            shutdown.begin()
            try await task.value
            #expect(time.now == .seconds(1) && asked.current == [1])
            #expect(try await store.offset(for: "bot 1 of example.bitrix24.com") == 4)
        }
    }

    @Test func whereAHandlerFailsThePageComesAgain() async throws {
        struct Failed: Error {}
        try await VirtualTime.run { time in
            let asked = Locked<[Int]>([])
            let bitrix = try Bitrix.scripted(Self.bots(time, asked), time)
            let store = MemoryOffsetStore()
            await #expect(throws: Failed.self) {
                try await bitrix.botEvents(botID: 1, offsets: store).run { event in
                    if event.id == 5 { throw Failed() }
                }
            }
            #expect(try await store.offset(for: "bot 1 of example.bitrix24.com") == 4)
        }
    }

    @Test func offlineEventsAreRemovedBeforeItStops() async throws {
        try await VirtualTime.run { time in
            let removed = Locked<[Int]>([])
            let portal = ScriptedPortal(time: time) { request in
                switch request.method {
                case "event.offline.list": return .result([])
                case "event.offline.clear":
                    removed.withLock { $0 += request.body["id"]?.array?.compactMap(\.int) ?? [] }
                    return .result(true)
                default:
                    let rows = (1...3).map { id -> JSON in
                        ["ID": .number(.init(id)), "EVENT_NAME": "ONCRMDEALUPDATE", "EVENT_DATA": [:]]
                    }
                    return .result(["process_id": "p", "events": .array(rows)])
                }
            }
            let shutdown = Shutdown()
            let seen = Locked<[Int]>([])
            try await Bitrix.scripted(portal, time).offlineEvents().run(until: shutdown) { event in
                seen.withLock { $0.append(event.id) }
                shutdown.begin()
            }
            #expect(seen.current == [1, 2, 3] && removed.current == [1, 2, 3])
        }
    }
}
