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

extension [Field] {
    fileprivate var factCount: Int {
        reduce(0) { sum, field in
            let marks = [
                field.declared != nil || field.type != .any, field.required != nil, field.nullable, field.pattern,
                field.open, field.defaultValue != nil, field.bounds.min != nil, field.bounds.max != nil,
                field.bounds.maxLength != nil, field.bounds.maxItems != nil,
            ]
            return sum + 1 + marks.count { $0 } + field.requiredWhen.count + field.values.count + field.operators.count
                + field.fields.factCount + field.variants.reduce(0) { $0 + 1 + $1.fields.factCount }
        }
    }
}

extension [APIError] {
    fileprivate var factCount: Int {
        reduce(0) { $0 + 1 + ($1.message == nil ? 0 : 1) + ($1.status == nil ? 0 : 1) }
    }
}
