import Parallel

extension Model {
    /// How many facts there are: names, types, marks, values, defaults, bounds, codes, scopes, conditions.
    public var factCount: Int {
        concurrentMap(Array(methods.indices)) { methods[$0].factCount }.reduce(0, +)
            + events.reduce(0) { $0 + 1 + $1.scopes.count + $1.payload.factCount }
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
        var count = 0
        // By index, and part by part: to take a field out of its list is to copy it.
        for index in indices {
            count += 1 + self[index].requiredWhen.count + self[index].values.count + self[index].operators.count
            if self[index].declared != nil || self[index].type != .any { count += 1 }
            if self[index].required != nil { count += 1 }
            if self[index].nullable { count += 1 }
            if self[index].pattern { count += 1 }
            if self[index].open { count += 1 }
            if self[index].defaultValue != nil { count += 1 }
            if self[index].bounds.min != nil { count += 1 }
            if self[index].bounds.max != nil { count += 1 }
            if self[index].bounds.maxLength != nil { count += 1 }
            if self[index].bounds.maxItems != nil { count += 1 }
            count += self[index].fields.factCount
            count += self[index].variants.reduce(0) { $0 + 1 + $1.fields.factCount }
        }
        return count
    }
}

extension [APIError] {
    fileprivate var factCount: Int {
        reduce(0) { $0 + 1 + ($1.message == nil ? 0 : 1) + ($1.status == nil ? 0 : 1) }
    }
}
