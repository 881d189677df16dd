@testable import Bitrix24

/// Rows with IDs that a scripted portal lists as `crm.deal.list` does: filter and order by ID, offsets, batches whose
/// commands refer to earlier ones.
final class ScriptedList: Sendable {
    struct Fault: Sendable {
        var code = "INTERNAL_SERVER_ERROR"
        /// The rows after this ID can't be read so many times.
        var above: Int
        var times: Int
    }

    private let ids: Locked<[Int]>
    private let faults = Locked<[Fault]>([])
    let pageSize: Int

    init(_ ids: some Sequence<Int>, pageSize: Int = 50) {
        self.ids = Locked(Array(ids).sorted())
        self.pageSize = pageSize
    }

    var current: [Int] { ids.current }
    func remove(_ gone: some Sequence<Int>) {
        let gone = Set(gone)
        ids.withLock { $0.removeAll(where: gone.contains) }
    }
    func add(_ new: some Sequence<Int>) { ids.withLock { $0 = ($0 + Array(new)).sorted() } }
    func fail(_ fault: Fault) { faults.withLock { $0.append(fault) } }

    static func row(_ id: Int) -> JSON { ["ID": .string(String(id)), "TITLE": .string("deal \(id)")] }

    /// One page, as the envelope without its time.
    func page(_ arguments: JSON) throws -> JSON {
        func bound(_ name: String) -> Int? {
            switch arguments["filter"]?[name] {
            case .string(let text)?: Int(text)
            case .number(let number)?: number.int
            default: nil
            }
        }
        let start = arguments["start"].flatMap(Int.init(json:)) ?? 0
        let above = bound(">ID") ?? .min
        let before = start > 0 ? start : above
        let fault = faults.withLock { faults -> Fault? in
            guard let index = faults.firstIndex(where: { $0.above >= before && $0.above - 50 < before && $0.times > 0 })
            else { return nil }
            faults[index].times -= 1
            return faults[index]
        }
        if let fault { throw Refusal(code: fault.code) }
        let below = bound("<ID") ?? .max
        let all = ids.current
        let range =
            Self.first(in: all) {
                $0 > above
            }..<max(Self.first(in: all) { $0 > above }, Self.first(in: all) { $0 >= below })
        let isDescending = arguments["order"]?["ID"]?.string == "DESC"
        let offset = min(range.count, max(0, start))
        let page =
            isDescending
            ? Array(all[range].dropLast(offset).suffix(pageSize).reversed())
            : Array(all[range].dropFirst(offset).prefix(pageSize))
        var envelope: JSON.Object = ["result": .array(page.map(Self.row))]
        if start >= 0 {
            envelope.members.append(.init(key: "total", value: .number(.init(range.count))))
            if start + pageSize < range.count {
                envelope.members.append(.init(key: "next", value: .number(.init(start + pageSize))))
            }
        }
        return .object(envelope)
    }

    func answer(_ request: ScriptedPortal.Request) -> HTTPResponse {
        guard request.method == "batch" else {
            do { return .json(try page(request.body)) } catch { return .error("INTERNAL_SERVER_ERROR", status: 500) }
        }
        var maps: [String: JSON.Object] = [:]
        func add(_ map: String, _ key: String, _ value: JSON) {
            maps[map, default: JSON.Object()].members.append(.init(key: key, value: value))
        }
        for command in request.commands {
            do {
                let page = try page(resolved(command.arguments, maps["result"] ?? JSON.Object()))
                add("result", command.key, page["result"] ?? .null)
                if let total = page["total"] { add("result_total", command.key, total) }
                if let next = page["next"] { add("result_next", command.key, next) }
            } catch {
                let code = (error as? Refusal)?.code ?? ""
                add("result_error", command.key, ["error": .string(code), "error_description": ""])
            }
        }
        let names = ["result", "result_error", "result_total", "result_next", "result_time"]
        return .result(
            .object(
                JSON.Object(names.map { name in .init(key: name, value: maps[name].map(JSON.object) ?? []) })))
    }

    /// The first place in a sorted array that the condition holds for.
    private static func first(in ids: [Int], where holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(ids[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// `$result[c0][49][ID]` by what that is; nothing where there is no such row.
    private func resolved(_ value: JSON, _ results: JSON.Object) -> JSON {
        switch value {
        case .object(let object):
            return .object(
                JSON.Object(object.members.map { .init(key: $0.key, value: resolved($0.value, results)) }))
        case .string(let text) where text.hasPrefix("$result"):
            var found = JSON.object(results)
            for part in text.dropFirst("$result".count).split(whereSeparator: { "[]".contains($0) }) {
                found = found[String(part)] ?? Int(part).flatMap { found[$0] } ?? ""
            }
            return found
        default: return value
        }
    }
}

extension MethodFacts {
    static let deals = MethodFacts(
        "crm.deal.list", effect: .read, list: ListFacts(key: .init("ID"), pageSize: 50, style: .start, keyset: true))
    static let dealsByOffset = MethodFacts(
        "crm.deal.list", effect: .read, list: ListFacts(key: .init("ID"), pageSize: 50, style: .start))
}
