import Bitrix24JSON

/// An answer as XML: `<response><result><ID>1</ID></result></response>`, with `<item>` for the elements of lists.
enum XMLForm {
    static func document(_ json: [UInt8]) -> [UInt8] {
        var bytes = Array(#"<?xml version="1.0" encoding="utf-8"?><response>"#.utf8)
        write((try? JSON(parsing: json)) ?? .null, to: &bytes)
        bytes += "</response>".utf8
        return bytes
    }

    private static func write(_ value: JSON, to bytes: inout [UInt8]) {
        switch value {
        case .null: break
        // As PHP turns them to text.
        case .bool(let flag): bytes += flag ? "1".utf8 : "".utf8
        case .number(let number): bytes += number.text.utf8
        case .string(let text): write(text, to: &bytes)
        case .array(let items): for item in items { write("item", item, to: &bytes) }
        case .object(let object): for member in object.members { write(member.key, member.value, to: &bytes) }
        }
    }

    private static func write(_ key: String, _ value: JSON, to bytes: inout [UInt8]) {
        let name = isName(key) ? key : "item"
        bytes += "<\(name)>".utf8
        write(value, to: &bytes)
        bytes += "</\(name)>".utf8
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            // Control characters cannot stand in XML at all.
            case 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D: bytes.append(UInt8(ascii: "?"))
            default: bytes.append(byte)
            }
        }
    }

    /// Keys come from callers too: only what can be an element becomes one.
    private static func isName(_ key: String) -> Bool {
        guard let first = key.utf8.first, first == 0x5F || 0x41...0x5A ~= first || 0x61...0x7A ~= first else {
            return false
        }
        return key.utf8.allSatisfy {
            $0 == 0x5F || $0 == 0x2D || $0 == 0x2E || 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0
        }
    }
}
