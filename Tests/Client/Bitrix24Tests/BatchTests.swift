import Testing

@testable import Bitrix24

struct BatchTests {
    private static func get(_ id: Int, effect: MethodFacts.Effect = .read) -> Call<Int> {
        Call(MethodFacts("crm.deal.get", effect: effect), ["ID": .number(.init(id))]) { answer in
            guard let id = answer.result["ID"]?.string.flatMap(Int.init) else {
                throw DecodingProblem(path: ["result", "ID"], expected: "a number", found: "nothing")
            }
            return id
        }
    }

    private static func echo(_ time: VirtualTime, _ failing: Set<String> = []) -> ScriptedPortal {
        ScriptedPortal(time: time) { request in
            guard request.method == "batch" else { return .result(["ID": request.body["ID"]!]) }
            return .batch(request) { _, arguments in
                let id = arguments["ID"]?.string ?? ""
                return failing.contains(id)
                    ? .failure(Refusal(code: "NOT_FOUND", message: "no \(id)"))
                    : .success(["ID": .string(id)])
            }
        }
    }

    @Test func eachHasAResultOfItsOwnType() async throws {
        try await VirtualTime.run { time in
            let portal = Self.echo(time)
            let bitrix = try Bitrix.scripted(portal, time)
            let (number, text) = try await bitrix.batch { _ in (Self.get(1), Self.get(2).map { "deal \($0)" }) }
            #expect(try number.get() == 1)
            #expect(try text.get() == "deal 2")
            let (one, two) = try await bitrix.all { _ in (Self.get(3), Self.get(4)) }
            #expect(one == 3 && two == 4)
            #expect(portal.requests.count == 2)
            let commands: JSON = ["c0": "crm.deal.get?ID=1", "c1": "crm.deal.get?ID=2"]
            #expect(portal.requests[0].body["cmd"] == commands)
        }
    }

    @Test func oneFailedCommandOfManyIsThatOnesAlone() async throws {
        try await VirtualTime.run { time in
            let portal = Self.echo(time, ["77"])
            let bitrix = try Bitrix.scripted(portal, time)
            let results = try await bitrix.batch { _ in (0..<100).map { Self.get($0, effect: .write) } }
            #expect(portal.requests.count == 2)
            #expect(portal.requests.allSatisfy { $0.commands.count == 50 && $0.body["halt"] == 0 })
            for (index, result) in results.enumerated() where index != 77 { #expect(try result.get() == index) }
            guard case .failure(let error) = results[77] else {
                Issue.record("the 77th should have failed")
                return
            }
            #expect(error.code == "NOT_FOUND" && error.method == "crm.deal.get")
            await #expect(throws: BitrixError.self) { try await bitrix.all { _ in [Self.get(1), Self.get(77)] } }
        }
    }

    @Test func whatAQueryStringLosesIsSentAlone() async throws {
        try await VirtualTime.run { time in
            let portal = Self.echo(time)
            let bitrix = try Bitrix.scripted(portal, time)
            let values: [JSON] = [.null, [], [:], ["a": [1, .null]], "$result[c0]"]
            let calls = values.map { Call(MethodFacts("crm.deal.update"), ["ID": 5, "value": $0]) }
            let batchable = Call(MethodFacts("crm.deal.update"), ["ID": 6, "value": ""])
            let refusing = Call(MethodFacts("imbot.register", batchable: false), ["ID": 7])
            let results = try await bitrix.batch { _ in calls + [batchable, refusing] }
            let expected: [JSON] = [5, 5, 5, 5, 5, "6", 7]
            #expect(try results.compactMap { try $0.get().result["ID"] } == expected)
            let batches = portal.requests.filter { $0.method == "batch" }
            #expect(batches.flatMap { $0.commands.map(\.method) } == ["crm.deal.update"])
            let alone = portal.requests.filter { $0.method == "crm.deal.update" }.compactMap { $0.body["value"] }
            #expect(Set(alone) == Set(values))
        }
    }

    @Test func tooLongABatchIsSplit() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                guard request.method == "batch" else {
                    return .result(["ID": .string(request.body["ID"]!.int!.description)])
                }
                if request.commands.count > 3 { return .error("ERROR_BATCH_LENGTH_EXCEEDED") }
                return .batch(request) { .success($1) }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let results = try await bitrix.all { _ in (0..<20).map { Self.get($0, effect: .write) } }
            #expect(results == Array(0..<20))
        }
    }

    @Test func aMethodThatTurnsOutToRefuseBatchesIsSentAlone() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                guard request.method == "batch" else { return .result(["ID": "9"]) }
                return .batch(request) { _, arguments in
                    arguments["ID"] == "9"
                        ? .failure(Refusal(code: "ERROR_BATCH_METHOD_NOT_ALLOWED"))
                        : .success(arguments)
                }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await bitrix.all { _ in [Self.get(8), Self.get(9)] } == [8, 9])
            #expect(portal.methods == ["batch", "crm.deal.get"])
        }
    }

    @Test func aLostBatchOfWritesSaysSoForEach() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in throw TransportError(.connectionLost, reason: "reset") }
            let bitrix = try Bitrix.scripted(portal, time)
            let results = try await bitrix.batch { _ in [Self.get(1, effect: .write), Self.get(2)] }
            #expect(portal.requests.count == 1)
            for result in results {
                guard case .failure(let error) = result else {
                    Issue.record("lost, but it has a result")
                    continue
                }
                #expect(error.outcome == .unknown && error.method == "crm.deal.get" && error.attempt == 1)
            }
        }
    }

    @Test func decodingProblemsNameThePath() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { .batch($0) { _, _ in .success(["id": 1]) } }
            let bitrix = try Bitrix.scripted(portal, time)
            let (result) = try await bitrix.batch { _ in Self.get(1) }
            guard case .failure(let error) = result else {
                Issue.record("it can't be decoded")
                return
            }
            #expect(error.kind == .decoding && error.path == ["result", "ID"] && error.outcome == .executed)
            #expect(
                "\(error)"
                    == "crm.deal.get: expected a number, found nothing (at result.ID, status 200, it was executed)")
        }
    }

    @Test func anEmptyBatchAsksNothing() async throws {
        try await VirtualTime.run { time in
            let portal = Self.echo(time)
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await bitrix.batch { _ in [Call<Int>]() }.isEmpty)
            #expect(portal.requests.isEmpty)
        }
    }
}
