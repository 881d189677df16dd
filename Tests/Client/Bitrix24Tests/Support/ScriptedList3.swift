@testable import Bitrix24

/// Rows with IDs that a scripted portal lists as REST 3 does: conditions and order by `id`, pages by offset, batches
/// that fail as a whole.
final class ScriptedList3: Sendable {
    private let ids: Locked<[Int]>
    private let faults = Locked<[ScriptedList.Fault]>([])
    /// How many rows it gives of as many as were asked for, after a key.
    private let gives: @Sendable (_ limit: Int, _ above: Int) -> Int

    init(_ ids: some Sequence<Int>, gives: @escaping @Sendable (Int, Int) -> Int = { limit, _ in limit }) {
        self.ids = Locked(Array(ids).sorted())
        self.gives = gives
    }

    var current: [Int] { ids.current }
    func remove(_ gone: some Sequence<Int>) {
        let gone = Set(gone)
        ids.withLock { $0.removeAll(where: gone.contains) }
    }
    func add(_ new: some Sequence<Int>) { ids.withLock { $0 = ($0 + Array(new)).sorted() } }
    func fail(_ fault: ScriptedList.Fault) { faults.withLock { $0.append(fault) } }

    func answer(_ request: ScriptedPortal.Request) -> HTTPResponse {
        do {
            guard request.method == "batch" else { return .result(try page(request.body)) }
            return .result(.array(try (request.body.array ?? []).map { try page($0["query"] ?? .null) }))
        } catch {
            let code = (error as? Refusal)?.code ?? ""
            return .json(["error": ["code": .string(code), "message": "no"]], status: 400)
        }
    }

    private func page(_ query: JSON) throws -> JSON {
        var (above, below) = (Int.min, Int.max)
        for condition in query["filter"]?.array ?? [] where condition[0] == "id" {
            if condition[1] == ">" { above = max(above, condition[2]?.int ?? .min) }
            if condition[1] == "<" { below = min(below, condition[2]?.int ?? .max) }
        }
        let fault = faults.withLock { faults -> ScriptedList.Fault? in
            guard let index = faults.firstIndex(where: { $0.above > above && $0.above < below && $0.times > 0 })
            else { return nil }
            faults[index].times -= 1
            return faults[index]
        }
        if let fault { throw Refusal(code: fault.code) }
        var rows = ids.current.filter { $0 > above && $0 < below }
        if query["order"]?["id"] == "DESC" { rows.reverse() }
        let pagination = query["pagination"]
        let limit = gives(pagination?["limit"]?.int ?? 50, above)
        let page = rows.dropFirst(pagination?["offset"]?.int ?? 0).prefix(limit)
        return ["items": .array(page.map { ["id": .number(.init($0))] })]
    }
}

extension MethodFacts {
    static let log = MethodFacts(
        "main.eventlog.list", rest: .v3, effect: .read,
        list: ListFacts(items: "result.items", key: .init("id"), pageSize: 50, style: .pagination, keyset: true))
}
