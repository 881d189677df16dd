import Bitrix24JSON

/// Filters, `order` and `select` as they are written over the wire.
enum FilterReading {
    /// The prefixes of REST 2, the longer ones first.
    private static let prefixes: [(String, Condition.Relation)] = [
        ("!=%", .notLike), ("!%=", .notLike), ("!@", .noneOf), ("!%", .containsNot), ("!=", .notEqual),
        ("!", .notEqual), (">=", .atLeast), ("<=", .atMost), ("><", .between), (">", .greater), ("<", .less),
        ("=%", .like), ("%=", .like), ("%", .contains), ("@", .oneOf), ("=", .equal), ("?", .contains),
    ]

    /// `{">=ID": 5, "@STAGE_ID": ["NEW"], "logic": "OR", "0": {…}}`, in which a list stands for its indices.
    /// - Parameters:
    ///   - column: the column of a name; nil where there is no such field.
    ///   - unknown: the refusal of a field that does not exist; without one it is passed over.
    static func rest2(
        _ filter: JSON, column: (String) -> String?, unknown: (String) -> Refusal? = { _ in nil },
        values: (String, [JSON]) -> [JSON] = { $1 }
    ) throws(Refusal) -> Condition {
        var parts: [Condition] = []
        var isAny = false
        for member in members(of: filter) {
            if member.key.lowercased() == "logic" {
                isAny = member.value.scalar?.uppercased() == "OR"
            } else if Int(member.key) != nil, member.value.elements != nil {
                if let logic = soleLogic(member.value) {
                    isAny = logic == "OR"
                } else {
                    parts.append(try rest2(member.value, column: column, unknown: unknown, values: values))
                }
            } else if let part = try one(member, column, unknown, values) {
                parts.append(part)
            }
        }
        return isAny ? .any(parts) : .all(parts)
    }

    private static func one(
        _ member: JSON.Object.Member, _ column: (String) -> String?, _ unknown: (String) -> Refusal?,
        _ values: (String, [JSON]) -> [JSON]
    ) throws(Refusal) -> Condition? {
        let isOutside = member.key.hasPrefix("!><")
        let (prefix, relation) =
            isOutside ? ("!><", .between) : prefixes.first { member.key.hasPrefix($0.0) } ?? ("", .equal)
        let written = String(member.key.dropFirst(prefix.count))
        guard let name = column(written) else {
            if let refusal = unknown(written) { throw refusal }
            return nil
        }
        let wanted = values(name, member.value.elements ?? [member.value])
        guard isOutside, wanted.count == 2 else { return .field(name, relation, wanted) }
        return .any([.field(name, .less, [wanted[0]]), .field(name, .greater, [wanted[1]])])
    }

    private static func members(of filter: JSON) -> [JSON.Object.Member] {
        switch filter {
        case .object(let object): object.members
        case .array(let items): items.enumerated().map { .init(key: String($0.offset), value: $0.element) }
        default: []
        }
    }

    /// `[{"logic": "OR"}, {…}, {…}]`: the first says how the others are joined.
    private static func soleLogic(_ value: JSON) -> String? {
        guard let object = value.object, object.count == 1, let member = object.members.first,
            member.key.lowercased() == "logic"
        else { return nil }
        return member.value.scalar?.uppercased()
    }

    /// `[["id", ">", 5], ["status", "NEW"], {"logic": "or", "conditions": […]}]`
    static func rest3(_ filter: JSON, _ schema: Schema) throws(Refusal) -> Condition {
        try rest3(filter, column: { schema[$0] == nil ? nil : $0 }, entity: schema.name)
    }

    /// - Parameters:
    ///   - column: the column of a name; nil where there is no such field.
    ///   - entity: what has the fields, for the refusal.
    static func rest3(_ filter: JSON, column: (String) -> String?, entity: String) throws(Refusal) -> Condition {
        guard let parts = filter.array ?? (filter.isEmptyValue ? [] : nil) else { throw .invalidFilter(filter) }
        var conditions: [Condition] = []
        for part in parts { conditions.append(try rest3Part(part, column, entity)) }
        return .all(conditions)
    }

    private static func rest3Part(
        _ part: JSON, _ column: (String) -> String?, _ entity: String
    ) throws(Refusal) -> Condition {
        if let group = part.object {
            guard let inner = group["conditions"]?.array else { throw .invalidFilter(part) }
            var conditions: [Condition] = []
            for condition in inner { conditions.append(try rest3Part(condition, column, entity)) }
            return group["logic"]?.scalar?.lowercased() == "or" ? .any(conditions) : .all(conditions)
        }
        guard let triple = part.array, triple.count == 2 || triple.count == 3, let written = triple[0].string else {
            throw .invalidFilter(part)
        }
        guard let name = column(written) else { throw .unknownProperty(written, of: entity) }
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
}

extension Refusal {
    static func invalidFilter(_ part: JSON) -> Refusal {
        Refusal(
            400, "BITRIX_REST_V3_EXCEPTION_INVALIDFILTEREXCEPTION",
            "Unable to recognize filter expression `\(part.text())`")
    }

    static func unknownProperty(_ name: String, _ schema: Schema) -> Refusal {
        unknownProperty(name, of: schema.name)
    }

    static func unknownProperty(_ name: String, of entity: String) -> Refusal {
        Refusal(
            400, "BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION",
            "Unknown field `\(name)` for entity `\(entity)`")
    }
}
