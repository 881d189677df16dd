import APIModel
import Bitrix24JSON

/// `X.fields`: what is known of the fields of a family.
enum FieldDescriptions {
    static func answer(_ method: Method, _ family: Family) -> JSON {
        guard let result = method.response.first(where: { $0.name == "result" }) else { return list(nil, family) }
        return wrapped(result, family, depth: 0)
    }

    /// `result.price`, `result.fields`: the list may stand under a name of its own.
    private static func wrapped(_ field: Field, _ family: Family, depth: Int) -> JSON {
        if depth < 2, field.fields.count == 1, let inner = field.fields.first, !inner.pattern,
            isWrapper(inner, family)
        {
            return .object(.init([.init(key: inner.name, value: wrapped(inner, family, depth: depth + 1))]))
        }
        return list(field, family)
    }

    private static func isWrapper(_ field: Field, _ family: Family) -> Bool {
        let key = WireName.key(field.name)
        let last = WireName.key(family.name.split(separator: ".").last.map(String.init) ?? "")
        return key == last || family.columns[family.key(field.name)] == nil
            || !field.fields.contains { $0.name == "type" }
    }

    private static func list(_ field: Field?, _ family: Family) -> JSON {
        var described = JSON.Object()
        var seen: Set<String> = []
        let isMap = field.map { if case .map = $0.type.plain { true } else { false } } ?? true
        var isOld = family.isOld
        let common = isMap ? field?.fields.map(\.name) ?? [] : []
        if let field, !isMap {
            // Where a page lists names with texts, the answer has their titles.
            let isTitles = !field.fields.isEmpty && field.fields.allSatisfy { $0.type == .string && $0.fields.isEmpty }
            if isTitles {
                return .object(
                    .init(field.fields.filter { !$0.pattern }.map { .init(key: $0.name, value: .string($0.name)) }))
            }
            for inner in field.fields where !inner.pattern {
                let key = family.key(inner.name)
                seen.insert(key)
                isOld = WireName.isOld(inner.name)
                described[inner.name] = one(inner.name, family.columns[key], inner.fields.map(\.name), inner.type)
            }
        }
        for key in ["id"] + family.order where !seen.contains(key) && seen.insert(key).inserted {
            guard let column = family.columns[key] else {
                if key == "id", isMap || !described.isEmpty {
                    described[isOld ? "ID" : "id"] = one("ID", nil, common, .integer)
                }
                continue
            }
            let name = column.name(old: isOld)
            described[name] = one(name, column, common, column.type)
        }
        guard field?.type.listElement != nil else { return .object(described) }
        // Some list their fields rather than naming them.
        return .array(
            described.members.map { member in
                guard case .object(var object) = member.value else { return member.value }
                for key in common where object[key] == nil {
                    object[key] = WireName.key(key) == "id" ? .string(member.key) : .null
                }
                for key in ["name", "code", "title"] where object[key] == .null { object[key] = .string(member.key) }
                return .object(object)
            })
    }

    private static let usual = ["type", "isRequired", "isReadOnly", "isImmutable", "isMultiple", "isDynamic", "title"]

    private static func one(_ name: String, _ column: Family.Column?, _ keys: [String], _ type: ValueType) -> JSON {
        let keys = keys.contains("type") || keys.contains("TYPE") ? keys : usual
        let isGiven = column.map { $0.isGivenByAdd || $0.isGivenByUpdate } ?? false
        var described = JSON.Object()
        for key in keys {
            switch WireName.key(key) {
            case "type": described[key] = .string(typeName(column?.type ?? type))
            case "isrequired": described[key] = .bool(column?.isRequired ?? false)
            case "isreadonly": described[key] = .bool(!isGiven)
            case "isimmutable": described[key] = .bool(column.map { $0.isGivenByAdd && !$0.isGivenByUpdate } ?? false)
            case "ismultiple": described[key] = .bool((column?.type ?? type).listElement != nil)
            case "isdynamic": described[key] = false
            case "title", "formlabel", "listlabel", "filterlabel", "name": described[key] = .string(name)
            case "uppername": described[key] = .string(Schema.oldName(name))
            case "statustype", "settings", "isdeprecated", "items", "labels", "allowednewvalue", "valuetype": continue
            default: described[key] = .null
            }
        }
        return .object(described)
    }

    static func typeName(_ type: ValueType) -> String {
        switch type {
        case .string, .any, .union: "string"
        case .integer, .timestamp: "integer"
        case .double, .decimal: "double"
        case .boolean: "char"
        case .date: "date"
        case .datetime: "datetime"
        case .file: "file"
        case .object, .map, .tuple: "object"
        case .array(let element): typeName(element)
        case .reference(let name, let base): name.contains(".") || name.contains("/") ? typeName(base) : name
        }
    }
}
