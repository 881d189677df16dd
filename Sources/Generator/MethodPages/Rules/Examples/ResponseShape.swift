import APIModel
import Bitrix24JSON

/// The shape of the answers that a page shows: the same as a table would say it, without words.
struct ResponseShape {
    var name: String
    var type: ValueType
    var nullable = false
    var children: [ResponseShape] = []

    /// An empty list or object, which tells nothing of what it holds.
    var isEmpty: Bool { children.isEmpty && (type == .object || type == .array(.any)) }

    /// The type of the first scalar with a name, at any depth.
    static func type(of name: String, in shapes: [ResponseShape]) -> ValueType? {
        for shape in shapes {
            if shape.name == name, shape.type != .any { return shape.type }
            if let found = type(of: name, in: shape.children) { return found }
        }
        return nil
    }

    /// The shape that a TypeScript type declares.
    static func of(_ name: String, _ type: TypeScriptType) -> ResponseShape {
        var shape = ResponseShape(name: name, type: .any)
        shape.nullable = type.allowsNull
        shape.take(type.withoutNull)
        return shape
    }

    private mutating func take(_ declared: TypeScriptType) {
        switch declared {
        case .object(let object):
            if object.members.isEmpty, let others = object.others {
                let inner = ResponseShape.of("", others)
                type = .map(key: .string, value: inner.type)
                children = inner.children
            } else {
                type = .object
                children = object.members.map { ResponseShape.of($0.name, $0.type) }
            }
        case .array(let element):
            let inner = ResponseShape.of("", element)
            type = .array(inner.type)
            children = inner.children
        case .name(let name, _): type = ResponseShape.named[folded(name)] ?? .any
        default: break
        }
    }

    private static let named: [String: ValueType] = [
        "string": .string, "boolean": .boolean(.json), "isodate": .datetime, "numberstring": .string,
    ]

    /// The members of the examples' objects, in the order in which they first appear.
    /// - Parameter documented: the names of rows, which are no identifiers of elements.
    static func members(of examples: [JSON], documented: Set<String> = []) -> [ResponseShape] {
        var shapes: [ResponseShape] = []
        for example in examples {
            guard let object = example.object else { continue }
            merge(object, into: &shapes, documented)
        }
        return shapes
    }

    private static func merge(_ object: JSON.Object, into shapes: inout [ResponseShape], _ documented: Set<String>) {
        for member in object.members {
            if let index = shapes.firstIndex(where: { $0.name == member.key }) {
                shapes[index].merge(member.value, documented)
            } else {
                var shape = ResponseShape(name: member.key, type: .any)
                shape.merge(member.value, documented)
                shapes.append(shape)
            }
        }
    }

    /// Names of which `Y` or `N` is an identifier rather than an answer to a question.
    private var isIdentifier: Bool { ["id", "type", "code", "status"].contains { name.endsInWord($0) } }

    private mutating func merge(_ value: JSON, _ documented: Set<String>) {
        switch value {
        case .null: nullable = true
        case .bool: take(.boolean(.json))
        case .number(let number):
            take(number.text.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") } ? .integer : .double)
        case .string(let text):
            let shown = ResponseShape.type(ofText: text)
            take(shown == .boolean(.yesNo) && isIdentifier ? .string : shown)
        case .array(let items):
            var element: ValueType = .any
            for item in items {
                if let object = item.object {
                    element = .object
                    ResponseShape.merge(object, into: &children, documented)
                } else if let known = ResponseShape.scalar(item) {
                    element = element == .any || element == known ? known : .any
                } else if item.array != nil, element == .any {
                    element = .array(.any)
                }
            }
            if case .array(let known) = type, known != .any { return }
            take(.array(element))
        case .object(let object):
            if ResponseShape.isMap(object, documented) {
                var element: ValueType = .any
                for member in object.members {
                    if let inner = member.value.object {
                        var shape = ResponseShape(name: "", type: .any, children: children)
                        shape.merge(member.value, documented)
                        element = inner.members.isEmpty && element != .any ? element : shape.type
                        children = shape.children
                    } else if let items = member.value.array {
                        if element != .array(.object) {
                            element = .array(items.contains { $0.object != nil } ? .object : .any)
                        }
                        for case let inner? in items.map(\.object) {
                            ResponseShape.merge(inner, into: &children, documented)
                        }
                    } else if let known = ResponseShape.scalar(member.value) {
                        element = known
                    }
                }
                take(.map(key: .string, value: element))
            } else {
                ResponseShape.merge(object, into: &children, documented)
                take(.object)
            }
        }
    }

    private mutating func take(_ other: ValueType) {
        switch (type, other) {
        case (.any, _), (.array(.any), .array), (.map(_, .any), .map):
            type = other
        case (.integer, .double): type = .double
        // An identifier that is a string here and a number there.
        case (.integer, .string), (.double, .string): type = .union([type, .string])
        case (.string, .integer), (.string, .double): type = .union([.string, other])
        case (.string, .object), (.integer, .object), (.boolean(.json), .object), (.object, .string),
            (.object, .integer),
            (.object, .boolean(.json)):
            type = .union([type, other])
        case (.boolean(.yesNo), .string), (.date, .string), (.datetime, .string), (.date, .datetime),
            (.datetime, .date):
            type = .string
        // An empty list stands for an empty object, too.
        case (.array(.any), .object), (.array(.any), .map): type = other
        default: break
        }
    }

    /// Dates and flags show what they are; what is not always one is a string.
    private static func type(ofText text: String) -> ValueType {
        if text == "Y" || text == "N" { return .boolean(.yesNo) }
        let bytes = Array(text.utf8)
        func digits(_ range: Range<Int>) -> Bool {
            range.upperBound <= bytes.count && bytes[range].allSatisfy(\.isASCIIDigit)
        }
        let dash = UInt8(ascii: "-")
        guard bytes.count >= 10, digits(0..<4), bytes[4] == dash, digits(5..<7), bytes[7] == dash, digits(8..<10) else {
            return .string
        }
        if bytes.count == 10 { return .date }
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"), digits(11..<13), bytes[13] == UInt8(ascii: ":"),
            digits(14..<16)
        else { return .string }
        return .datetime
    }

    private static func scalar(_ value: JSON) -> ValueType? {
        switch value {
        case .bool: .boolean(.json)
        case .number: .integer
        case .string: .string
        default: nil
        }
    }

    static let languages: Set<String> = [
        "ar", "br", "cn", "de", "en", "es", "fr", "hi", "id", "in", "it", "ja", "kz", "la", "ms", "nl", "pl", "pt",
        "ru",
        "sc", "tc", "th", "tr", "ua", "uk", "vn",
    ]

    /// One text in several languages: the keys are languages, and a portal may have others.
    private static func speaksLanguages(_ object: JSON.Object, _ documented: Set<String>) -> Bool {
        var isCommon = false
        for member in object.members {
            let key = member.key
            guard languages.contains(key), !documented.contains(key) else { return false }
            if key == "en" || key == "de" || key == "ru" { isCommon = true }
        }
        return isCommon
    }

    /// Codes under themselves, `{"U503": "U503"}`, and keys that can be no names: `TASKS_TASK|UF_CRM_TASK`.
    private static func mapsToItself(_ object: JSON.Object, _ documented: Set<String>) -> Bool {
        object.members.allSatisfy { member in
            !documented.contains(member.key)
                && (member.value.string == member.key || member.key.utf8.contains(UInt8(ascii: "|"))
                    || member.key.utf8.contains(UInt8(ascii: "\\")))
        }
    }

    /// Objects keyed by identifiers: all keys are numbers, or many members are objects of one make.
    private static func isMap(_ object: JSON.Object, _ documented: Set<String>) -> Bool {
        if object.members.isEmpty { return false }
        if object.members.allSatisfy({ $0.key.isNumber || $0.key.hasPrefix(".") || $0.key.hasPrefix("#") }) {
            return true
        }
        if speaksLanguages(object, documented) || mapsToItself(object, documented) { return true }
        // Rows that name the keys of an object make it one.
        let named = object.members.count { documented.contains($0.key) }
        guard object.members.count >= 2, named * 2 < object.members.count else { return false }
        var common: Set<String>?
        for member in object.members {
            guard let inner = member.value.object, !inner.members.isEmpty else { return false }
            let keys = Set(inner.keys)
            common = common?.intersection(keys) ?? keys
            if common!.count < 2 { return false }
        }
        // Two alike are no rule yet, unless they speak of fields, or rows name what they share and not them.
        return object.members.count > 2 || common!.contains("isRequired") || common!.contains("isReadOnly")
            || named == 0 && common!.count > 4 && common!.count(where: documented.contains) * 2 > common!.count
    }
}

extension String {
    /// Whether a name ends in a word of its own: `stageId` and `CODE`, but not `descriptionInBbcode`.
    func endsInWord(_ word: String) -> Bool {
        guard folded(self).hasSuffix(word) else { return false }
        guard let before = utf8.dropLast(word.utf8.count).last else { return true }
        let isCapital = utf8[utf8.index(utf8.endIndex, offsetBy: -word.utf8.count)] & 0x20 == 0
        return before == UInt8(ascii: "_") || isCapital && before & 0x20 != 0
    }

    /// Whether it is the name of an identifier: `id`, `ownerId`, `TASK_ID`.
    var namesIdentifier: Bool { endsInWord("id") }
}
