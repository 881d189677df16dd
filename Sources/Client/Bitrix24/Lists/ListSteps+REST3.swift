/// REST 3, methods named `tail`: what came after a value of the cursor's field.
struct CursorSteps: ListSteps {
    let list: ListQuery
    private let field: String
    private let order: JSON
    private var value: JSON?
    private var previous: [JSON] = []

    init(_ list: ListQuery) {
        self.list = list
        let cursor = list.arguments["cursor"]
        field = cursor?["field"]?.string ?? list.facts.key?.filter ?? "id"
        order = cursor?["order"] ?? "ASC"
        value = cursor?["value"]
    }

    func first() throws -> Arguments {
        let conditions = list.arguments["filter"]?.array ?? []
        guard conditions.first?.string != field, !conditions.contains(where: { $0[0]?.string == field }) else {
            throw BitrixError(
                .invalidCall, message: "the filter must not name \(field), the field of the cursor",
                method: list.method.name)
        }
        return page()
    }

    private func page() -> Arguments {
        var arguments = list.arguments(selecting: .init(field))
        var cursor: JSON.Object = ["field": .string(field), "order": order]
        if let value { cursor.members.append(.init(key: "value", value: value)) }
        cursor.members.append(.init(key: "limit", value: list.arguments["cursor"]?["limit"] ?? list.limit))
        arguments["cursor"] = .object(cursor)
        return arguments
    }

    mutating func next(after rows: [JSON], _ answer: Answer) throws -> ListStep {
        guard let last = rows.last else { return .end }
        guard let reached = last[field], reached != value, rows != previous else {
            throw list.inconsistent("the portal repeated a page, or its rows have no \(field)")
        }
        value = reached
        previous = rows
        return ListStep(arguments: page())
    }
}
