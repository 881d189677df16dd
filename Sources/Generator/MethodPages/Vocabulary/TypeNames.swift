import APIModel

/// What the names of types on the pages stand for.
enum TypeNames {
    /// By small letters.
    static let known: [String: ValueType] = {
        var types: [String: ValueType] = [:]
        for (type, names) in table {
            for name in names { types[name] = type }
        }
        return types
    }()

    private static let table: [(ValueType, [String])] = [
        (
            .string,
            [
                "string", "text", "char", "str", "строка", "url", "html", "uri", "email", "phone", "varchar", "symbol",
                "uuid", "enum", "color", "base64", "char(1)", "guid", "json", "символ",
                // PHP sends the word itself.
                "undefined",
            ]
        ),
        (.integer, ["integer", "int", "bigint", "id", "целое", "целое число"]),
        (.double, ["double", "float", "number", "numeric", "число"]),
        (.decimal, ["decimal", "money"]),
        (.boolean(.json), ["boolean", "bool", "flag", "логическое"]),
        (.date, ["date", "isodate", "дата"]),
        (.datetime, ["datetime", "date-time", "date_time", "isodatetime", "atom", "дата и время"]),
        (.timestamp(.seconds), ["timestamp", "unixtime", "unix_timestamp"]),
        (.file(nil), ["file", "файл"]),
        (.object, ["object", "dto", "объект", "struct", "structure", "stdclass", "json object"]),
        (.array(.any), ["array", "list", "массив", "iterable"]),
        (.array(.object), ["array of objects", "objects", "массив объектов"]),
        (.any, ["any", "mixed", "unknown", "variant", "*", "-"]),
    ]

    /// What goes over the wire for the references that many pages name; the pages that describe
    /// types say more, and win.
    static let references: [String: ValueType] = {
        var types: [String: ValueType] = [:]
        for name in [
            "user", "employee", "crm_company", "crm_contact", "crm_lead", "crm_deal", "crm_quote", "crm_entity",
            "crm_invoice", "crm_smart_invoice", "location", "diskfile", "iblock_section", "iblock_element",
            "crm_enum_ownertype", "crm_enum_activitytype", "crm_enum_activitystatus", "crm_enum_activitydirection",
            "crm_enum_activitypriority", "crm_enum_activitynotifytype", "crm_enum_contenttype", "section",
            "crm_dynamic_type", "crm_category",
        ] { types[name] = .integer }
        for name in ["crm_status", "crm_currency", "sale_status", "crm_status_extra"] { types[name] = .string }
        for name in ["lang_map", "crm_multifield", "multifield", "time", "layoutdto", "restapplayoutdto"] {
            types[name] = .object
        }
        return types
    }()
}
