import Foundation

@testable import Bitrix24

/// A list that goes by offsets, and changes before each page: rows are deleted and made, anywhere.
final class ChurningList: Sendable {
    /// How it takes the place of a page.
    enum Paging: Sendable, CaseIterable {
        /// REST 2, `start` is any row.
        case start
        /// REST 2, `start` is taken for the page that it lies in, as most methods do.
        case wholePages
        /// REST 3
        case pagination
        /// Pages of a size of the caller's.
        case navParams
    }

    private struct State {
        /// In the order of the list, which is not that of the IDs.
        var rows: [Int]
        var next: Int
        var gone: Set<Int> = []
        var random: Seeded
        var pages = 0
    }

    private let state: Locked<State>
    let paging: Paging
    let churn: Int
    /// Before so many pages it changes.
    let until: Int
    let all: Set<Int>
    /// Whether answers tell how many rows there are.
    let counts: Bool
    /// Whether the order is that of the IDs, so that new rows come last.
    let isOrdered: Bool
    let row: @Sendable (Int) -> JSON

    init(
        _ count: Int, _ paging: Paging, churn: Int, until: Int = .max, counts: Bool = true, isOrdered: Bool = false,
        seed: UInt64 = 1, row: @escaping @Sendable (Int) -> JSON = ScriptedList.row
    ) {
        var random = Seeded(seed: seed)
        let rows = isOrdered ? Array(1...count) : (1...count).shuffled(using: &random)
        state = Locked(State(rows: rows, next: count + 1, random: random))
        (self.paging, self.churn, self.until, self.counts, self.isOrdered) = (paging, churn, until, counts, isOrdered)
        self.row = row
        all = Set(rows)
    }

    /// The rows that have been there all the time, in their order.
    var stayed: [Int] { state.withLock { state in state.rows.filter { all.contains($0) } } }
    var pages: Int { state.withLock { $0.pages } }

    func facts(key: String? = nil) -> MethodFacts {
        let style: ListFacts.Style =
            switch paging {
            case .start, .wholePages: .start
            case .pagination: .pagination
            case .navParams: .navParams
            }
        let isREST3 = paging == .pagination
        return MethodFacts(
            "x.list", rest: isREST3 ? .v3 : .v2, effect: .read,
            list: ListFacts(
                items: isREST3 ? "result.items" : "result", key: key.map { .init($0) }, pageSize: 50, style: style,
                keyset: key != nil))
    }

    func answer(_ request: ScriptedPortal.Request) -> HTTPResponse {
        guard request.method == "batch" else { return .json(.object(page(request.body))) }
        if let commands = request.body.array {
            return .result(.array(commands.map { page($0["query"] ?? .null)["result"] ?? .null }))
        }
        var maps: [String: JSON.Object] = [:]
        for command in request.commands {
            for member in page(command.arguments).members {
                let map = member.key == "result" ? "result" : "result_" + member.key
                maps[map, default: JSON.Object()].members.append(.init(key: command.key, value: member.value))
            }
        }
        let names = ["result", "result_error", "result_total", "result_next", "result_time"]
        return .result(
            .object(JSON.Object(names.map { name in .init(key: name, value: maps[name].map(JSON.object) ?? []) })))
    }

    private func page(_ arguments: JSON) -> JSON.Object {
        func number(_ value: JSON?) -> Int? { value.flatMap(Int.init(json:)) }
        return state.withLock { state in
            if state.pages > 0, state.pages <= until { change(&state) }
            state.pages += 1
            // By the key, where it is asked so.
            if let above = arguments["filter"]?.object, arguments["order"]?["ID"] != nil {
                let (low, high) = (number(above[">ID"]) ?? .min, number(above["<ID"]) ?? .max)
                var rows = state.rows.filter { $0 > low && $0 < high }.sorted()
                if arguments["order"]?["ID"] == "DESC" { rows.reverse() }
                return ["result": .array(rows.prefix(50).map(row))]
            }
            if arguments["order"]?["ID"] != nil {
                let rows = state.rows.sorted(by: arguments["order"]?["ID"] == "DESC" ? (>) : (<))
                return ["result": .array(rows.prefix(50).map(row))]
            }
            var (start, size) = (max(0, number(arguments["start"]) ?? 0), 50)
            switch paging {
            case .start: break
            case .wholePages: start = start / 50 * 50
            case .pagination:
                start = number(arguments["pagination"]?["offset"]) ?? 0
                size = min(50, number(arguments["pagination"]?["limit"]) ?? 50)
            case .navParams:
                size = min(50, number(arguments["NAV_PARAMS"]?["nPageSize"]) ?? 50)
                let last = max(1, (state.rows.count + size - 1) / size)
                start = (min(last, number(arguments["NAV_PARAMS"]?["iNumPage"]) ?? 1) - 1) * size
            }
            let rows = state.rows.dropFirst(start).prefix(size).map(row)
            if paging == .pagination { return ["result": ["items": .array(rows)]] }
            var envelope: JSON.Object = ["result": .array(rows)]
            if counts { envelope.members.append(.init(key: "total", value: .number(.init(state.rows.count)))) }
            if paging != .navParams, start + size < state.rows.count {
                envelope.members.append(.init(key: "next", value: .number(.init(start + size))))
            }
            return envelope
        }
    }

    private func change(_ state: inout State) {
        for _ in 0..<min(churn, state.rows.count) {
            state.rows.remove(at: Int.random(in: 0..<state.rows.count, using: &state.random))
        }
        for _ in 0..<churn {
            let place = isOrdered ? state.rows.count : Int.random(in: 0...state.rows.count, using: &state.random)
            state.rows.insert(state.next, at: place)
            state.next += 1
        }
    }
}
