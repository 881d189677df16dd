import APIModel
import Bitrix24JSON

/// What a page says, flattened so that two readings can be compared fact by fact.
struct PageFacts {
    /// By the name of the fact: `effect`, `parameters fields.TITLE kind`.
    private(set) var facts: [String: String] = [:]

    // MARK: From a fixture

    init(fixture: JSON) {
        for member in fixture.object?.members ?? [] {
            switch member.key {
            case "page", "language": break
            case "parameters", "payload", "response": addFields(member.key, member.value)
            case "errors": addErrors(member.value)
            case "list": addList(member.value)
            case "callers":
                for caller in member.value.object?.members ?? [] { set("caller \(caller.key)", caller.value) }
            case "choices":
                for choice in member.value.array ?? [] {
                    let names = (choice["of"]?.array ?? []).compactMap(\.string).sorted().joined(separator: ",")
                    facts["choice \(names)"] = choice["rule"]?.string
                }
            default: set(member.key, member.value)
            }
        }
    }

    private mutating func set(_ name: String, _ value: JSON) {
        facts[name] = PageFacts.text(value)
    }

    /// `true` and `false`, which every boolean takes: whether a page lists them is no fact.
    private static func areJSON(_ values: JSON) -> Bool {
        (values.array ?? []).allSatisfy { ["true", "false"].contains($0.string?.lowercased()) }
    }

    private static func text(_ value: JSON) -> String {
        switch value {
        case .string(let text): text
        case .array(let items): items.map(text).joined(separator: ",")
        default: value.text()
        }
    }

    private mutating func addFields(_ part: String, _ value: JSON) {
        for field in value.object?.members ?? [] {
            let subject = "\(part) \(field.key)"
            let hasMembers = value.object?.members.contains { $0.key.hasPrefix(field.key + ".") } ?? false
            for fact in field.value.object?.members ?? [] where fact.key != "of" {
                switch fact.key {
                case "requiredWhen":
                    let conditions = (fact.value.array ?? []).map { condition in
                        (condition["field"]?.string ?? "") + "=" + (condition["equals"]?.string ?? "absent")
                    }
                    facts["\(subject) requiredWhen"] = conditions.sorted().joined(separator: ",")
                case "values" where field.value["kind"]?.string == "boolean" && PageFacts.areJSON(fact.value): break
                case "values", "operators":
                    let values = (fact.value.array ?? []).map(PageFacts.text)
                    facts["\(subject) \(fact.key)"] = values.sorted().joined(separator: ",")
                case "kind" where part != "parameters" && hasMembers && fact.value.string == "reference":
                    facts["\(subject) kind"] = "object"
                default: set("\(subject) \(fact.key)", fact.value)
                }
            }
        }
    }

    private mutating func addErrors(_ value: JSON) {
        for error in value.array ?? [] {
            let code = error["code"]?.string ?? "?"
            let message = error["message"]?.string
            addError(code: code, message: message, status: error["status"]?.int)
        }
    }

    private mutating func addError(code: String, message: String?, status: Int?) {
        let message = message?.replacing("`", with: "").replacing("<br>", with: " ").trimmingSpaces
        let name = "error \(code)" + (code.isEmpty ? " " + (message ?? "") : "")
        facts[name, default: ""] += (message ?? "-") + (status.map { " [\($0)]" } ?? "") + ";"
    }

    private mutating func addList(_ value: JSON) {
        guard value.object != nil else {
            facts["list"] = "none"
            return
        }
        facts["list"] = "yes"
        for key in ["items", "style", "pageSize", "keyset"] { set("list \(key)", value[key] ?? .null) }
        facts["list key"] =
            value["key"].flatMap { key in
                key["filter"].map { PageFacts.text($0) + "/" + PageFacts.text(key["row"] ?? .null) }
            } ?? "null"
    }

    // MARK: From the reader

    init(method: Method) {
        facts["method"] = method.name
        facts["rest"] = "\(method.rest)"
        facts["scopes"] = method.scopes.joined(separator: ",")
        facts["deprecated"] = method.deprecated.map { $0.replacements.joined(separator: ",") } ?? "null"
        facts["effect"] = method.effect.rawValue
        facts["caller webhook"] = method.callers.webhook.map { "\($0)" } ?? "null"
        facts["caller application"] = method.callers.application.map { "\($0)" } ?? "null"
        facts["caller administrator"] = method.callers.administrator.map { "\($0)" } ?? "null"
        facts["positional"] = "\(method.positional)"
        facts["batchable"] = "\(method.batchable)"
        for choice in method.choices {
            facts["choice " + choice.of.sorted().joined(separator: ",")] = choice.rule.rawValue
        }
        facts["success"] = method.success.map(String.init).joined(separator: ",")
        facts["failure"] = method.failure.map(String.init).joined(separator: ",")
        facts["list"] = method.list == nil ? "none" : "yes"
        if let list = method.list {
            facts["list items"] = list.items
            facts["list style"] = list.style.rawValue
            facts["list pageSize"] = list.pageSize.map(String.init) ?? "null"
            facts["list keyset"] = "\(list.keyset)"
            facts["list key"] = list.key.map { $0.filter + "/" + $0.row } ?? "null"
        }
        add("parameters", method.parameters, path: "", isParameter: true)
        add("response", method.response, path: "", isParameter: false)
        for error in method.errors { addError(code: error.code ?? "?", message: error.message, status: error.status) }
    }

    init(event: Event) {
        facts["event"] = event.name
        facts["scopes"] = event.scopes.joined(separator: ",")
        facts["deprecated"] = event.deprecated.map { $0.replacements.joined(separator: ",") } ?? "null"
        facts["auth"] = event.auth.map { "\($0)" } ?? "null"
        add("payload", event.payload, path: "", isParameter: false)
    }

    private mutating func add(_ part: String, _ fields: [Field], path: String, isParameter: Bool) {
        for field in fields {
            let name = path.isEmpty ? field.name : path + "." + field.name
            let subject = "\(part) \(name)"
            if facts["\(subject) kind"] == nil { add(field, subject, isParameter: isParameter) }
            // What can be selected is compared as values; names that a pattern stands for stand beside it.
            if field.name == "time" && path.isEmpty || field.name.lowercased() == "select" { continue }
            add(part, field.fields, path: field.pattern && field.type == .any ? path : name, isParameter: isParameter)
            add(part, PageFacts.together(field.variants), path: name, isParameter: isParameter)
        }
    }

    /// A field that several variants have, as a reader of all of them sees it.
    private static func together(_ variants: [Field.Variant]) -> [Field] {
        var fields: [Field] = []
        for field in variants.flatMap(\.fields) {
            guard let index = fields.firstIndex(where: { $0.name == field.name }) else {
                fields.append(field)
                continue
            }
            if kind(base(fields[index].type)) != kind(base(field.type)), field.type != .any {
                fields[index].type = .union([fields[index].type, field.type])
                // What a flag takes in one variant is no value of the others.
                if kind(base(field.type)).0 == "boolean" { continue }
            }
            fields[index].values += field.values.filter { !fields[index].values.contains($0) }
            fields[index].fields += field.fields
        }
        return fields
    }

    private static func base(_ type: ValueType) -> ValueType {
        if case .reference(_, let base) = type { return base }
        return type
    }

    private mutating func add(_ field: Field, _ subject: String, isParameter: Bool) {
        let (kind, wire) = PageFacts.kind(field.type)
        // A named type whose members are shown is an object to whoever reads the page.
        let isShown =
            subject == "response time" || subject == "response result.time"
            || !isParameter && kind == "reference" && !field.fields.isEmpty
        facts["\(subject) kind"] = isShown ? "object" : kind
        if let wire { facts["\(subject) wire"] = wire }
        if field.nullable { facts["\(subject) nullable"] = "true" }
        guard isParameter else { return }
        facts["\(subject) required"] = field.required.map { "\($0)" } ?? "null"
        facts["\(subject) default"] = field.defaultValue
        if !field.requiredWhen.isEmpty {
            facts["\(subject) requiredWhen"] = field.requiredWhen.map { $0.field + "=" + ($0.equals ?? "absent") }
                .sorted().joined(separator: ",")
        }
        if !field.values.isEmpty,
            kind != "boolean" || !PageFacts.areJSON(.array(field.values.map { .string($0.value) }))
        {
            facts["\(subject) values"] = Set(field.values.map(\.value)).sorted().joined(separator: ",")
        }
        if !field.operators.isEmpty { facts["\(subject) operators"] = field.operators.sorted().joined(separator: ",") }
        if let value = field.bounds.min { facts["\(subject) min"] = value }
        if let value = field.bounds.max { facts["\(subject) max"] = value }
        if let value = field.bounds.maxLength { facts["\(subject) maxLength"] = "\(value)" }
        if let value = field.bounds.maxItems { facts["\(subject) maxItems"] = "\(value)" }
    }

    private static func kind(_ type: ValueType) -> (String, wire: String?) {
        switch type {
        case .string: ("string", nil)
        case .integer: ("integer", nil)
        case .double: ("double", nil)
        case .decimal: ("decimal", nil)
        case .boolean(let wire): ("boolean", wire == .json ? nil : wire.rawValue)
        case .date: ("date", nil)
        case .datetime: ("datetime", nil)
        case .timestamp: ("timestamp", nil)
        case .file(let wire): ("file", wire?.rawValue)
        case .object: ("object", nil)
        case .array: ("array", nil)
        case .map: ("map", nil)
        case .tuple: ("tuple", nil)
        case .any: ("any", nil)
        case .union: ("union", nil)
        case .reference: ("reference", nil)
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
