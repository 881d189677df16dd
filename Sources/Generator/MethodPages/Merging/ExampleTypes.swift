import APIModel
import Bitrix24JSON

/// Where pages are vague about a type, all examples of the merged method together tell: "array" is what PHP calls both
/// a list and an object with keys, and what goes over the wire for a linked type (a user, a section) is stated nowhere.
enum ExampleTypes {
    static func settle(_ method: inout Method) {
        settle(&method.parameters, by: method.examples.requests.map(\.body))
        settle(&method.response, by: method.examples.responses.map(\.body))
        guard let index = method.response.firstIndex(where: { $0.name == "result" }) else { return }
        settleResult(&method.response[index], by: method.examples.responses.compactMap { $0.body["result"] })
    }

    /// A result is read as its type or not at all: where the page shows another one than it describes, it is either.
    private static func settleResult(_ result: inout Field, by values: [JSON]) {
        let other: ValueType?
        switch result.type {
        case .boolean where values.contains { ![nil, 0, 1].contains($0.int) }: other = .integer
        case .boolean, .integer, .double, .decimal, .string:
            other = values.contains { $0.object != nil } ? .object : nil
        case .object where values.contains(true): other = .boolean(.json)
        case .object: other = values.contains { $0.number != nil } ? .integer : nil
        case .array(let element) where element.isScalar:
            let elements = values.flatMap { $0.array ?? [] }
            guard elements.contains(where: { $0.object != nil }) else { return }
            result.type = .array(.union([element, .object]))
            return note(&result)
        default: return
        }
        guard let other else { return }
        result.type = .union([result.type, other])
        note(&result)
    }

    private static func note(_ field: inout Field) {
        guard let itself = field.evidence.first else { return }
        field.evidence.append(
            Evidence(page: itself.page, line: itself.line, column: itself.column, fact: "type", from: .example))
    }

    private static func settle(_ fields: inout [Field], by values: [JSON]) {
        let objects = values.compactMap(\.object)
        guard !objects.isEmpty else { return }
        for index in fields.indices where !fields[index].pattern && fields[index].isOpenToExamples {
            settle(&fields[index], by: objects.compactMap { $0[fields[index].name] })
        }
    }

    private static func settle(_ field: inout Field, by values: [JSON]) {
        let values = values.filter { !$0.isNothing }
        guard !values.isEmpty else { return }
        if let type = type(of: field, by: values), type != field.type {
            field.type = type
            if case .array(.string) = type {
                if field.values.isEmpty { field.values = field.fields.map { Field.NamedValue(value: $0.name) } }
                field.fields = []
            }
            note(&field)
        }
        let inner = values.flatMap { $0.array ?? [$0] }.flatMap { value in
            // Of a map the elements have the fields.
            if case .map = field.type, let object = value.object {
                return object.members.flatMap { $0.value.array ?? [$0.value] }
            }
            return [value]
        }
        // What a request sorts by, it names with a direction, whatever the field is.
        if ListPurpose.sorts(field.name) { return }
        settle(&field.fields, by: inner)
        for index in field.variants.indices { settle(&field.variants[index].fields, by: inner) }
    }

    private static func type(of field: Field, by values: [JSON]) -> ValueType? {
        let lists = values.compactMap(\.array)
        let elements = lists.flatMap { $0 }
        let areObjects = values.allSatisfy { $0.object != nil }
        let areListsOfObjects = lists.count == values.count && elements.allSatisfy { $0.object != nil }
        let areListsOfNames =
            folded(field.name) == "select" && lists.count == values.count && elements.allSatisfy { $0.string != nil }
        let isFilter = folded(field.name) == "filter"
        // Words are no numbers, and no objects either.
        switch field.type {
        case .integer where values.allSatisfy { $0.string?.isWord ?? false }: return .string
        case .object where field.fields.isEmpty && values.allSatisfy { $0.string?.isAddress ?? false }: return .string
        default: break
        }
        switch field.type {
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
        switch type {
        case .string, .double, .decimal, .boolean, .date, .datetime, .timestamp, .file, .any:
            !fields.isEmpty || !variants.isEmpty
        default: true
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
