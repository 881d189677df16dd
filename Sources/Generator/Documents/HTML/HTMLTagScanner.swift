/// Reads single start tags in an HTML file, to find those few whose content is worth parsing.
struct HTMLTagScanner {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The tags that are looked for are far shorter.
    private static let longest = 1024

    /// The first start tag in whose attribute the word that the search looks for stands.
    func tag(_ attribute: String, has word: String, _ search: ByteSearch, in range: Range<Int>) -> Range<Int>? {
        var rest = range
        while let found = search.first(in: bytes, rest) {
            if let start = opening(before: found, notBefore: rest.lowerBound), let end = self.end(of: start),
                let value = value(of: attribute, in: start..<end),
                value.split(whereSeparator: { $0 <= 0x20 }).contains(where: { $0.elementsEqual(word.utf8) })
            {
                return start..<end
            }
            rest = found + 1..<range.upperBound
        }
        return nil
    }

    /// The offset behind the `>` of the tag that starts at an offset.
    func end(of start: Int) -> Int? {
        var index = start + 1
        var quote: UInt8 = 0
        let limit = min(bytes.count, start + Self.longest)
        while index < limit {
            let byte = bytes[index]
            index += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index
            }
        }
        return nil
    }

    /// The value of an attribute as it is written, without its quotes.
    func value(of name: String, in tag: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>>? {
        var index = tag.lowerBound
        while index < tag.upperBound, bytes[index] > 0x20 { index += 1 }
        while index < tag.upperBound {
            while index < tag.upperBound, bytes[index] <= 0x20 { index += 1 }
            let nameStart = index
            while index < tag.upperBound, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "=") { index += 1 }
            let isWanted = bytes[nameStart..<index].elementsEqual(name.utf8)
            guard index < tag.upperBound, bytes[index] == UInt8(ascii: "=") else {
                if index == nameStart { index += 1 }
                continue
            }
            index += 1
            guard index < tag.upperBound else { return nil }
            let quote = bytes[index]
            let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            if isQuoted { index += 1 }
            let valueStart = index
            while index < tag.upperBound,
                isQuoted ? bytes[index] != quote : bytes[index] > 0x20 && bytes[index] != UInt8(ascii: ">")
            {
                index += 1
            }
            if isWanted { return bytes[valueStart..<index] }
            if isQuoted { index += 1 }
        }
        return nil
    }

    private func opening(before offset: Int, notBefore limit: Int) -> Int? {
        var index = offset
        while index > max(limit, offset - Self.longest) {
            index -= 1
            if bytes[index] == UInt8(ascii: "<") { return index }
        }
        return nil
    }
}
