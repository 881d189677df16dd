import APIModel

/// Values that a sentence lists.
extension Sentences {
    /// Values written in a sentence: "Possible values: `Y`, `N`", "`asc` or `desc`".
    static func inlineValues(in text: String) -> [Field.NamedValue] {
        for sentence in split(text) {
            let small = foldedKeepingLength(String(sentence))
            if ValueWords.noValues.occur(in: small) { continue }
            guard let offset = Phrases.values.firstEnd(in: small) else { continue }
            // "Examples of valid values" are not all of them.
            if ValueWords.exampleStarts.begin(small) { continue }
            let tail = String(Substring(sentence.utf8.dropFirst(offset)))
            let found = codes(in: tail)
            // "Available codes of the section `a`: see the pages below" lists none.
            if found.count == 1, ValueWords.elsewhere.occur(in: small) { continue }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Values that only stand beside each other: (`Y`/`N`), `Y` or `N`, "mode: `fetch` or `webhook`".
    static func alternatives(in text: String) -> [Field.NamedValue] {
        for sentence in split(text) {
            let small = folded(String(sentence))
            if Phrases.denials.occur(in: small) || ValueWords.noAlternatives.occur(in: small) { continue }
            let parts = sentence.parts(at: "`", keepsEmpty: true).map(String.init)
            guard parts.count >= 5 else { continue }
            for start in stride(from: 1, to: parts.count - 2, by: 2) {
                var values = [Bullet.unquoted(parts[start])]
                var next = start + 2
                while next < parts.count, isAlternative(parts[next - 1]) {
                    values.append(Bullet.unquoted(parts[next]))
                    next += 2
                }
                guard values.count > 1, Set(values).count == values.count,
                    values.allSatisfy({ !$0.isEmpty && !$0.utf8.contains(space) })
                else { continue }
                let isFlag =
                    Set(values.map(folded)) == ["y", "n"] || Set(values) == ["0", "1"]
                    || Set(values) == ["true", "false"]
                let isChoice = parts[start + 1..<next].contains {
                    ValueWords.or.has(folded($0))
                }
                let before = parts[start - 1].trimmed
                let isEnclosed =
                    before.hasSuffix("(") && parts[next - 1].trimmed.hasPrefix(")")
                    && values.allSatisfy(\.isIdentifier)
                if isFlag
                    || isChoice
                        && (before.hasSuffix(":") || ValueWords.either.end(before)
                            || isEnclosed)
                {
                    return values.map { Field.NamedValue(value: $0) }
                }
            }
        }
        return []
    }

    /// What stands between two alternatives: a stroke, "or", and what the first one means.
    private static func isAlternative(_ between: String) -> Bool {
        let words = folded(between)
        if ValueWords.joints.has(words) { return true }
        let between = between.trimmed
        return (between.beginsWithDash || between.hasPrefix("(")) && words.utf8.count < 60
    }

    /// The code spans of a sentence that stand in a row: `a`, `b` or `c`; `Y` — yes, `N` — no.
    private static func codes(in text: String) -> [Field.NamedValue] {
        var out: [Field.NamedValue] = []
        var rest = Substring(text)
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "`")) {
            if !out.isEmpty {
                let between = String(rest[..<open])
                let words = between.parts(at: " ").count
                if words > 8 { break }
                out[out.count - 1].meaning.en = meaning(between)
            }
            let body = rest[rest.utf8.index(after: open)...]
            guard let end = body.utf8.firstIndex(of: UInt8(ascii: "`")) else { break }
            let value = Bullet.unquoted(String(body[..<end]))
            if value.utf8.contains(space), value.utf8.count > 30 { break }
            if !value.isEmpty, !value.isValuePattern { out += value.listedValues.map { .init(value: $0) } }
            rest = body[body.utf8.index(after: end)...]
        }
        if !out.isEmpty { out[out.count - 1].meaning.en = meaning(String(rest)) }
        return out
    }

    private static func meaning(_ between: String) -> String? {
        var text = between.trimmed
        guard let dash = ["—", "–", "-", "("].first(where: { text.hasPrefix($0) }) else { return nil }
        text = String(text.dropFirst(dash.count)).trimmed
        while let last = text.utf8.last, [0x2C, 0x2E, 0x3B, 0x29].contains(last) { text.removeLast() }
        if let tail = ValueWords.tails.words.first(where: { text.hasSuffix($0) }) { text.removeLast(tail.count) }
        return text.isEmpty ? nil : text
    }

    /// "plus - sets it; minus - removes it; auto - decides": an enumeration without any mark.
    static func unmarkedEnumeration(in text: String) -> [Field.NamedValue] {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return [] }
        let body = String(text[text.utf8.index(after: colon)...])
        var out: [Field.NamedValue] = []
        for part in body.parts(at: ";", "\n") {
            var clause = part.trimmed
            if let stop = clause.find(". ") { clause = String(clause[..<stop]) }
            guard let dash = [" — ", " – ", " - "].compactMap({ clause.find($0) }).min() else { break }
            let token = String(clause[..<dash]).trimmed
            guard token.isIdentifier || token.isNumber else { break }
            var meaning = String(clause[dash...]).trimmed
            while let first = meaning.unicodeScalars.first, ["—", "–", "-", " "].contains(first) {
                meaning.unicodeScalars.removeFirst()
            }
            out.append(.init(value: token, meaning: LocalizedText(en: meaning)))
        }
        return out.count > 1 ? out : []
    }
}
