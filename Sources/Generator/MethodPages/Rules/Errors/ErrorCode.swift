import Documents

/// What the cell of an error's code holds.
enum ErrorCode {
    static func codes(in lines: [[Run]]) -> (codes: [String?], message: String?) {
        guard !lines.isEmpty else { return ([""], nil) }
        var codes: [String?] = []
        var message: String?
        for (index, line) in lines.enumerated() {
            let marked = line.filter { ($0.look == .code || $0.isStrong) && !$0.isBlank }
            let text = line.map(\.text).joined().trimmed
            if !marked.isEmpty {
                for run in marked {
                    for part in split(run.text.trimmed) { codes.append(part) }
                }
                let rest = line.filter { $0.look != .code && !$0.isStrong }.map(\.text).joined().trimmed
                if codes.isEmpty == false, rest.utf8.count > 8, message == nil { message = rest }
            } else if index == 0 {
                for part in split(text) { codes.append(part) }
            } else if split(text).allSatisfy({ isCode($0) }) {
                for part in split(text) { codes.append(part) }
            } else if message == nil {
                message = text
            }
        }
        codes = codes.map { code in code.map { isEmpty($0) ? "" : $0 } }
        var unique: [String?] = []
        for code in codes where !unique.contains(code) { unique.append(code) }
        return (unique, message)
    }

    /// `""`, "empty string", `'' (the empty code)`.
    private static func isEmpty(_ text: String) -> Bool {
        if text.utf8.contains(UInt8(ascii: "_")), text.isPlainName { return false }
        let words = folded(text).trimmingMarks().trimmed
        return ErrorWords.emptyCode.has(words) || ErrorWords.emptyCode.has(folded(text))
            || ErrorWords.quotedNothing.begin(text) && ErrorWords.empty.occur(in: text)
    }

    private static func split(_ text: String) -> [String] {
        // `QUERY_LIMIT_EXCEEDED`: no word and no list.
        if text.isPlainName, text.utf8.contains(UInt8(ascii: "_")) { return [text] }
        if isEmpty(text) { return [""] }
        let parts = text.parts(at: ",", ";").map { String($0).trimmed.trimmingMarks() }
        if parts.count > 1, parts.allSatisfy(isCode) { return parts }
        let slashed = text.components(separatedBy: " / ")
        if slashed.count > 1, slashed.allSatisfy({ isCode($0.trimmed) }) { return slashed.map(\.trimmed) }
        return [Bullet.unquoted(text)]
    }

    static func isCode(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }

    static func isPattern(_ code: String) -> Bool {
        code.has("<") || code.has("{") || code.has("*") || code.has("...") || code.has("…") || code.has("#")
            || code.has("XXX")
    }
}
