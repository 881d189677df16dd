import Bitrix24JSON

/// Values as PHP's `http_build_query` writes them: every scalar a text, levels in brackets.
enum FormEncoding {
    static func encode(_ object: JSON.Object) -> [UInt8] {
        var pairs: [String] = []
        for member in object.members { append(member.value, to: &pairs, at: percentEncoded(member.key)) }
        return Array(pairs.joined(separator: "&").utf8)
    }

    private static func append(_ value: JSON, to pairs: inout [String], at path: String) {
        switch value {
        case .null: pairs.append(path + "=")
        case .bool(let flag): pairs.append(path + (flag ? "=1" : "=0"))
        case .number(let number): pairs.append(path + "=" + percentEncoded(number.text))
        case .string(let text): pairs.append(path + "=" + percentEncoded(text))
        case .array(let items):
            for (index, item) in items.enumerated() { append(item, to: &pairs, at: path + "%5B\(index)%5D") }
        case .object(let object):
            for member in object.members {
                append(member.value, to: &pairs, at: path + "%5B" + percentEncoded(member.key) + "%5D")
            }
        }
    }

    static func percentEncoded(_ text: String) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                encoded.append(byte)
            default:
                let digits = Array("0123456789ABCDEF".utf8)
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
