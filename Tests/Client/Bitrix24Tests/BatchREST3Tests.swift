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

    /// What concerns the portal or the caller is the same for every command: nothing is asked once more, and nobody is
    /// told that it was one command's failure.
    @Test(arguments: [
        ("OVERLOAD_LIMIT", 503), ("PORTAL_DELETED", 500), ("INTERNAL_SERVER_ERROR", 500), ("NO_AUTH_FOUND", 401),
        ("user_access_error", 403), ("BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION", 403),
    ])
    func aRefusalOfTheWholeIsAskedOnce(_ code: String, _ status: Int) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in
                .json(["error": ["code": .string(code), "message": "no"]], status: status)
            }
            let bitrix = try Bitrix.scripted(portal, time) { $0.retries = .never }
            for effect in [MethodFacts.Effect.read, .write] {
                let sent = portal.requests.count
                let results = try await bitrix.batch { _ in (0..<50).map { Self.get($0, effect: effect) } }
                #expect(portal.requests.count == sent + 1)
                for result in results {
                    guard case .failure(let error) = result else {
                        Issue.record("everything was refused")
                        continue
                    }
                    #expect(error.code.rawValue == code && error.message == "no" && error.method == "tasks.task.get")
                    // Only of an error of the server nobody knows what it had done before.
                    #expect(error.outcome == (code == "INTERNAL_SERVER_ERROR" ? .unknown : .notExecuted))
                }
            }
        }
    }

    /// A record that must not be read is one command's affair, though the status is that of missing rights.
    @Test func aForbiddenRecordIsOneCommands() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                let queries = request.method == "batch" ? request.body.array ?? [] : [["query": request.body]]
                if queries.contains(where: { $0["query"]?["id"] == 3 }) {
                    let error: JSON = ["code": "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION", "message": "no"]
                    return .json(["error": error], status: 403)
                }
                let items = queries.map { JSON.object(["item": ["id": $0["query"]?["id"] ?? .null]]) }
                return .result(request.method == "batch" ? .array(items) : items[0])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let results = try await bitrix.batch { _ in (0..<5).map { Self.get($0) } }
            #expect(results.map { try? $0.get() } == [0, 1, 2, nil, 4])
        }
    }

    /// A scope is missing for all commands of a method, and for no other: each method is asked by itself.
    @Test func aMissingScopeIsItsMethodsAffair() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                let commands = request.body.array ?? []
                if commands.contains(where: { $0["method"] == "mail.message.get" }) {
                    return .json(["error": ["code": "insufficient_scope", "message": "no"]], status: 403)
                }
                return .result(.array(commands.map { ["item": ["id": $0["query"]?["id"] ?? .null]] }))
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let mail = Call(MethodFacts("mail.message.get", rest: .v3, effect: .read)) { $0.result["id"]?.int ?? 0 }
            let results = try await bitrix.batch { _ in (0..<20).flatMap { [Self.get($0), mail] } }
            #expect(results.enumerated().allSatisfy { (try? $1.get()) == ($0 % 2 == 0 ? $0 / 2 : nil) })
            #expect(portal.requests.count == 3)
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
