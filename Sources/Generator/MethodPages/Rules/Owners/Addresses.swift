import Documents

/// The methods that examples call: by address and by the functions of the SDKs.
enum Addresses {
    struct Call {
        var name: String
        var rest: Int
    }

    private static let start = Array("/rest/".utf8)

    static func calls(in code: ArraySlice<UInt8>) -> [Call] {
        var calls: [Call] = []
        code.withUnsafeBufferPointer { bytes in
            var index = 0
            while let found = bytes.offset(of: start, from: index) {
                index = found + start.count
                var parts: [Range<Int>] = []
                var part = index
                while index < bytes.count {
                    if bytes[index] == UInt8(ascii: "/") {
                        parts.append(part..<index)
                        part = index + 1
                    } else if !isOfAddress(bytes[index]) {
                        break
                    }
                    index += 1
                }
                parts.append(part..<index)
                func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
                var name = text(parts[parts.count - 1])
                for ending in [".json", ".xml"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
                if MethodName.isMethodName(name) {
                    calls.append(Call(name: name, rest: text(parts[0]) == "api" ? 3 : 2))
                }
            }
        }
        return calls
    }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
        default: byte.isNameByte
        }
    }
}
