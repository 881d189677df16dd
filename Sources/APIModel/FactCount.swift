extension Model {
    /// How many facts there are: names, types, marks, values, defaults, bounds, codes, scopes, conditions.
    public var factCount: Int {
        methods.reduce(0) { $0 + $1.factCount } + events.reduce(0) { $0 + 1 + $1.scopes.count + $1.payload.factCount }
            + types.reduce(0) { $0 + 2 + $1.fields.factCount } + systemErrors.factCount
    }
}

extension Method {
    fileprivate var factCount: Int {
        let marks = [
            deprecated != nil, effect != .unknown, callers.webhook != nil, callers.application != nil,
            callers.administrator != nil, !batchable, positional, list != nil,
        ]
        return 1 + scopes.count + marks.count { $0 } + parameters.factCount + choices.count + response.factCount
            + success.count + failure.count + errors.factCount
    }
}

// By index: to take a field out of its list is to copy it.

extension [Field] {
    fileprivate var factCount: Int { indices.reduce(0) { $0 + self[$1].factCount } }
}

extension Field {
    fileprivate var factCount: Int {
        let marks =
            Self.one(declared != nil || type != .any) + Self.one(required != nil) + Self.one(nullable)
            + Self.one(pattern) + Self.one(open) + Self.one(defaultValue != nil)
        let limits =
            Self.one(bounds.min != nil) + Self.one(bounds.max != nil) + Self.one(bounds.maxLength != nil)
            + Self.one(bounds.maxItems != nil)
        return 1 + marks + limits + requiredWhen.count + values.count + operators.count + fields.factCount
            + variants.reduce(0) { $0 + 1 + $1.fields.factCount }
    }

    private static func one(_ isThere: Bool) -> Int { isThere ? 1 : 0 }
}

extension [APIError] {
    fileprivate var factCount: Int {
        reduce(0) { $0 + 1 + ($1.message == nil ? 0 : 1) + ($1.status == nil ? 0 : 1) }
    }
}
