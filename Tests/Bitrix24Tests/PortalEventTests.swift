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
