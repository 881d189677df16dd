import Testing

@testable import Bitrix24

/// Methods that read their parameters by position, whatever their names are.
struct PositionalTests {
    private static let facts = MethodFacts(
        "task.commentitem.getlist", effect: .read, positional: ["TASKID", "ORDER", "FILTER"])

    private static let sent: [(arguments: Arguments, body: String)] = [
        (["FILTER": ["ID": 1], "TASKID": 7], #"{"TASKID":7,"ORDER":[],"FILTER":{"ID":1}}"#),
        (["FILTER": ["ID": 1]], #"{"TASKID":[],"ORDER":[],"FILTER":{"ID":1}}"#),
        (["ORDER": ["ID": "asc"], "TASKID": 7], #"{"TASKID":7,"ORDER":{"ID":"asc"}}"#),
        (["extra": 1, "TASKID": 7], #"{"TASKID":7,"extra":1}"#), (["extra": 1], #"{"extra":1}"#), ([:], "{}"),
    ]

    @Test(arguments: sent)
    func everyArgumentGetsItsPlace(_ arguments: Arguments, _ body: String) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .result([]) }
            _ = try await Bitrix.scripted(portal, time).send(Call(Self.facts, arguments))
            #expect(portal.requests[0].body.text() == body)
        }
    }

    /// An empty place would be lost in a query string, and what follows it would move up.
    @Test func aGapDoesNotTravelInABatch() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                request.method == "batch" ? .batch(request) { _, arguments in .success(arguments) } : .result("alone")
            }
            let results = try await Bitrix.scripted(portal, time).all { _ in
                [
                    Call(Self.facts, ["ORDER": ["ID": "asc"], "TASKID": 7]),
                    Call(Self.facts, ["FILTER": ["ID": 1], "TASKID": 7]),
                ]
            }
            #expect(results.map(\.result) == [["TASKID": "7", "ORDER": ["ID": "asc"]], "alone"])
        }
    }
}
