import Bitrix24

/// All rows of a list, of which nothing is known but its name.
struct List {
    let order: Order
    let bitrix: Bitrix

    init(_ order: Order, _ bitrix: Bitrix) {
        self.order = order
        self.bitrix = bitrix
    }

    func printAll() async throws {
        let first = try await bitrix.call(order.method, order.arguments, rest: order.rest, effect: .read)
        guard let items = Self.path(to: first.result, "result") else {
            throw Order.Mistake(text: "\(order.method) answers no list: leave --all out")
        }
        let facts = MethodFacts(
            order.method, rest: order.rest, effect: .read,
            list: ListFacts(items: items, style: order.rest == .v3 ? .pagination : .start))
        var separator = "[\n"
        for try await row in try bitrix.items(facts, order.arguments) {
            print(separator + row.text(), terminator: "")
            separator = ",\n"
        }
        print(separator == ",\n" ? "\n]" : "[]")
    }

    /// Where the rows lie: the result itself, or the only array in it.
    private static func path(to value: JSON, _ path: String) -> String? {
        switch value {
        case .array: return path
        case .object(let object):
            let found = object.members.compactMap { member in
                self.path(to: member.value, "\(path).\(member.key)")
            }
            return found.count == 1 ? found[0] : nil
        default: return nil
        }
    }
}
