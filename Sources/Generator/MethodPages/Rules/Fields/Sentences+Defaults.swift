import APIModel

/// Defaults that a sentence states.
extension Sentences {
    /// The default that a text states.
    static func defaultValue(in wording: Wording, values: [String]) -> String? {
        let omitted = wording.mayHave(.whenOmitted)
        let named = !values.isEmpty && omitted
        guard omitted || wording.mayHave(.defaults) else { return nil }
        let sentences = split(wording.text)
        for sentence in sentences {
            let small = foldedKeepingLength(String(sentence))
            guard let end = Phrases.defaults.firstEnd(in: small) else { continue }
            // `default` as code is a value.
            if sentence.utf8.prefix(end).count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 { continue }
            let after = String(Substring(sentence.utf8.dropFirst(end)))
            if let value = valueInFront(of: end, in: sentence, closing: after) { return value }
            if let value = firstValue(in: after, values: values) ?? emptyValue(in: folded(after)) { return value }
            if let value = valueBefore(small, of: sentence, values: values) { return value }
        }
        if omitted, let value = sentences.lazy.compactMap({ usedInstead(in: String($0)) }).first { return value }
        guard named else { return nil }
        for sentence in sentences {
            let small = folded(String(sentence))
            guard Phrases.whenOmitted.occur(in: small) else { continue }
            let words = small.utf8.split { !$0.isNameByte }.map { String(Substring($0)) }
            let named = values.filter { words.contains(folded($0)) }
            if named.count == 1 { return named[0] }
        }
        return nil
    }

    /// "`true` (default) shows it, `false` hides it".
    private static func valueInFront(of end: Int, in sentence: Substring, closing after: String) -> String? {
        guard after.hasPrefix(")") else { return nil }
        let parts = Substring(sentence.utf8.prefix(end)).parts(at: "`", keepsEmpty: true).map(String.init)
        guard parts.count > 2, DefaultWords.opening.has(folded(parts[parts.count - 1]))
        else { return nil }
        return Bullet.unquoted(parts[parts.count - 2])
    }

    /// "`N` is used by default": a value that the list has.
    private static func valueBefore(_ small: String, of sentence: Substring, values: [String]) -> String? {
        guard let at = small.find(DefaultWords.behind) else { return nil }
        var words = Substring(sentence.utf8.prefix(small.utf8.distance(from: small.startIndex, to: at)))
            .parts(at: " ").map(String.init)
        while let last = words.last, DefaultWords.verbs.has(last) { words.removeLast() }
        guard let last = words.last, last.hasPrefix("`"), last.hasSuffix("`") else { return nil }
        return values.first { last == "`\($0)`" }
    }

    /// "An empty filter `{}` is used": an object, a list or a number, which can be no name.
    private static func literalUsed(in text: Substring) -> String? {
        let parts = text.parts(at: "`", keepsEmpty: true).map(String.init)
        for index in stride(from: 1, to: parts.count, by: 2) where parts[index].isNumber || isLiteral(parts[index]) {
            let after = index + 1 < parts.count ? folded(parts[index + 1]) : ""
            if DefaultWords.usedBehind.begin(after) || DefaultWords.usedInFront.end(folded(parts[index - 1])) {
                return parts[index]
            }
        }
        return nil
    }

    private static func isLiteral(_ text: String) -> Bool {
        text.hasPrefix("{") && text.hasSuffix("}") || text.hasPrefix("[") && text.hasSuffix("]")
    }

    /// "If not provided, the status `DN` is used": a number or a code in capitals.
    private static func usedInstead(in sentence: String) -> String? {
        let small = foldedKeepingLength(sentence)
        guard let end = Phrases.whenOmitted.firstEnd(in: small) else { return nil }
        if let literal = literalUsed(in: Substring(sentence.utf8.dropFirst(end))) { return literal }
        let words = Substring(sentence.utf8.dropFirst(end)).parts(at: " ").map(String.init)
        for (index, word) in words.enumerated() where index > 0 {
            let before = folded(words[index - 1])
            guard DefaultWords.nouns.has(before) else { continue }
            let value = Bullet.unquoted(word.trimmingEnd().trimmingMarks())
            let isCode =
                !value.isEmpty
                && value.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
            let rest = words[(index + 1)...].joined(separator: " ")
            if isCode,
                DefaultWords.setBehind.begin(rest)
                    || words[..<index].contains(where: { DefaultWords.setInFront.begin(folded($0)) })
            {
                return value
            }
        }
        return nil
    }

    /// "An empty string", "пустой объект".
    private static func emptyValue(in text: String) -> String? {
        var words = text.utf8.split { " ,.;".utf8.contains($0) }.map { String(Substring($0)) }
        while let first = words.first, DefaultWords.fillers.has(first) || first == "an" { words.removeFirst() }
        guard words.count > 1, DefaultWords.empty.begin(words[0]) else { return nil }
        if DefaultWords.strings.has(words[1]) { return "" }
        if DefaultWords.objects.has(words[1]) { return "{}" }
        return DefaultWords.arrays.has(words[1]) ? "[]" : nil
    }

    /// The value at the start of what follows "default": `— `N``, `is 10`, `'auto'`.
    private static func firstValue(in text: String, values: [String]) -> String? {
        var rest = Substring(text)
        for _ in 0..<5 {
            rest = Substring(rest.trimmed)
            while rest.hasPrefix("\u{a0}") { rest = Substring(rest.dropFirst().trimmed) }
            guard let first = rest.utf8.first else { return nil }
            if first == UInt8(ascii: "`") {
                let body = rest.dropFirst()
                guard let end = body.firstIndex(of: "`") else { return nil }
                let value = Bullet.unquoted(String(body[..<end]))
                return value.utf8.contains(space) && value.utf8.count > 40 ? nil : value
            }
            if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
                let body = rest.dropFirst()
                guard let end = body.utf8.firstIndex(of: first), !body[..<end].utf8.contains(space) else { return nil }
                return String(body[..<end])
            }
            let end =
                rest.utf8.firstIndex { " ,)".utf8.contains($0) }
                ?? rest.endIndex
            var word = String(rest[..<end])
            // A word without a space behind it: "equals`null`".
            if let mark = word.utf8.firstIndex(of: UInt8(ascii: "`")), word.utf8[word.utf8.index(before: mark)] >= 0x61
            {
                word = String(word[..<mark])
            }
            while let last = word.utf8.last,
                last == UInt8(ascii: ".") || last == UInt8(ascii: ";") || last == UInt8(ascii: ":")
            {
                if word.utf8.count == 1 { break }
                word.removeLast()
            }
            let small = folded(word)
            if word.isNumber || ["true", "false", "null", "y", "n"].contains(small) || values.contains(word) {
                return word
            }
            if small.isEmpty || DefaultWords.fillers.has(small) || DefaultWords.fillers.has(word) {
                rest =
                    rest[
                        (word.isEmpty
                            ? rest.index(after: rest.startIndex) : rest.index(rest.startIndex, offsetBy: word.count))...
                    ]
                continue
            }
            // "By default, the role `all`": a value that the list has.
            let behind = rest[end...].trimmed
            if behind.hasPrefix("`"), !ListWords.formula.has(small),
                let value = behind.dropFirst().split(separator: "`").first.map(String.init),
                values.contains(value)
            {
                return value
            }
            return nil
        }
        return nil
    }
}

extension String {
    /// Without what ends a clause or a sentence.
    fileprivate func trimmingEnd() -> String {
        var text = Substring(self).utf8
        while let last = text.last, ".,;".utf8.contains(last) { text.removeLast() }
        return String(Substring(text))
    }
}
