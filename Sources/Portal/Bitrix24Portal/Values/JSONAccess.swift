import Bitrix24JSON

// How the portal looks at values: like PHP, generously. `"5"` is a whole number, 5 is a text, `{}` is a list.
extension JSON {
    /// A scalar as text; nil for null, lists and objects.
    var scalar: String? {
        switch self {
        case .string(let text): text
        case .number(let number): number.text
        case .bool(let flag): flag ? "1" : "0"
        case .null, .array, .object: nil
        }
    }

    /// A whole number, or a text that is one.
    var whole: Int? {
        switch self {
        case .number(let number): number.int
        case .string(let text): Int(text)
        case .bool(let flag): flag ? 1 : 0
        case .null, .array, .object: nil
        }
    }

    var decimal: Double? { scalar.flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil } }

    /// `true`, `1`, `"Y"`, `"true"` and their opposites; nil for anything else.
    var truth: Bool? {
        switch self {
        case .bool(let flag): flag
        case .number(let number): number.text == "1" ? true : number.text == "0" ? false : nil
        case .string(let text):
            switch text {
            case "Y", "y", "1", "true": true
            case "N", "n", "0", "false", "": false
            default: nil
            }
        case .null, .array, .object: nil
        }
    }

    /// The elements of a list; the values of an object, for PHP does not tell them apart.
    var elements: [JSON]? {
        switch self {
        case .array(let items): items
        case .object(let object): object.members.map(\.value)
        default: nil
        }
    }

    /// The members of an object; an empty list is an empty object.
    var keyed: Object? {
        switch self {
        case .object(let object): object
        case .array(let items) where items.isEmpty: Object()
        default: nil
        }
    }

    var isEmptyValue: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let items): items.isEmpty
        case .object(let object): object.members.isEmpty
        case .bool, .number: false
        }
    }

    /// What stands under a key of an object or at an index of a list.
    func member(_ key: String) -> JSON? {
        switch self {
        case .object(let object): object[key]
        case .array(let items): Int(key).flatMap { items.indices.contains($0) ? items[$0] : nil }
        default: nil
        }
    }
}
