import Bitrix24JSON

/// How a row looks to the methods of one generation.
enum Presentation: Sendable {
    /// `{"id": 1, "stageId": "NEW", "opportunity": 100}`: `crm.item.*` and REST 3.
    case typed
    /// `{"id": "1", "statusId": "2"}`: `tasks.task.*` of REST 2.
    case texts
    /// `{"ID": "1", "STAGE_ID": "NEW", "OPPORTUNITY": "100"}`: the older methods.
    case old

    func of(_ row: JSON.Object, _ schema: Schema) -> JSON.Object {
        switch self {
        case .typed: row
        case .texts: Self.texts(row)
        case .old: Self.old(row, schema)
        }
    }

    static func old(_ fields: JSON.Object, _ schema: Schema) -> JSON.Object {
        .init(
            fields.members.compactMap { member in
                schema.oldName(of: member.key).map { .init(key: $0, value: text(member.value)) }
            })
    }

    static func texts(_ fields: JSON.Object) -> JSON.Object {
        .init(fields.members.map { .init(key: $0.key, value: text($0.value)) })
    }

    private static func text(_ value: JSON) -> JSON {
        if case .number(let number) = value { .string(number.text) } else { value }
    }
}
