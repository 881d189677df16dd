import Testing

@testable import Bitrix24

/// Methods call the parameters that paging sets in different ways, and callers give them in different ways.
struct ListParameterTests {
    /// The portal of a list whose method has other names for `filter`, `order` and `start`.
    private static func portal(_ list: ScriptedList, _ names: ListFacts.Parameters, _ time: VirtualTime)
        -> ScriptedPortal
    {
        @Sendable func usual(_ arguments: JSON) -> JSON {
            var usual: JSON.Object = [:]
            usual["filter"] = arguments[names.filter]
            usual["start"] = arguments[names.start]
            if let sort = names.sort, let field = arguments[sort]?.string {
                usual["order"] = .object([field: arguments[names.order] ?? "ASC"])
            } else {
                usual["order"] = arguments[names.order]
            }
            return .object(usual)
        }
        return ScriptedPortal(time: time) { request in
            var renamed = request
            guard request.method == "batch" else {
                renamed.body = usual(request.body)
                return list.answer(renamed)
            }
            let commands = request.commands.map { command in
                let form = FormEncoder.encode(usual(command.arguments).object ?? [:])
                return JSON.Object.Member(
                    key: command.key, value: .string("x?" + String(decoding: form, as: UTF8.self)))
            }
            renamed.body = ["cmd": .object(JSON.Object(commands))]
            return list.answer(renamed)
        }
    }

    private static func ids(_ sequence: ItemSequence<JSON>) async throws -> [Int] {
        var ids: [Int] = []
        for try await row in sequence { ids.append(Envelope.integer(row["ID"]) ?? -1) }
        return ids
    }

    @Test(arguments: [
        ListFacts.Parameters(filter: "FILTER", order: "ORDER", select: "SELECT", start: "START"),
        .init(filter: "FILTER", order: "SORT"), .init(filter: "FILTER", order: "ORDER", sort: "SORT"),
    ])
    func namesOfTheMethod(_ names: ListFacts.Parameters) async throws {
        try await VirtualTime.run { time in
            let facts = MethodFacts(
                "x.list", effect: .read,
                list: ListFacts(key: .init("ID"), style: .start, keyset: true, parameters: names))
            let portal = Self.portal(ScriptedList(1...5000), names, time)
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(facts)) == Array(1...5000))
            #expect(portal.requests.count == 3)
            var arguments: Arguments = [names.filter: [">ID": 4000]]
            arguments[names.order] = names.sort == nil ? ["ID": "DESC"] : "DESC"
            if let sort = names.sort { arguments[sort] = "ID" }
            #expect(try await Self.ids(bitrix.items(facts, arguments)) == (4001...5000).reversed())
            arguments[names.order] = names.sort == nil ? ["TITLE": "ASC"] : "ASC"
            if let sort = names.sort { arguments[sort] = "TITLE" }
            #expect(try await Self.ids(bitrix.items(facts, arguments)) == Array(4001...5000))
            #expect(portal.requests.last?.commands.first?.arguments[names.start] != "-1")
        }
    }

    @Test func offsetsUnderAnotherName() async throws {
        try await VirtualTime.run { time in
            let names = ListFacts.Parameters(start: "OFFSET")
            let facts = MethodFacts(
                "im.search.user.list", effect: .read, list: ListFacts(style: .start, parameters: names))
            let bitrix = try Bitrix.scripted(Self.portal(ScriptedList(1...230), names, time), time)
            #expect(try await Self.ids(bitrix.items(facts)) == Array(1...230))
            #expect(try await Self.ids(bitrix.items(facts, ["OFFSET": 100])) == Array(101...230))
        }
    }

    /// Bounds added to alternatives would widen them: such lists are read by offsets.
    @Test(arguments: ["LOGIC", "logic", "::LOGIC"]) func alternatives(_ name: String) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { ScriptedList(1...230).answer($0) }
            let bitrix = try Bitrix.scripted(portal, time)
            for (logic, isByKey) in [("OR", false), ("AND", true)] {
                let filter = JSON.object([name: .string(logic), "0": ["TITLE": "a"], "1": ["TITLE": "b"]])
                let sent = portal.requests.count
                #expect(try await Self.ids(bitrix.items(.deals, ["filter": filter])) == Array(1...230))
                let commands = portal.requests.dropFirst(sent).flatMap(\.commands)
                #expect(commands.contains { $0.arguments["filter"]?[">ID"] != nil } == isByKey)
            }
        }
    }

    @Test func aStartOfTheCallers() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { ScriptedList(1...230).answer($0) }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(.deals, ["start": 100])) == Array(101...230))
            #expect(try await Self.ids(bitrix.items(.deals, ["start": "-1"])) == Array(1...230))
        }
    }

    /// What a batch would take for a reference, or lose, is read page by page.
    @Test(arguments: ["$result[c0]" as JSON, .null, [], "plain"]) func oddArguments(_ value: JSON) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { ScriptedList(1...230).answer($0) }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(.deals, ["odd": value])) == Array(1...230))
            #expect(portal.methods.contains("batch") == (value == "plain"))
            #expect(portal.requests.filter { $0.method != "batch" }.allSatisfy { $0.body["odd"] == value })
        }
    }

    @Test func aPageThatIsShortAtFirstSlowsNothingDown() async throws {
        try await VirtualTime.run { time in
            // Rows that the caller must not see are taken out of the first page.
            let list = ScriptedList(1...5000)
            let portal = ScriptedPortal(time: time) { request in
                guard request.commands.count == 2 else { return list.answer(request) }
                let page = try list.page(["filter": [:]])["result"]?.array ?? []
                let last = try list.page(["order": ["ID": "DESC"]])["result"] ?? .null
                return .result(["result": ["c0": .array(Array(page.prefix(20))), "c1": last]])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await Self.ids(bitrix.items(.deals)) == Array(1...5000))
            #expect(portal.requests.count < 14)
        }
    }

    @Test func aCallThatRefersToAnotherIsNotPaged() throws {
        let bitrix = try Bitrix(webhook: Bitrix.webhook)
        let other = Call<JSON>(MethodFacts("x.y"), extra: [:]).named("other")
        let call = Call<[JSON]>(.deals, extra: [:]).setting("filter", "ID", to: other.reference)
        #expect(throws: BitrixError.self) { try bitrix.items { _ in call } }
    }
}
