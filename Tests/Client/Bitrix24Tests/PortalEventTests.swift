import Bitrix24Portal
import Testing

@testable import Bitrix24

/// Events that the application fetches, against the portal on localhost: a crash loses none.
struct PortalEventTests {
    @Test func offlineEventsComeAgainAfterACrash() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 5] }
        let ids = try portal.control.rowIDs("crm.deal")
        try await VirtualTime.run { time in
            let application = portal.application(portal.settings(time))
            let bitrix = try await application.adopt(portal.tokens())
            let bind: Arguments = ["event": "ONCRMDEALUPDATE", "event_type": "offline", "auth_connector": "sync"]
            _ = try await bitrix.call("event.bind", bind)
            for id in ids {
                _ = try await bitrix.call("crm.deal.update", ["ID": .number(.init(id)), "fields": ["TITLE": "x"]])
            }
            // Our own change causes no event.
            let own: Arguments = ["ID": .number(.init(ids[0])), "fields": ["TITLE": "y"], "auth_connector": "sync"]
            _ = try await bitrix.call("crm.deal.update", own)
            func object(_ event: OfflineEvent) -> Int { Envelope.integer(event.data["FIELDS"]?["ID"]) ?? 0 }
            var seen: [Int] = []
            for try await event in bitrix.offlineEvents(connector: "sync", limit: 2) {
                seen.append(object(event))
                if seen.count == 4 { break }
            }
            var again: [Int] = []
            for try await event in bitrix.offlineEvents(connector: "sync", limit: 2) {
                again.append(object(event))
                if again.count == 3 { break }
            }
            #expect(seen == Array(ids.prefix(4)))
            #expect(again == Array(ids.suffix(3)))
        }
    }

    /// For what runs now and then: it handles what there is, and ends.
    @Test func loopsEndWhereNobodyWaits() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 5] }
        let ids = try portal.control.rowIDs("crm.deal")
        try await VirtualTime.run { time in
            let bitrix = try await portal.application(portal.settings(time)).adopt(portal.tokens())
            _ = try await bitrix.call("event.bind", ["event": "ONCRMDEALUPDATE", "event_type": "offline"])
            for id in ids { _ = try await bitrix.call("crm.deal.update", ["ID": JSON(id), "fields": ["TITLE": "x"]]) }
            var seen: [Int] = []
            for try await event in bitrix.offlineEvents(limit: 2, waits: false) {
                seen.append(Envelope.integer(event.data["FIELDS"]?["ID"]) ?? 0)
            }
            #expect(seen == ids)
            #expect(portal.control.state["offlineEvents"] == 0)

            let webhook = try portal.client(time)
            let fields: JSON = ["code": "echo", "botToken": "t", "properties": ["name": "Echo"]]
            let bot = try await webhook.call("imbot.v2.Bot.register", ["fields": fields]).result["bot"]?["id"]?.int ?? 0
            for number in 0..<5 {
                let message: Arguments = ["DIALOG_ID": JSON("\(bot)"), "MESSAGE": JSON("\(number)")]
                _ = try await webhook.call("im.message.add", message)
            }
            let offsets = MemoryOffsetStore()
            var texts: [String?] = []
            for try await event in webhook.botEvents(botID: bot, token: "t", offsets: offsets, limit: 2, waits: false) {
                texts.append(event.data["message"]?["text"]?.string)
            }
            #expect(texts == (0..<5).map { "\($0)" })
            for try await event in webhook.botEvents(botID: bot, token: "t", offsets: offsets, waits: false) {
                Issue.record("\(event) was handled before")
            }
        }
    }

    @Test func botEventsComeAgainAfterACrash() async throws {
        let portal = try LocalPortal()
        try await VirtualTime.run { time in
            let bitrix = try portal.client(time)
            let fields: JSON = [
                "code": "echo", "botToken": "bot-token-1", "properties": ["name": "Echo"], "eventMode": "fetch",
            ]
            let registered = try await bitrix.call(
                "imbot.v2.Bot.register", ["fields": fields])
            let bot = registered.result["bot"]?["id"]?.int ?? 0
            for number in 0..<5 {
                _ = try await bitrix.call(
                    "im.message.add", ["DIALOG_ID": .string("\(bot)"), "MESSAGE": .string("message \(number)")])
            }
            func text(_ event: BotEvent) -> String { event.data["message"]?["text"]?.string ?? event.name }
            let offsets = MemoryOffsetStore()
            var seen: [String] = []
            for try await event in bitrix.botEvents(botID: bot, token: "bot-token-1", offsets: offsets, limit: 2) {
                seen.append(text(event))
                if seen.count == 4 { break }
            }
            var again: [String] = []
            for try await event in bitrix.botEvents(botID: bot, token: "bot-token-1", offsets: offsets, limit: 2) {
                again.append(text(event))
                if again.count == 3 { break }
            }
            #expect(seen == (0..<4).map { "message \($0)" })
            #expect(again == (2..<5).map { "message \($0)" })
        }
    }
}
