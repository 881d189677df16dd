import APIModel
import Bitrix24JSON

/// A documented argument as the Swift that sends it; nil where the types of the method do not let it be said.
enum ExampleExpression {
    static func of(_ json: JSON, as shape: Shape, in place: String) -> String? {
        switch shape {
        case .string: return json.text.map(SwiftLiteral.string)
        case .integer: return json.integerText
        case .double, .decimal:
            return json.number?.text ?? json.string.flatMap { JSON.Number(text: $0)?.text }
        case .boolean:
            return json.truth.map { $0 ? "true" : "false" }
        case .values(_, let plan):
            if plan.raw == .integer { return json.integerText.map { ".init(rawValue: \($0))" } }
            return json.text.map { ".init(rawValue: \(SwiftLiteral.string($0)))" }
        case .json: return "json(\(SwiftLiteral.string(json.text(.compact))))"
        case .jsonObject:
            return json.object == nil ? nil : "JSON.Object(json: json(\(SwiftLiteral.string(json.text(.compact)))))!"
        case .object(let name, let plan): return object(json, plan, named: name, in: place)
        case .array(let element):
            guard let elements = json.array, element.wireForm == nil else { return nil }
            let expressions = elements.map { of($0, as: element, in: place) }
            guard !expressions.contains(nil) else { return nil }
            return "[\(expressions.compactMap(\.self).joined(separator: ", "))]"
        case .filter(_, _, rest: 2):
            guard let object = json.object else { return nil }
            return list(
                object.members.map {
                    ".raw(\(SwiftLiteral.string($0.key)), json(\(SwiftLiteral.string($0.value.text(.compact)))))"
                }, "[]")
        case .ordering:
            guard let object = json.object else { return nil }
            let pairs = object.members.map { member -> String? in
                switch member.value.string?.lowercased() {
                case "asc": "\(SwiftLiteral.string(member.key)): .ascending"
                case "desc": "\(SwiftLiteral.string(member.key)): .descending"
                default: nil
                }
            }
            return pairs.contains(nil) ? nil : list(pairs.compactMap(\.self), "[:]")
        case .fieldName: return json.string.map(SwiftLiteral.string)
        case .calendarDate, .moment, .file, .map, .objectOr, .filter: return nil
        }
    }

    private static func list(_ items: [String], _ empty: String) -> String {
        items.isEmpty ? empty : "[\(items.joined(separator: ", "))]"
    }

    /// By its properties where all of its keys are documented; any other goes as it stands.
    private static func object(_ json: JSON, _ plan: ObjectPlan, named name: String, in place: String) -> String? {
        guard let object = json.object else { return nil }
        let type = name.hasPrefix("Bitrix.") ? name : "\(place).\(name)"
        let raw = "\(type)(raw: json(\(SwiftLiteral.string(json.text(.compact)))))"
        let known = Set(plan.properties.map(\.field.name))
        guard object.members.allSatisfy({ known.contains($0.key) }),
            plan.properties.allSatisfy({ !$0.isRequired || object[$0.field.name] != nil })
        else { return raw }
        var arguments: [String] = []
        for property in plan.properties {
            guard let value = object[property.field.name] else { continue }
            guard let expression = of(value, as: property.shape, in: type) else { return raw }
            arguments.append("\(property.name): \(expression)")
        }
        return "\(type)(\(arguments.joined(separator: ", ")))"
    }
}

extension JSON {
    /// The text of a string or a number.
    fileprivate var text: String? { string ?? number?.text }

    fileprivate var integerText: String? {
        if let int { return String(int) }
        return string.flatMap { Int($0) }.map(String.init)
    }

    fileprivate var truth: Bool? {
        switch self {
        case .bool(let value): value
        case "Y", "1", "true", 1: true
        case "N", "0", "false", 0: false
        default: nil
        }
    }
}
