import APIModel
import Bitrix24JSON

/// Where pages are vague about a type, all examples of all pages together tell: "array" is what PHP calls both a list and
/// an object with keys, and what goes over the wire for a linked type (a user, a section) is stated nowhere.
enum ExampleRules {
    static let all = [agreed, result]

    static let agreed = Rule(
        derived: "examples.agree",
        reads: "All requests, or all answers, show a value as another type than is declared.",
        claims: [.container, .element, .scalar, .value]
    ) { method in
        let examples = method.method.examples
        settle(method.method.parameters, .parameter([]), by: examples.requests.map(\.body), &method)
        settle(method.method.response, .answer([]), by: examples.responses.map(\.body), &method)
    }

    static let result = Rule(
        derived: "examples.result", reads: "An answer shows a result of another type than the page describes.",
        claims: [.container, .element, .scalar]
    ) { method in
        guard let index = method.method.response.firstIndex(where: { $0.name == "result" }) else { return }
        let shown = method.method.examples.responses.compactMap { $0.body["result"] }
        if let type = either(method.method.response[index].type, or: shown) {
            method.claim(type: type, of: .answer([.field(index)]), from: .example, .agreed)
        }
    }

    /// A result is read as its type or not at all: where the page shows another one than it describes, it is either.
    private static func either(_ type: ValueType, or values: [JSON]) -> ValueType? {
        let other: ValueType?
        switch type {
        case .boolean where values.contains { ![nil, 0, 1].contains($0.int) }: other = .integer
        case .boolean, .integer, .double, .decimal, .string:
            other = values.contains { $0.object != nil } ? .object : nil
        case .object where values.contains(true): other = .boolean(.json)
        case .object: other = values.contains { $0.number != nil } ? .integer : nil
        case .array(let element) where element.isScalar:
            let elements = values.flatMap { $0.array ?? [] }
            return elements.contains { $0.object != nil } ? .array(.union([element, .object])) : nil
        default: return nil
        }
        return other.map { .union([type, $0]) }
    }

    // MARK: Fields

    private static func settle(
        _ fields: [Field], _ place: Conclusions.Place, by values: [JSON], _ method: inout Conclusions
    ) {
        let objects = values.compactMap(\.object)
        guard !objects.isEmpty else { return }
        for (index, field) in fields.enumerated() where field.isOpenToExamples {
            settle(field, place.appending(.field(index)), by: objects.compactMap { $0[field.name] }, &method)
        }
    }

    private static func settle(
        _ field: Field, _ place: Conclusions.Place, by values: [JSON], _ method: inout Conclusions
    ) {
        let values = values.filter { !$0.isNothing }
        guard !values.isEmpty else { return }
        var type = field.type
        if let shown = self.type(of: field, by: values), shown != type {
            type = shown
            method.claim(type: shown, of: place, from: .example, .agreed)
            if case .array(.string) = shown {
                return method.fold(place, names: field.values.isEmpty ? field.fields.map(\.name) : [])
            }
        }
        // What a request sorts by, it names with a direction, whatever the field is.
        if ListPurpose.sorts(field.name) { return }
        let inner = values.flatMap { $0.array ?? [$0] }.flatMap { value in
            // Of a map the elements have the fields.
            if case .map = type, let object = value.object {
                return object.members.flatMap { $0.value.array ?? [$0.value] }
            }
            return [value]
        }
        settle(field.fields, place, by: inner, &method)
        let objects = inner.compactMap(\.object)
        guard !objects.isEmpty else { return }
        for (number, variant) in field.variants.enumerated() {
            for (index, field) in variant.fields.enumerated() where field.isOpenToExamples {
                settle(
                    field, place.appending(.variant(number, index)), by: objects.compactMap { $0[field.name] }, &method)
            }
        }
    }

    private static func type(of field: Field, by values: [JSON]) -> ValueType? {
        let lists = values.compactMap(\.array)
        let elements = lists.flatMap { $0 }
        let areObjects = values.allSatisfy { $0.object != nil }
        let areListsOfObjects = lists.count == values.count && elements.allSatisfy { $0.object != nil }
        let areListsOfNames =
            folded(field.name) == "select" && lists.count == values.count && elements.allSatisfy { $0.string != nil }
        let isFilter = folded(field.name) == "filter"
        switch field.type {
        // Words are no numbers, and no objects either.
        case .integer where values.allSatisfy { $0.string?.isWord ?? false }: return .string
        case .object where field.fields.isEmpty && values.allSatisfy { $0.string?.isAddress ?? false }: return .string
        case .array(.object) where areObjects && !values.contains { $0.object?.isListByKeys ?? false }: return .object
        case .object where areListsOfNames, .array(.object) where areListsOfNames: return .array(.string)
        case .object where areListsOfObjects && !isFilter: return .array(.object)
        case .reference(let name, .object) where areListsOfObjects: return .array(.reference(to: name, base: .object))
        case .reference(let name, let base) where base.isScalar:
            if areObjects { return .reference(to: name, base: .object) }
            if areListsOfObjects { return .array(.reference(to: name, base: .object)) }
            let texts = values.compactMap(\.string)
            let areCodes = texts.count == values.count && texts.allSatisfy(\.isCode)
            return base == .integer && areCodes ? .reference(to: name, base: .string) : nil
        case .array(.reference(let name, let base)) where base.isScalar && areListsOfObjects:
            return .array(.reference(to: name, base: .object))
        default: return nil
        }
    }
}

extension Field {
    /// Whether an example may say more of its type, or of what it holds.
    fileprivate var isOpenToExamples: Bool {
        if pattern { return false }
        switch type {
        case .string, .double, .decimal, .boolean, .date, .datetime, .timestamp, .file, .any:
            return !fields.isEmpty || !variants.isEmpty
        default: return true
        }
    }
}

extension JSON {
    /// What an empty value is written as, whatever its type.
    fileprivate var isNothing: Bool {
        switch self {
        case .null: true
        case .array(let elements): elements.isEmpty
        default: false
        }
    }
}

extension JSON.Object {
    /// Objects by number or by a name of their own, which is how PHP writes a list with gaps.
    fileprivate var isListByKeys: Bool { !isEmpty && members.allSatisfy { $0.value.object != nil } }
}

extension ValueType {
    fileprivate var isScalar: Bool {
        switch self {
        case .string, .integer, .double, .decimal: true
        default: false
        }
    }
}

extension String {
    /// What cannot be read as a number, and is no place to put one: `America/Managua`, but not `YOUR_ID`, `123**`.
    fileprivate var isWord: Bool {
        guard let first = utf8.first, first.isASCIILetter || first.isASCIIDigit else { return false }
        return !isNumber && !isCode && !has("*") && !has("<") && !has("{") && utf8.contains(where: \.isASCIILetter)
            && !folded(self).has("id") && !folded(self).has("your")
    }

    /// `/company/personal/`, or a whole one.
    fileprivate var isAddress: Bool { hasPrefix("/") || hasPrefix("https://") }

    /// `MS`: letters that stand for something, and no number and no words to be replaced.
    fileprivate var isCode: Bool {
        !isEmpty && utf8.allSatisfy { $0.isASCIIDigit || ($0 >= 65 && $0 <= 90) || $0 == UInt8(ascii: "_") }
            && utf8.contains { $0 >= 65 }
    }
}
