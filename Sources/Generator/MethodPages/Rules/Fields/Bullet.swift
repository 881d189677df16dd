import Documents

/// An item of a list that names something and says what it is: `plus` — sets the mark.
struct Bullet {
    /// What it names; several where one item explains several.
    var tokens: [String]
    /// Whether they are marked as code or bold, so that they cannot be words of a sentence.
    var isMarked: Bool
    /// Whether something separates them from what follows, or nothing follows.
    var isSeparated: Bool
    var meaning: String
    /// The linked type behind the name of a field: `TYPE` `string` — what it is.
    var type: DeclaredType?
    var element: Element

    /// nil: it names nothing.
    init?(_ item: Element) {
        guard let line = item.firstLine else { return nil }
        self.init(line, in: item)
    }

    init?(_ line: [Run], in item: Element) {
        element = item
        tokens = []
        isMarked = false
        isSeparated = false
        var rest = ""
        var runs = line[...]
        while let first = runs.first, first.isBlank { runs.removeFirst() }
        guard let first = runs.first else { return nil }
        if first.look == .code || first.isStrong {
            isMarked = true
            while let run = runs.first {
                if tokens.count == 1, run.link != nil, let declared = DeclaredType([run]) {
                    type = declared
                    runs.removeFirst()
                } else if run.look == .code || run.isStrong {
                    tokens.append(run.text.trimmed)
                    runs.removeFirst()
                } else if let next = runs.dropFirst().first, next.look == .code || next.isStrong,
                    Bullet.joins(run.text)
                {
                    runs.removeFirst()
                } else {
                    break
                }
            }
            rest = runs.map { $0.look == .code ? "`\($0.text)`" : $0.text }.joined()
            // `= value` in one run of bold, colons inside the mark.
            tokens = tokens.map { $0.hasSuffix(":") ? String($0.dropLast()).trimmed : $0 }
            if line.first(where: { !$0.isBlank })?.text.trimmed.hasSuffix(":") ?? false { isSeparated = true }
        } else {
            let text = runs.map { $0.look == .code ? "`\($0.text)`" : $0.text }.joined()
            guard let (token, after) = Bullet.plainToken(text) else { return nil }
            tokens = token.parts(at: ",").map { $0.trimmed }.filter { !$0.isEmpty }
            rest = after
        }
        tokens = tokens.filter { !$0.isEmpty }.map(Bullet.unquoted)
        guard !tokens.isEmpty else { return nil }
        (meaning, isSeparated) = Bullet.meaning(rest, separated: isSeparated)
    }

    /// "Value of type `datetime` or `date`": types that every page means alike.
    var typeInWords: DeclaredType? {
        let parts = meaning.parts(at: "`", keepsEmpty: true).map(String.init)
        guard parts.count > 2, DeclarationWords.ofType.end(folded(parts[0])) else {
            return nil
        }
        var names = [parts[1]]
        var next = 3
        while next < parts.count - 1, Bullet.joins(parts[next - 1]) {
            names.append(parts[next])
            next += 2
        }
        guard names.allSatisfy({ TypeNames.known[folded($0)] != nil }) else { return nil }
        return DeclaredType(text: names.joined(separator: "|"))
    }

    private static func joins(_ text: String) -> Bool {
        let words = folded(text)
        return words.isEmpty || DeclarationWords.joints.has(words)
    }

    static func unquoted(_ token: String) -> String {
        var token = token.trimmed
        // Few are quoted; a name starts with a letter or a digit.
        guard let first = token.utf8.first, !first.isNameByte else { return token }
        for quote in ["'", "\"", "«", "“"] {
            let close = quote == "«" ? "»" : quote == "“" ? "”" : quote
            if token.hasPrefix(quote), token.hasSuffix(close), token.count > 2 || token == quote + close {
                token = String(token.dropFirst().dropLast())
            }
        }
        return token
    }

    /// `plus - sets the mark` without any mark: one word, then a dash.
    private static func plainToken(_ text: String) -> (String, String)? {
        for dash in [" — ", " – ", " - ", ": ", " = "] {
            guard let at = text.find(dash) else { continue }
            let token = String(text[..<at]).trimmed
            guard !token.isEmpty, token.utf8.count <= 60, token.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
            let words = token.parts(at: ",").map { $0.trimmed }
            guard words.allSatisfy({ !$0.isEmpty && !$0.utf8.contains(space) }) else { continue }
            return (token, String(text[at...]))
        }
        let only = text.trimmed
        if only.utf8.count <= 60, !only.utf8.contains(space), only.utf8.allSatisfy({ $0 < 0x80 }), !only.isEmpty {
            var token = only
            while let last = token.utf8.last, [0x3B, 0x2C, 0x2E].contains(last) { token.removeLast() }
            return token.isEmpty ? nil : (token, "")
        }
        return nil
    }

    private static func meaning(_ rest: String, separated: Bool) -> (String, Bool) {
        let text = rest.trimmed
        if text.isEmpty || text == ";" || text == "." || text == "," { return ("", true) }
        for dash in ["—", "–", "-", ":", "="] where text.hasPrefix(dash) {
            var meaning = String(text.dropFirst(dash.count)).trimmed
            while let last = meaning.utf8.last, last == UInt8(ascii: ";") { meaning.removeLast() }
            return (meaning, true)
        }
        if text.hasPrefix("(") { return (text, true) }
        return (text, separated)
    }
}

extension Element {
    /// The items of a list as bullets; nil where most of them name nothing.
    var bullets: [Bullet] {
        guard kind == .list else { return [] }
        return children.compactMap { Bullet($0) }
    }
}
