import Bitrix24JSON

/// Filters, `order` and `select` as they are written over the wire.
enum FilterReading {
    /// The prefixes of REST 2, the longer ones first.
    private static let prefixes: [(String, Condition.Relation)] = [
        ("!@", .noneOf), ("!=%", .containsNot), ("!%=", .containsNot), ("!%", .containsNot), ("!=", .notEqual),
        ("!", .notEqual), (">=", .atLeast),
        ("<=", .atMost), ("><", .between), (">", .greater), ("<", .less), ("=%", .contains), ("%=", .contains),
        ("%", .contains), ("@", .oneOf), ("=", .equal),
    ]

    /// `{">=ID": 5, "@STAGE_ID": ["NEW"], "logic": "OR", "0": {…}}`; names the field that does not exist.
    static func rest2(_ filter: JSON.Object, _ schema: Schema) throws(UnknownField) -> Condition {
        var parts: [Condition] = []
        var isAny = false
        for member in filter.members {
            if member.key.lowercased() == "logic" {
                isAny = member.value.scalar?.uppercased() == "OR"
            } else if Int(member.key) != nil, let inner = member.value.keyed {
                parts.append(try rest2(inner, schema))
            } else {
                let (prefix, relation) = prefixes.first { member.key.hasPrefix($0.0) } ?? ("", .equal)
                let written = String(member.key.dropFirst(prefix.count))
                guard let name = schema.canonicalName(written) else { throw UnknownField(name: written) }
                parts.append(.field(name, relation, member.value.elements ?? [member.value]))
            }
        }
        return isAny ? .any(parts) : .all(parts)
    }

    /// `[["id", ">", 5], ["status", "NEW"], {"logic": "or", "conditions": […]}]`
    static func rest3(_ filter: JSON, _ schema: Schema) throws(Refusal) -> Condition {
        guard let parts = filter.array ?? (filter.isEmptyValue ? [] : nil) else { throw .invalidFilter(filter) }
        var conditions: [Condition] = []
        for part in parts { conditions.append(try rest3Part(part, schema)) }
        return .all(conditions)
    }

    private static func rest3Part(_ part: JSON, _ schema: Schema) throws(Refusal) -> Condition {
        if let group = part.object {
            guard let inner = group["conditions"]?.array else { throw .invalidFilter(part) }
            var conditions: [Condition] = []
            for condition in inner { conditions.append(try rest3Part(condition, schema)) }
            return group["logic"]?.scalar?.lowercased() == "or" ? .any(conditions) : .all(conditions)
        }
        guard let triple = part.array, triple.count == 2 || triple.count == 3, let name = triple[0].string else {
            throw .invalidFilter(part)
        }
        guard schema[name] != nil else { throw .unknownProperty(name, schema) }
        let value = triple[triple.count - 1]
        let values = value.array ?? [value]
        guard triple.count == 3 else { return .field(name, value.array == nil ? .equal : .oneOf, values) }
        let relation: Condition.Relation
        switch triple[1].string {
        case "=": relation = .equal
        case "!=": relation = .notEqual
        case ">": relation = .greater
        case ">=": relation = .atLeast
        case "<": relation = .less
        case "<=": relation = .atMost
        case "in": relation = .oneOf
        case "between" where values.count == 2: relation = .between
        default:
            throw Refusal(
                400, "BITRIX_REST_V3_EXCEPTION_UNKNOWNFILTEROPERATOREXCEPTION",
                "Unknown filter operator `\(triple[1].scalar ?? triple[1].text())`")
        }
        return .field(name, relation, values)
    }

    struct UnknownField: Error { var name: String }
}

extension Refusal {
    static func invalidFilter(_ part: JSON) -> Refusal {
        Refusal(
            400, "BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION",
            "Unable to recognize filter expression `\(part.text())`")
    }

    static func unknownProperty(_ name: String, _ schema: Schema) -> Refusal {
        Refusal(
            400, "BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION",
            "Unknown field `\(name)` for entity `\(schema.name)`")
    }
}
