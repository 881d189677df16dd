import Bitrix24JSON

/// Made-up rows.
enum Population {
    private static let names = ["Anna", "Boris", "Clara", "David", "Elena", "Frank", "Greta", "Hugo", "Irina", "Jonas"]
    private static let surnames = [
        "Arnold", "Berg", "Costa", "Dietz", "Evans", "Fischer", "Gruber", "Hansen", "Ivanova",
    ]
    private static let stages = ["NEW", "PREPARATION", "EXECUTING", "FINAL_INVOICE", "WON", "LOSE"]

    /// What a field of made-up rows holds: looked up once for all rows, since there may be a million of them.
    enum Value {
        case same(JSON)
        /// Made from the row's number and from what the seed drew for it.
        case each((_ number: Int, _ draw: Int) -> JSON)
    }

    /// The fields of a table in their order, without the id.
    static func fields(_ schema: Schema, at now: Double) -> [(name: String, value: Value)] {
        schema.fields.filter { $0.name != "id" }.map { ($0.name, value($0, schema, now)) }
    }

    private static func value(_ field: Schema.Field, _ schema: Schema, _ now: Double) -> Value {
        switch field.name {
        case "title":
            let title = title(schema.name)
            return .each { number, _ in .string("\(title) \(number)") }
        case "name": return .each { _, draw in .string(names[draw % names.count]) }
        case "lastName": return .each { _, draw in .string(surnames[draw / 16 % surnames.count]) }
        case "stageId" where schema.name == "crm.lead":
            return .each { _, draw in .string(["NEW", "IN_PROCESS", "PROCESSED", "JUNK"][draw / 32 % 4]) }
        case "stageId" where schema.name == "crm.quote": return .same(field.initial)
        case "stageSemanticId":
            let isLead = schema.name == "crm.lead"
            return .each { _, draw in .string(["P", "P", "P", "P", "S", "F"][isLead ? 0 : draw / 32 % 6]) }
        case "closed" where schema.name == "crm.deal": return .each { _, draw in draw / 32 % 6 > 3 ? "Y" : "N" }
        case "stageId": return .each { _, draw in .string(stages[draw / 32 % stages.count]) }
        case "opportunity": return .each { _, draw in .number(.init(draw / 64 % 100_000)) }
        case "phone":
            return .each { number, _ in contact(number * 2, "+49555\(100_000 + number)", "PHONE") }
        case "email" where field.kind == .crmMultifield:
            return .each { number, _ in contact(number * 2 + 1, "contact\(number)@example.com", "EMAIL") }
        case "email": return .each { number, _ in .string("user\(number)@example.com") }
        case "timestampX": return .each { number, _ in Timestamp.text(now - 86_400 + Double(number)).json }
        default:
            if FieldWriting.stamped.contains(field.name) { return .same(Timestamp.text(now).json) }
            return .same(field.isReadOnly && field.thing == "user" ? 1 : field.initial)
        }
    }

    /// A phone or an address, as the only value of its field.
    private static func contact(_ id: Int, _ value: String, _ type: String) -> JSON {
        [["ID": .string("\(id)"), "VALUE_TYPE": "WORK", "VALUE": .string(value), "TYPE_ID": .string(type)]]
    }

    private static func title(_ table: String) -> String {
        switch table {
        case "crm.deal": "Deal"
        case "crm.lead": "Lead"
        case "crm.company": "Company"
        case "task": "Task"
        default: "Item"
        }
    }
}

extension Population.Value {
    func of(_ number: Int, _ draw: Int) -> JSON {
        switch self {
        case .same(let value): value
        case .each(let make): make(number, draw)
        }
    }
}
