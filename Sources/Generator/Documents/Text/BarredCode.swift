/// Tells code from prose where neither is marked.
enum BarredCode {
    /// How the first lines of examples begin.
    private static let examples = [
        "curl ", "try {", "BX24.", "require_once", "<?php", "from b24pysdk", "import ", "// This snippet",
        "<!-- Load the SDK",
    ]

    private static let others = [
        "{", "[", "const ", "let ", "var ", "$", "type ", "interface ", "async ", "function ", "//", "/*", "<script",
        "POST ", "GET ", "https://", "http://", "new ", "use ", "array(", "declare ",
    ]

    static func startsExample(_ line: ArraySlice<UInt8>) -> Bool {
        examples.contains { line.starts(with: $0.utf8) } || line.elementsEqual("try".utf8)
    }

    static func starts(_ line: ArraySlice<UInt8>) -> Bool {
        startsExample(line) || others.contains { line.starts(with: $0.utf8) }
    }

    /// By how many brackets a line goes deeper.
    static func depth(_ line: ArraySlice<UInt8>) -> Int {
        var depth = 0
        var quote: UInt8 = 0
        for byte in line {
            switch byte {
            case quote where quote != 0: quote = 0
            case _ where quote != 0: break
            case UInt8(ascii: "\""): quote = byte
            case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
            default: break
            }
        }
        return depth
    }

    /// A sentence: several words, and none of the signs that code is made of.
    static func isProse(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, first >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else {
            return false
        }
        return line.lazy.filter { $0 == 0x20 }.count >= 1 && !line.contains { ";{}=$<>\\".utf8.contains($0) }
    }
}
