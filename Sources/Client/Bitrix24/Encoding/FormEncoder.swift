import Bitrix24JSON

/// Writes nested values as a form or a query string in the way of PHP: `filter[>ID]=5&select[0]=ID`.
///
/// `null`, empty arrays and empty objects can't be written so and vanish; ``JSON/survivesForm`` tells.
struct FormEncoder {
    private(set) var bytes: [UInt8] = []

    /// The arguments as one form.
    static func encode(_ object: JSON.Object) -> [UInt8] {
        var encoder = FormEncoder()
        encoder.append(object)
        return encoder.bytes
    }

    mutating func append(_ object: JSON.Object) {
        for member in object.members {
            append(member.value, name: Self.escape(member.key))
        }
    }

    private mutating func append(_ value: JSON, name: [UInt8]) {
        switch value {
        case .null: break
        case .bool(let flag): pair(name, [flag ? UInt8(ascii: "1") : UInt8(ascii: "0")])
        case .number(let number): pair(name, Self.escape(number.text))
        case .string(let text): pair(name, Self.escape(text))
        case .array(let elements):
            for (index, element) in elements.enumerated() { append(element, name: name + Self.key(String(index))) }
        case .object(let object):
            for member in object.members { append(member.value, name: name + Self.key(member.key)) }
        }
    }

    private mutating func pair(_ name: [UInt8], _ value: [UInt8]) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
        bytes += name
        bytes.append(UInt8(ascii: "="))
        bytes += value
    }

    /// `[key]`, its brackets escaped as the documentation's examples have them.
    private static func key(_ key: String) -> [UInt8] { Array("%5B".utf8) + escape(key) + Array("%5D".utf8) }

    /// A text with everything but letters, digits and `-_.~` as `%XX`.
    static func escape(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                result.append(byte)
            default:
                result.append(UInt8(ascii: "%"))
                result.append(hexadecimal[Int(byte >> 4)])
                result.append(hexadecimal[Int(byte & 15)])
            }
        }
        return result
    }

    private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}

extension JSON {
    /// Whether a portal that reads the value from a form or a query string sees what it would see in JSON.
    var survivesForm: Bool {
        switch self {
        case .null: false
        case .bool, .number, .string: true
        case .array(let elements): !elements.isEmpty && elements.allSatisfy(\.survivesForm)
        case .object(let object): !object.members.isEmpty && object.membersSurviveForm
        }
    }
}

extension JSON.Object {
    /// Whether all members survive a form as its top level, where PHP also rewrites dots and spaces in names.
    var survivesForm: Bool {
        membersSurviveForm && members.allSatisfy { !$0.key.utf8.contains { $0 == UInt8(ascii: ".") || $0 == 0x20 } }
    }

    /// A bracket in a name begins a nested one, and a name that is empty becomes a number.
    fileprivate var membersSurviveForm: Bool {
        members.allSatisfy { member in
            member.value.survivesForm && !member.key.isEmpty
                && !member.key.utf8.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        }
    }
}
