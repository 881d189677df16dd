/// Findings that are known and accepted, so that a new one stands out.
///
/// A finding is known by its rule, its file and its words, not by its line, which moves with every edit
/// above it. A file has one line for each: the rule, the path and the message, separated by tabs. The
/// same finding twice in a file stands there twice.
public struct Baseline: Hashable, Sendable {
    private var known: [String: Int] = [:]

    public init(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { known[diagnostic.identity, default: 0] += 1 }
    }

    /// Reads a file; empty lines and lines that start with `#` say nothing.
    public init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            known[String(line), default: 0] += 1
        }
    }

    public var text: String {
        var text = "# Findings known and accepted: rule, path, message. Written by --update-baseline.\n"
        for (line, count) in known.sorted(by: { $0.key < $1.key }) {
            for _ in 0..<count { text += line + "\n" }
        }
        return text
    }

    /// What the baseline does not know, and how many of its findings did not occur.
    public func compare(_ diagnostics: [Diagnostic]) -> (new: [Diagnostic], gone: Int) {
        var left = known
        var new: [Diagnostic] = []
        for diagnostic in diagnostics {
            if let count = left[diagnostic.identity], count > 0 {
                left[diagnostic.identity] = count - 1
            } else {
                new.append(diagnostic)
            }
        }
        return (new, left.values.reduce(0, +))
    }
}

extension Diagnostic {
    /// What stays the same of a finding when its line moves.
    fileprivate var identity: String {
        [rule, position.path, message].map(\.withoutBreaks).joined(separator: "\t")
    }

    /// A short form of the identity: FNV-1a, 64 bits, in hexadecimal digits.
    var fingerprint: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in identity.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension String {
    fileprivate var withoutBreaks: String {
        String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
