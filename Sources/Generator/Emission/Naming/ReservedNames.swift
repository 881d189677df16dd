/// Names that generated code needs for itself, by the place where a new name would hide or break them.
enum ReservedNames {
    /// Types that generated code mentions, and those that Swift does not let anyone declare.
    static let types: Set<String> = [
        "Any", "AnyFieldName", "AnyObject", "Arguments", "Array", "Base64File", "Bitrix", "BitrixError", "BitrixEvent",
        "BitrixObject", "BitrixValue", "Bool", "CalendarDate", "Call", "Comparison", "Data", "Date", "Decimal",
        "Dictionary", "DocumentedError", "Double", "Error", "ErrorCode", "FieldName", "FileContent", "FileData",
        "FilterCondition", "GeneratedCodeVersion2", "Int", "ItemList", "JSON", "ListFacts", "MethodFacts", "NamedFile",
        "Never", "NumberEnum", "ObjectOr", "Optional", "OrderedMap", "Ordering", "Protocol", "RawCondition",
        "RawObject", "Self", "Sendable", "SortDirection", "String", "TextEnum", "Type", "UnixMilliseconds",
        "UnixSeconds", "V3", "Void", "WireForm", "YesNo", "ZeroOne",
        "Hashable", "Equatable", "RawRepresentable", "RawValue", "Key", "Value", "ArrayLiteralElement",
        "StringLiteralType", "IntegerLiteralType", "ExtendedGraphemeClusterLiteralType", "UnicodeScalarLiteralType",
        "ExpressibleByStringLiteral", "ExpressibleByIntegerLiteral", "ExpressibleByDictionaryLiteral",
    ]

    /// Words that cannot name a member, whatever its kind, or that mean something else as a label.
    private static let words: Set<String> = [
        "init", "self", "Self", "Type", "Protocol", "unnamed", "_", "inout", "let", "var",
    ]

    static let arguments = words.union(["arguments", "bitrix", "extra", "thisCall"])

    /// Of objects: what `BitrixObject` and its protocols bring.
    static let properties = words.union([
        "add", "clearing", "cleared", "expectation", "get", "hash", "hashValue", "json", "raw", "rawObject", "set",
    ])

    /// Of open enums. `none` and `some` would be taken for those of `Optional`.
    static let values = words.union([
        "cleared", "description", "expectation", "hash", "hashValue", "json", "knownValues", "none", "rawValue", "some",
    ])

    static let errorCodes = words.union(["description", "hash", "hashValue", "none", "rawValue", "some"])

    static let filterFields = words.union(["condition", "field", "raw"])

    static let fieldNames = words.union(["cleared", "expectation", "hash", "hashValue", "json", "wireName"])

    /// Of namespaces, beside what stands in them.
    static let members = words.union(["bitrix"])

    /// Of the client itself: its own functions.
    static let rootMembers = members.union([
        "all", "answers", "batch", "call", "client", "connect", "customMirror", "debugDescription",
        "description", "download", "events", "host", "installed", "items", "limits", "list",
        "options", "pages", "perform", "requests", "result", "rows", "send", "upload", "v3", "value", "values",
        "with",
    ])

    /// Of the client itself: types that stand in it.
    static let rootTypes = types.union(["Events", "Types", "Configuration", "Options"])
}
