import Testing

@testable import Bitrix24

/// Commands that refer to the results of others.
struct BatchChainTests {
    private static let add = MethodFacts("crm.company.add", effect: .write)

    private static func company(_ name: String) -> Call<Answer> {
        Call(add, ["fields": ["TITLE": .string(name)]]).named(name)
    }

    private static func deal(of company: Call<Answer>) -> Call<Answer> {
        Call(MethodFacts("crm.deal.add", effect: .write), ["fields": ["TITLE": "deal"]])
            .setting("fields", "COMPANY_ID", to: company.reference["ID"].as(Int.self))
    }

    private static func portal(_ time: VirtualTime, failing: Set<String> = []) -> ScriptedPortal {
        ScriptedPortal(time: time) { request in
            .batch(request) { _, arguments in
                let title = arguments["fields"]?["TITLE"]?.string ?? ""
                return failing.contains(title) ? .failure(Refusal(code: "NO")) : .success(arguments["fields"]!)
            }
        }
    }

    @Test func referencesStandWhereTheyBelong() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time)
            let bitrix = try Bitrix.scripted(portal, time)
            let (_, deal) = try await bitrix.all { _ in
                let company = Self.company("acme")
                return (company, Self.deal(of: company))
            }
            #expect(deal.result["COMPANY_ID"] == "$result[c0][ID]")
            #expect(portal.requests.count == 1)
            #expect(portal.requests[0].body["halt"] == 1)
        }
    }

    @Test func aFailedChainTakesNobodyElseAlong() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time, failing: ["b"])
            let bitrix = try Bitrix.scripted(portal, time)
            let results = try await bitrix.batch { _ in
                ["a", "b", "c"].flatMap { name in
                    let company = Self.company(name)
                    return [company, Self.deal(of: company)]
                } + [Call(Self.add, ["fields": ["TITLE": "single"]])]
            }
            let kinds = results.map { result -> BitrixError.Kind? in
                if case .failure(let error) = result { error.kind } else { nil }
            }
            #expect(kinds == [nil, nil, .portal, .dependency, nil, nil, nil])
            // Nothing was executed twice, nor with a failed command's result.
            let executed = portal.requests.flatMap { $0.commands.map(\.key) }
            #expect(executed.filter { $0 == "c0" || $0 == "c1" }.count == 2)
            #expect(portal.requests.count == 3)
        }
    }

    @Test func aChainIsNeverTornApart() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time)
            let bitrix = try Bitrix.scripted(portal, time)
            _ = try await bitrix.all { _ in
                (0..<33).flatMap { number in
                    let company = Self.company("\(number)")
                    return [company, Self.deal(of: company), Self.deal(of: company)]
                }
            }
            #expect(portal.requests.map(\.commands.count).sorted() == [3, 48, 48])
            let error = await #expect(throws: BitrixError.self) {
                try await bitrix.all { _ in
                    let company = Self.company("big")
                    return [company] + (0..<50).map { _ in Self.deal(of: company) }
                }
            }
            #expect(error?.kind == .invalidCall && error?.outcome == .notExecuted)
            #expect(portal.requests.count == 3)
        }
    }

    @Test func whatCannotWorkIsRefusedBeforeSending() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time)
            let bitrix = try Bitrix.scripted(portal, time)
            let company = Self.company("acme")
            let unnamed = Self.deal(of: Call(Self.add))
            var emptied = Self.deal(of: company)
            emptied.arguments["TAGS"] = []
            let wrong: [[Call<Answer>]] = [
                [Self.deal(of: company), company], [Self.deal(of: company)], [company, company], [unnamed],
                [company, emptied],
            ]
            for calls in wrong {
                let error = await #expect(throws: BitrixError.self) { try await bitrix.batch { _ in calls } }
                #expect(error?.kind == .invalidCall)
            }
            let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.deal(of: company)) }
            #expect(error?.kind == .invalidCall)
            #expect(portal.requests.isEmpty)
        }
    }
}
