import Bitrix24JSON

/// Parameters as a form writes them: `fields[NAME]=x&ids[]=1`. Everything is a string.
struct FormBody {
    private(set) var value = JSON.Object()

    mutating func add(query: Substring) {
        for pair in query.split(separator: "&") { add(pair, decode: true) }
    }

    /// One field, as `-F` and `--data-urlencode` take it.
    mutating func add(field: Substring) { add(field, decode: false) }

    private mutating func add(_ pair: Substring, decode: Bool) {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return }
        let name = decode ? Self.decoded(parts[0]) : String(parts[0])
        let text = decode ? Self.decoded(parts[1]) : String(parts[1])
        let steps = name.split(separator: "[", omittingEmptySubsequences: false)
            .map { $0.hasSuffix("]") ? $0.dropLast() : $0 }
        guard !steps.isEmpty, steps.count < 20 else { return }
        let merged = Self.put(text, at: steps[...], into: .object(value))
        if case .object(let object) = merged { value = object }
    }

    private static func put(_ text: String, at steps: ArraySlice<Substring>, into value: JSON?) -> JSON {
        guard let step = steps.first else { return .string(text) }
        let rest = steps.dropFirst()
        if step.isEmpty {
            var elements = value?.array ?? []
            elements.append(put(text, at: rest, into: nil))
            return .array(elements)
        }
        var object = value?.object ?? JSON.Object()
        object[String(step)] = put(text, at: rest, into: object[String(step)])
        return .object(object)
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let byte = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(source[index] == UInt8(ascii: "+") ? 0x20 : source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
