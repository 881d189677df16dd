/// What JSON calls a number: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
enum NumberGrammar {
    /// The end of the number that starts at `start`; where it is damaged, the place of the damage.
    enum Match { case end(Int), damaged(Int) }

    @inline(__always)
    static func match(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Match {
        var index = start
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
        guard index < bytes.count, isDigit(bytes[index]) else { return .damaged(index) }
        if bytes[index] == UInt8(ascii: "0") {
            index += 1
            if index < bytes.count, isDigit(bytes[index]) { return .damaged(index) }
        } else {
            skipDigits(bytes, &index)
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard skipDigits(bytes, &index) else { return .damaged(index) }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            guard skipDigits(bytes, &index) else { return .damaged(index) }
        }
        return .end(index)
    }

    static func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            if case .end(bytes.count) = match(bytes, from: 0) { true } else { false }
        }
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// Whether there was a digit.
    @inline(__always) @discardableResult
    private static func skipDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
        let start = index
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        return index > start
    }
}
