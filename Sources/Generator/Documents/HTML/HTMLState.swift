/// The second copy of a page, in `script#diplodoc-state`: its HTML as a string in JSON, in which
/// `<`, `>` and `&` are written as entities once more.
enum HTMLState {
    private static let search = ByteSearch("\"html\":\"")

    static func html(_ file: UnsafeBufferPointer<UInt8>, in state: Range<Int>) -> [UInt8]? {
        guard let found = search.first(in: file, state) else { return nil }
        var html: [UInt8] = []
        html.reserveCapacity(state.count)
        var index = found + 8
        while index < state.upperBound {
            let byte = file[index]
            switch byte {
            case UInt8(ascii: "\""): return html
            case UInt8(ascii: "\\"):
                guard let next = appendEscaped(file, index + 1..<state.upperBound, to: &html) else { return nil }
                index = next
            case UInt8(ascii: "&"):
                let entity = Self.entities.first { file[index..<state.upperBound].starts(with: $0.name.utf8) }
                html.append(entity?.byte ?? byte)
                index += entity?.name.utf8.count ?? 1
            default:
                html.append(byte)
                index += 1
            }
        }
        return nil
    }

    private static let entities: [(name: String, byte: UInt8)] = [
        ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")),
    ]

    /// - Returns: the offset behind the escape sequence, whose first byte behind the backslash starts the range.
    private static func appendEscaped(
        _ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to html: inout [UInt8]
    ) -> Int? {
        guard let letter = file[range].first else { return nil }
        switch letter {
        case UInt8(ascii: "n"): html.append(0x0A)
        case UInt8(ascii: "t"): html.append(0x09)
        case UInt8(ascii: "r"): html.append(0x0D)
        case UInt8(ascii: "b"): html.append(0x08)
        case UInt8(ascii: "f"): html.append(0x0C)
        case UInt8(ascii: "u"):
            let digits = file[range].dropFirst().prefix(4)
            // Only control characters are written like this, so no pairs of surrogates.
            guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            else { return nil }
            html.append(contentsOf: UTF8.encode(scalar)!)
            return range.lowerBound + 5
        default: html.append(letter)
        }
        return range.lowerBound + 1
    }
}
