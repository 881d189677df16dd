import Bitrix24JSON

extension Schema {
    /// Fields as a text of words: `title:string="" stageId:status(DEAL_STAGE)=NEW createdBy:user! hasPhone:char~=N`.
    /// `!` is read-only, `~` read-only and known to the newer methods alone, `=` the value of a new object.
    static func fields(_ text: String) -> [Field] {
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { word in
            let equals = word.firstIndex(of: "=")
            let head = word[..<(equals ?? word.endIndex)]
            let colon = head.firstIndex(of: ":") ?? head.endIndex
            var type = colon < head.endIndex ? String(head[head.index(after: colon)...]) : "string"
            var field = Field(name: String(head[..<colon]), kind: .string)
            if type.hasSuffix("~") || type.hasSuffix("!") {
                field.isNewOnly = type.hasSuffix("~")
                field.isReadOnly = true
                type.removeLast()
            }
            read(type, into: &field)
            if let equals { field.initial = initial(String(word[word.index(after: equals)...]), field.kind) }
            return field
        }
    }

    private static func read(_ type: String, into field: inout Field) {
        if type.hasPrefix("status(") {
            field.thing = "crm_status"
            field.directory = String(type.dropFirst(7).dropLast())
        } else if let kind = Kind(rawValue: type) {
            field.kind = kind
        } else {
            field.kind = .integer
            field.thing = type
        }
        if type == "crm_currency" { field.kind = .string }
    }

    private static func initial(_ text: String, _ kind: Kind) -> JSON {
        switch kind {
        case .integer, .double: JSON.Number(text: text).map(JSON.number) ?? .null
        case .array, .crmMultifield:
            .array(text.split(separator: ",").map { JSON.Number(text: String($0)).map(JSON.number) ?? .null })
        default: text == "\"\"" ? "" : text == "true" ? true : .string(text)
        }
    }
}
