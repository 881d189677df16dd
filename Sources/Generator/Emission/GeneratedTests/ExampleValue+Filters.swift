import APIModel
import Bitrix24JSON

/// Documented filters as conditions: by the field where the page names it, by its raw key where not.
extension ExampleValue {
    init?(filter json: JSON, _ plan: FilterPlan?, rest: Int, in place: String) {
        let parts = rest == 3 ? Self.conditions3(json) : Self.conditions2(json)
        guard let parts else { return nil }
        var conditions: [String] = []
        var sent: [ExampleValue] = []
        for part in parts {
            guard let function = part.function, let field = plan?.fields.first(where: { $0.wire == part.field }),
                let operand = Self.operand(part, as: field.shape, in: place)
            else {
                guard let condition = Self.raw(part, rest: rest) else { return nil }
                conditions.append(condition)
                sent.append(.raw(part.operand))
                continue
            }
            conditions.append(".\(SwiftName.escaped(field.name))(.\(function)\(operand.swift)))")
            sent.append(operand)
        }
        let wire: JSON
        if rest == 3 {
            wire = .array(
                zip(parts, sent).map { part, value in
                    .array([.string(part.field)] + (part.sign.map { [.string($0)] } ?? []) + [value.json])
                })
        } else {
            wire = .object(
                .init(zip(parts, sent).map { .init(key: ($0.sign ?? "") + $0.field, value: $1.json) }))
        }
        self.init("[\(conditions.joined(separator: ", "))]", wire)
    }

    private struct Condition {
        var field: String
        var sign: String?
        var operand: JSON

        /// The beginning of the call that makes this comparison: `equal(to: `.
        var function: String? {
            switch sign {
            case "=": "equal(to: "
            case "!=": "notEqual(to: "
            case ">": "greater(than: "
            case ">=": "atLeast("
            case "<": "less(than: "
            case "<=": "atMost("
            case "@", "in": "oneOf("
            case "!@": "noneOf("
            case "%": "contains("
            case "!%": "doesNotContain("
            case "between": "between("
            default: nil
            }
        }
    }

    private static func operand(_ part: Condition, as shape: Shape, in place: String) -> ExampleValue? {
        switch part.sign {
        case "%", "!%": return part.operand.string.map { ExampleValue(SwiftLiteral.string($0), part.operand) }
        case "@", "in", "!@": return ExampleValue(elements: part.operand, of: shape, in: place)
        case "between":
            guard part.operand.array?.count == 2,
                var both = ExampleValue(elements: part.operand, of: shape, in: place)
            else { return nil }
            both.swift = String(both.swift.dropFirst().dropLast())
            return both
        default:
            guard var value = ExampleValue(part.operand, as: shape, in: place) else { return nil }
            if let form = shape.wireForm { value.swift = "\(form)(\(value.swift))" }
            return value
        }
    }

    /// A raw condition has no place for an operator of REST 3: there it is a comparison of raw JSON.
    private static func raw(_ part: Condition, rest: Int) -> String? {
        let name = SwiftLiteral.string(part.field)
        guard rest == 3, part.sign != nil else {
            return ".raw(\(SwiftLiteral.string((part.sign ?? "") + part.field)), \(literal(part.operand)))"
        }
        guard let function = part.function, let operand = operand(part, as: .json, in: "") else { return nil }
        return ".field(\(name), Comparison<JSON>.\(function)\(operand.swift)))"
    }

    private static func conditions2(_ json: JSON) -> [Condition]? {
        guard let object = json.objectOrEmpty, object.hasDistinctKeys else { return nil }
        return object.members.map { member in
            let sign = String(member.key.prefix { "!<>=%@?~*+".contains($0) })
            return Condition(
                field: String(member.key.dropFirst(sign.count)), sign: sign.isEmpty ? nil : sign, operand: member.value)
        }
    }

    private static func conditions3(_ json: JSON) -> [Condition]? {
        guard let rows = json.array else { return nil }
        var conditions: [Condition] = []
        for row in rows {
            guard let parts = row.array, let field = parts.first?.string, parts.count == 2 || parts.count == 3 else {
                return nil
            }
            guard parts.count == 2 || parts[1].string != nil else { return nil }
            conditions.append(
                Condition(field: field, sign: parts.count == 3 ? parts[1].string : nil, operand: parts[parts.count - 1])
            )
        }
        return conditions
    }
}
