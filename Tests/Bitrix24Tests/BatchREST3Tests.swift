import Testing

@testable import Bitrix24

/// REST 3 fails as a whole.
struct BatchREST3Tests {
    private static func get(_ id: Int, effect: MethodFacts.Effect = .read) -> Call<Int> {
        Call(MethodFacts("tasks.task.get", rest: .v3, effect: effect), ["id": .number(.init(id))]) {
            $0.result["item"]?["id"]?.int ?? -1
        }
    }

    private static func portal(_ time: VirtualTime, failing: Int? = nil) -> ScriptedPortal {
        ScriptedPortal(time: time) { request in
            let commands = request.method == "batch" ? request.body.array ?? [] : [["query": request.body]]
            let items = commands.map { JSON.object(["item": ["id": $0["query"]?["id"] ?? .null]]) }
            if let failing, commands.contains(where: { $0["query"]?["id"]?.int == failing }) {
                return .json(["error": ["code": "NOT_FOUND", "message": "no such task"]], status: 404)
            }
            return .result(request.method == "batch" ? .array(items) : items[0])
        }
    }

    @Test func commandsTravelAsAnArray() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time)
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await bitrix.all { _ in [Self.get(1), Self.get(2)] } == [1, 2])
            #expect(portal.requests[0].url.path == "/rest/api/1/abcdef0123456789/batch")
            let body: JSON = [
                ["method": "tasks.task.get", "query": ["id": 1], "as": "c0"],
                ["method": "tasks.task.get", "query": ["id": 2], "as": "c1"],
            ]
            #expect(portal.requests[0].body == body)
        }
    }

    @Test func withATokenTheyAreKeyedByNumber() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in
                .result(["0": ["item": ["id": 1]], "1": ["item": ["id": 2]]])
            }
            let tokens = try Tokens(accessToken: "token-1", memberID: "m", portal: "example.bitrix24.com")
            let bitrix = try Bitrix(tokens: tokens, settings: .scripted(portal, time))
            #expect(try await bitrix.all { _ in [Self.get(1), Self.get(2)] } == [1, 2])
            #expect(portal.requests[0].body.object.map { Array($0.keys) } == ["0", "1", "auth"])
        }
    }

    @Test func readsAreAskedAgainOneByOne() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time, failing: 3)
            let bitrix = try Bitrix.scripted(portal, time)
            let results = try await bitrix.batch { _ in (0..<5).map { Self.get($0) } }
            #expect(results.map { try? $0.get() } == [0, 1, 2, nil, 4])
            #expect(portal.requests.count == 6)
        }
    }

    @Test func writesAreNotAndTheErrorSaysWhy() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time, failing: 3)
            let bitrix = try Bitrix.scripted(portal, time)
            let results = try await bitrix.batch { _ in (2..<5).map { Self.get($0, effect: .write) } + [Self.get(9)] }
            #expect(portal.requests.count == 2)
            #expect(try results[3].get() == 9)
            for result in results.dropLast() {
                guard case .failure(let error) = result else {
                    Issue.record("it fails as a whole")
                    continue
                }
                #expect(error.code == "NOT_FOUND" && error.outcome == .unknown)
                #expect(error.message.contains("as a whole"))
            }
        }
    }

    @Test func referencesAreObjects() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time)
            let bitrix = try Bitrix.scripted(portal, time)
            _ = try await bitrix.batch { _ in
                let first = Self.get(1).named("first")
                let list = Self.get(2).named("list")
                return [
                    first, list, Self.get(3).setting("id", to: first.reference["item"]["id"]),
                    Self.get(4).setting("filter", to: list.reference(overItems: "id")),
                ]
            }
            // One chain after the other.
            let queries = portal.requests[0].body.array?.compactMap { $0["query"] } ?? []
            #expect(queries[1] == ["id": ["$ref": "c0.item.id"]])
            #expect(queries[3] == ["id": 4, "filter": ["$refArray": "c1.id"]])
            await #expect(throws: BitrixError.self) {
                try await bitrix.batch { _ in
                    let first = Self.get(1).named("first")
                    return [first, Self.get(3).setting("id", to: first.reference["id"])]
                }
            }
        }
    }
}
