import APIModel

/// Models made to break out of what is generated from them.
enum HostileModels {
    static let texts = [
        "\"; fatalError(); //", "\\(fatalError())", "*/ fatalError() /*", "line\nfatalError()", "\u{2028}fatalError()",
        "\u{202E}fatalError()", "`", "`fatalError()`", "\\u{22}", "\"\"\"", "#\"", "\0", "../../../tmp/x", "$0", "🤷‍♀️",
        "",
        " ", ".", "self", "Self", "init", "Type", "Protocol", "deinit", "subscript", "_", "ID", "id", "Id", "none",
        "some",
        "default", "0", "-1", "1.5", "var x: Int { fatalError() }", "@available", "#if os(Linux)", "import Foundation",
    ]

    /// Names that generated code, its client and the standard library use themselves.
    static let landmines = [
        "arguments", "extra", "bitrix", "call", "send", "batch", "value", "method", "errors", "fields", "raw", "json",
        "set", "add", "get", "cleared", "clearing", "expectation", "hash", "hashValue", "description", "rawValue",
        "knownValues", "condition", "field", "wireName", "item", "items", "result", "key", "name", "string", "int",
        "bool", "double", "decimal", "date", "data", "array", "optional", "dictionary", "any", "error", "call_",
        "file_content", "calendar_date", "yes_no", "open_enum", "bitrix_object", "method_facts", "list_facts",
        "error_code", "namespace", "sendable", "hashable", "never", "void", "task", "user", "type", "protocol", "self",
        "event", "events", "types", "v3", "filter", "select", "order", "start", "comparison", "ordering", "swift",
        "foundation", "bitrix24", "bitrix24_shared", "json_object", "decode", "init", "with", "host", "options",
        "pages", "raw_object", "object_or", "documented_error", "failures",
        "Key", "Value", "RawValue", "Element", "Index", "ListedItem", "ArrayLiteralElement", "case", "class", "func",
        "in", "is", "as", "throws", "async", "await", "actor", "some", "where", "operator", "inout", "let", "var",
    ]

    /// Everything that has a name or a text is called by these.
    static func model(_ names: [String]) -> Model {
        var model = Model()
        model.sources = [Source(id: "s", kind: .yfm, language: .en, digest: "")]
        model.pages = names.map { Page(source: "s", path: $0, url: "https://example.com/\($0)") }
        for (index, name) in names.enumerated() {
            var method = Method(name: "im.\(name).\(name)", rest: index.isMultiple(of: 2) ? 2 : 3)
            method.scopes = [name]
            method.summary.en = name
            // All names in one method, a few in each: every name stands in every place, and it still compiles soon.
            let near = Array((names + names)[index..<index + 8])
            method.parameters = fields(index == 0 ? names : near, depth: 1)
            method.parameters[0].required = true
            var result = Field(name: "result", type: .object)
            result.fields = fields(index == 0 ? names : near, depth: 1)
            method.response = [result]
            method.errors = (index == 0 ? names : near).map { APIError(code: $0) }
            method.errors += near.enumerated().map { index, name in
                var error = APIError(code: index.isMultiple(of: 2) ? "" : "0")
                error.message = name
                return error
            }
            method.deprecated = .init(replacements: [name])
            method.evidence = [Evidence(page: index, line: 1, column: 1)]
            method.pages = [index]
            model.methods.append(method)
            var plain = Method(name: name.contains(".") ? "im.x\(index)" : "im.\(name)")
            plain.parameters = [Field(name: name, type: .string)]
            model.methods.append(plain)
            var event = Event(name: "ONIM\(name)")
            event.scopes = ["im"]
            event.payload = fields(near, depth: 1)
            model.events.append(event)
        }
        var seen: Set<String> = []
        model.methods = model.methods.filter { seen.insert("\($0.name)/\($0.rest)").inserted }
        model.events = model.events.filter { seen.insert($0.name).inserted }
        return model
    }

    private static func fields(_ names: [String], depth: Int) -> [Field] {
        names.enumerated().map { index, name in
            var field = Field(name: name, type: index.isMultiple(of: 3) ? .string : .boolean(.yesNo))
            field.description.en = name
            field.defaultValue = name
            if index.isMultiple(of: 5) {
                field.type = .string
                field.values = names.prefix(depth > 0 && index == 5 ? names.count : 3).map {
                    Field.NamedValue(value: $0, meaning: LocalizedText(en: $0))
                }
            }
            if index % 7 == 0, depth > 0 {
                field.type = index.isMultiple(of: 2) ? .object : .array(.object)
                field.values = []
                field.fields = fields(Array(names.dropFirst(index % 11).prefix(12)), depth: depth - 1)
            }
            return field
        }
    }
}
