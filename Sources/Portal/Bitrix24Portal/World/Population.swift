import Bitrix24JSON

/// Made-up rows.
enum Population {
    private static let names = ["Anna", "Boris", "Clara", "David", "Elena", "Frank", "Greta", "Hugo", "Irina", "Jonas"]
    private static let surnames = [
        "Arnold", "Berg", "Costa", "Dietz", "Evans", "Fischer", "Gruber", "Hansen", "Ivanova",
    ]
    private static let stages = ["NEW", "PREPARATION", "EXECUTING", "FINAL_INVOICE", "WON", "LOSE"]

    static func row(_ schema: Schema, number: Int, at now: Double, _ generator: inout SeededGenerator) -> JSON.Object {
        var row = JSON.Object([.init(key: "id", value: number.json)])
        row.members.reserveCapacity(schema.fields.count)
        let draw = generator.next()
        for field in schema.fields where field.name != "id" {
            row.members.append(.init(key: field.name, value: value(field, schema, number, Int(draw >> 16), now)))
        }
        return row
    }

    private static func value(_ field: Schema.Field, _ schema: Schema, _ number: Int, _ draw: Int, _ now: Double)
        -> JSON
    {
        let name = names[draw % names.count]
        let surname = surnames[draw / 16 % surnames.count]
        switch field.name {
        case "title": return .string("\(title(schema.name)) \(number)")
        case "name": return .string(name)
        case "lastName": return .string(surname)
        case "stageId" where schema.name == "crm.lead":
            return .string(["NEW", "IN_PROCESS", "PROCESSED", "JUNK"][draw / 32 % 4])
        case "stageId" where schema.name == "crm.quote": return field.initial
        case "stageSemanticId":
            return .string(["P", "P", "P", "P", "S", "F"][schema.name == "crm.lead" ? 0 : draw / 32 % 6])
        case "closed" where schema.name == "crm.deal": return draw / 32 % 6 > 3 ? "Y" : "N"
        case "stageId": return .string(stages[draw / 32 % stages.count])
        case "opportunity": return .number(.init(draw / 64 % 100_000))
        case "phone":
            return [
                [
                    "ID": .string("\(number * 2)"), "VALUE_TYPE": "WORK", "VALUE": .string("+49555\(100_000 + number)"),
                    "TYPE_ID": "PHONE",
                ]
            ]
        case "email" where field.kind == .crmMultifield:
            return [
                [
                    "ID": .string("\(number * 2 + 1)"), "VALUE_TYPE": "WORK",
                    "VALUE": .string("contact\(number)@example.com"), "TYPE_ID": "EMAIL",
                ]
            ]
        case "email": return .string("user\(number)@example.com")
        case "timestampX": return Timestamp.text(now - 86_400 + Double(number)).json
        default:
            if FieldWriting.stamped.contains(field.name) { return Timestamp.text(now).json }
            return field.isReadOnly && field.thing == "user" ? 1 : field.initial
        }
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
