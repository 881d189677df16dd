import Bitrix24JSON

/// A condition made ready for the rows of a table: it is asked a chunk at a time, and what all rows of a chunk share is
/// looked at once.
indirect enum Matcher: Sendable {
    /// Which rows of a chunk fit.
    enum Fit: Sendable {
        case none, all
        case some([Bool])
    }

    case all([Matcher])
    case any([Matcher])
    case id(FieldTest)
    /// nil: no row has such a field.
    case field(Int?, FieldTest)

    init(_ condition: Condition, _ table: Table) {
        switch condition {
        case .all(let parts): self = .all(parts.map { Matcher($0, table) })
        case .any(let parts): self = .any(parts.map { Matcher($0, table) })
        case .field(let name, let relation, let wanted):
            let test = FieldTest(relation, wanted)
            self = name == "id" ? .id(test) : .field(table.column(name), test)
        }
    }

    func fit(_ chunk: Chunk) -> Fit {
        switch self {
        case .all(let parts):
            var sum = Fit.all
            for part in parts {
                sum = sum.combined(with: part.fit(chunk), stops: .none) { $0 && $1 }
                if case .none = sum { break }
            }
            return sum
        case .any(let parts):
            var sum = Fit.none
            for part in parts {
                sum = sum.combined(with: part.fit(chunk), stops: .all) { $0 || $1 }
                if case .all = sum { break }
            }
            return sum
        case .id(let test): return .some(chunk.ids.map { test.holds($0.json) })
        case .field(let place, let test):
            switch place.map(chunk.column) ?? .same(nil) {
            case .same(let value): return test.holds(value ?? .null) ? .all : .none
            case .each(let values): return .some(values.map { test.holds($0 ?? .null) })
            }
        }
    }
}

extension Matcher.Fit {
    /// - Parameter stops: the side that decides alone: none of an "and", all of an "or".
    fileprivate func combined(with other: Self, stops: Self, _ join: (Bool, Bool) -> Bool) -> Self {
        switch (self, other, stops) {
        case (.none, _, .none), (_, .none, .none): .none
        case (.all, _, .all), (_, .all, .all): .all
        case (.none, _, _), (.all, _, _): other
        case (_, .none, _), (_, .all, _): self
        case (.some(let left), .some(let right), _): .some(zip(left, right).map(join))
        }
    }
}

/// One comparison of a condition with many values: those that are wanted are read once.
struct FieldTest: Sendable {
    private let relation: Condition.Relation
    private let wanted: [JSON]
    /// Equality with many values is a lookup.
    private let set: ValueSet?

    init(_ relation: Condition.Relation, _ wanted: [JSON]) {
        self.relation = relation
        self.wanted = wanted
        switch relation {
        case .equal, .oneOf, .notEqual, .noneOf: set = wanted.count > 4 ? ValueSet(wanted) : nil
        default: set = nil
        }
    }

    func holds(_ value: JSON) -> Bool {
        guard let set else { return Condition.compare(value, relation, wanted) }
        switch relation {
        case .equal, .oneOf:
            if case .array(let values) = value { return values.contains { set.contains($0) } }
            return set.contains(value)
        default: return !set.contains(value)
        }
    }
}

/// Values to be found again by what `Condition.order` calls equal.
struct ValueSet: Sendable {
    private var numbers: Set<Double> = []
    private var moments: Set<Double> = []
    private var texts: Set<String> = []
    private var hasEmpty = false

    init(_ values: [JSON]) {
        for value in values {
            if value.isEmptyValue { hasEmpty = true }
            let text = value.scalar ?? ""
            if let number = Condition.number(text) {
                numbers.insert(number)
            } else if let moment = Condition.moment(text) {
                moments.insert(moment)
            } else {
                texts.insert(text)
            }
        }
    }

    func contains(_ value: JSON) -> Bool {
        let text = value.scalar ?? ""
        if let number = Condition.number(text) {
            if numbers.contains(number) { return true }
            if case .number = value { return hasEmpty && number == 0 }
            return false
        }
        if !moments.isEmpty, let moment = Condition.moment(text) { return moments.contains(moment) }
        return texts.contains(text)
    }
}
