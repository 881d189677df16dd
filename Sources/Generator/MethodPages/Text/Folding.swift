/// Whether two bytes are the same, or a letter in two sizes: the bit that tells these apart tells `_` from
/// DEL and a digit from a control character, too.
@inline(__always)
func isSameLetter(_ a: UInt8, _ b: UInt8) -> Bool {
    a == b || a ^ b == 0x20 && (0x61...0x7A).contains(a | 0x20)
}

let newline = UInt8(ascii: "\n")
let space = UInt8(ascii: " ")

/// A text made comparable: small letters, one space between words, no white space, colon, full stop
/// or mark of emphasis around it.
func folded(_ text: String) -> String {
    var text = text
    let table = foldedAlone
    // Most names and many words are small already.
    if text.utf8.allSatisfy({ table[Int($0)] == $0 && $0 != 0 }) { return text }
    return text.withUTF8 { input in
        String(unsafeUninitializedCapacity: input.count) { out in trimmedCount(out, fold(input, into: out)) }
    }
}

/// Writes small letters with one space between words; folding never makes a text longer.
func fold(_ input: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let foldedAlone = foldedAlone
    var count = 0
    var index = 0
    @inline(__always) func append(_ byte: UInt8) {
        out[count] = byte
        count += 1
    }
    while index < input.count {
        let byte = input[index]
        index += 1
        if foldedAlone[Int(byte)] != 0 {
            append(foldedAlone[Int(byte)])
            continue
        }
        switch byte {
        case space, newline, 0x09, 0x0D:
            if count > 0, out[count - 1] != space { append(space) }
        case 0xC2, 0xD0, 0xD1:
            let second = index < input.count ? input[index] : 0
            switch (byte, second) {
            case (0xC2, 0xA0):
                index += 1
                if count > 0, out[count - 1] != space { append(space) }
            case (0xD0, 0x90...0x9F):
                index += 1
                append(0xD0)
                append(second + 0x20)
            case (0xD0, 0xA0...0xAF):
                index += 1
                append(0xD1)
                append(second - 0x20)
            case (0xD0, 0x81), (0xD1, 0x91):
                index += 1
                append(0xD0)
                append(0xB5)
            case (0xD0, 0x80...):
                index += 1
                append(0xD0)
                append(second)
            default: append(byte)
            }
        default:
            if count > 0 || !trimmedInFolding(byte) { append(byte) }
        }
    }
    return count
}

/// What a byte becomes whatever stands around it; 0 where that matters.
private let foldedAlone: [UInt8] = (UInt8.min ... .max).map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case newline, 0x09, 0x0D, 0xC2, 0xD0, 0xD1: 0
    default: trimmedInFolding(byte) ? 0 : byte
    }
}

/// How much of a folded text is left without what is trimmed at its end.
func trimmedCount(_ out: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
    var count = count
    while count > 0, trimmedInFolding(out[count - 1]) { count -= 1 }
    return count
}

func trimmedInFolding(_ byte: UInt8) -> Bool {
    switch byte {
    case space, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: ","): true
    default: false
    }
}
