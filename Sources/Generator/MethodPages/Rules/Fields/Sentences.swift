import APIModel

/// Facts that stand in the sentences of a description. The text is prose with its code in backticks.
enum Sentences {
    /// The lines of a text, and the sentences in them.
    static func split(_ text: String) -> [Substring] {
        var ends: [Range<Int>] = []
        var copy = text
        copy.withUTF8 { bytes in
            var start = 0
            var inCode = false
            for index in bytes.indices {
                switch bytes[index] {
                case newline:
                    if start < index { ends.append(start..<index) }
                    start = index + 1
                    inCode = false
                case UInt8(ascii: "`"): inCode.toggle()
                case UInt8(ascii: "."), UInt8(ascii: ";"):
                    if !inCode, index + 1 < bytes.count, bytes[index + 1] == space {
                        ends.append(start..<index + 1)
                        start = index + 1
                    }
                default: break
                }
            }
            if start < bytes.count { ends.append(start..<bytes.count) }
        }
        let first = copy.utf8.startIndex
        return ends.map { range in
            copy[
                copy.utf8.index(first, offsetBy: range.lowerBound)..<copy.utf8.index(first, offsetBy: range.upperBound)]
        }
    }

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
        guard parts.count > 2, ["(default", "(by default", "(по умолчанию"].contains(folded(parts[parts.count - 1]))
        else { return nil }
        return Bullet.unquoted(parts[parts.count - 2])
    }

    /// "`N` is used by default": a value that the list has.
    private static func valueBefore(_ small: String, of sentence: Substring, values: [String]) -> String? {
        guard let at = small.find("by default") else { return nil }
        var words = Substring(sentence.utf8.prefix(small.utf8.distance(from: small.startIndex, to: at)))
            .parts(at: " ").map(String.init)
        while let last = words.last, ["is", "used", "set", "applied"].contains(last) { words.removeLast() }
        guard let last = words.last, last.hasPrefix("`"), last.hasSuffix("`") else { return nil }
        return values.first { last == "`\($0)`" }
    }

    /// "An empty filter `{}` is used": an object, a list or a number, which can be no name.
    private static func literalUsed(in text: Substring) -> String? {
        let parts = text.parts(at: "`", keepsEmpty: true).map(String.init)
        for index in stride(from: 1, to: parts.count, by: 2) where parts[index].isNumber || isLiteral(parts[index]) {
            let after = index + 1 < parts.count ? folded(parts[index + 1]) : ""
            if ["is used", "will be used", "is applied"].contains(where: { after.hasPrefix($0) })
                || ["используется", "используются", "применяется"].contains(where: {
                    folded(parts[index - 1]).hasSuffix($0)
                })
            {
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
            guard ["value", "status", "code", "значение", "статус", "код"].contains(before) else { continue }
            let value = Bullet.unquoted(word.trimmingMarks())
            let isCode =
                !value.isEmpty
                && value.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
            let rest = words[(index + 1)...].joined(separator: " ")
            if isCode,
                rest.hasPrefix("is used") || rest.hasPrefix("will be used") || rest.hasPrefix("is set")
                    || words[..<index].contains(where: { folded($0).hasPrefix("используется") })
                    || words[..<index].contains(where: { folded($0).hasPrefix("устан") })
            {
                return value
            }
        }
        return nil
    }

    /// Words that stand between "default" and the value.
    private static let fillers: Set<String> = [
        "value", "is", "are", "to", "set", "the", "of", "equals", "used", "for", "parameter", "значение", "равно",
        "равен", "используется", "установлено", "задано", "—", "–", "-", ":", "=", "(", "this", "field", "будет",
        "corresponds", "стоит", "выставлено", "передается", "sets", "устанавливается", "it", "and", "specified",
        "имеет", "has", "выводится", "выводятся", "используются",
    ]

    /// "An empty string", "пустой объект".
    private static func emptyValue(in text: String) -> String? {
        var words = text.utf8.split { " ,.;".utf8.contains($0) }.map { String(Substring($0)) }
        while let first = words.first, fillers.contains(first) || first == "an" || first == "—" { words.removeFirst() }
        guard words.count > 1, words[0] == "empty" || words[0].hasPrefix("пуст") else { return nil }
        switch words[1] {
        case "string", "строка", "строку", "строкой": return ""
        case "object", "объект": return "{}"
        case "array", "массив", "list", "список": return "[]"
        default: return nil
        }
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
            if small.isEmpty || fillers.contains(small) || fillers.contains(word) {
                rest =
                    rest[
                        (word.isEmpty
                            ? rest.index(after: rest.startIndex) : rest.index(rest.startIndex, offsetBy: word.count))...
                    ]
                continue
            }
            // "By default, the role `all`": a value that the list has.
            let behind = rest[end...].trimmed
            if behind.hasPrefix("`"), small != "where", small != "где",
                let value = behind.dropFirst().split(separator: "`").first.map(String.init),
                values.contains(value)
            {
                return value
            }
            return nil
        }
        return nil
    }

    /// Values written in a sentence: "Possible values: `Y`, `N`", "`asc` or `desc`".
    static func inlineValues(in text: String) -> [Field.NamedValue] {
        for sentence in split(text) {
            let small = foldedKeepingLength(String(sentence))
            if small.has("characters") || small.has("символы") || small.has("field name") || small.has("invalid value")
            {
                continue
            }
            guard let offset = Phrases.values.firstEnd(in: small) else { continue }
            // "Examples of valid values" are not all of them.
            if small.hasPrefix("example") || small.hasPrefix(" example") || small.hasPrefix("пример")
                || small.hasPrefix(" пример")
            {
                continue
            }
            let tail = String(Substring(sentence.utf8.dropFirst(offset)))
            let found = codes(in: tail)
            // "Available codes of the section `a`: see the pages below" lists none.
            if found.count == 1, elsewhere.occur(in: small) { continue }
            if !found.isEmpty { return found }
        }
        return []
    }

    private static let elsewhere: PhraseSet = [
        "смотрите на", "смотрите в", "можно получить", "можно взять", "can be obtained", "can be taken", "see the page",
        "see on", "see in", "can be found", "listed on",
    ]

    /// Values that only stand beside each other: (`Y`/`N`), `Y` or `N`, "mode: `fetch` or `webhook`".
    static func alternatives(in text: String) -> [Field.NamedValue] {
        for sentence in split(text) {
            let small = folded(String(sentence))
            if Phrases.denials.occur(in: small) || small.has("character") || small.has("символ")
                || small.has("parameters") || small.has("параметров") || small.has("параметры")
            {
                continue
            }
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
                    ["or", "или", "либо", "/", ", or", ", или"].contains(folded($0))
                }
                let before = parts[start - 1].trimmed
                let isEnclosed =
                    before.hasSuffix("(") && parts[next - 1].trimmed.hasPrefix(")")
                    && values.allSatisfy(\.isIdentifier)
                if isFlag
                    || isChoice
                        && (before.hasSuffix(":") || before.hasSuffix("either") || before.hasSuffix("либо")
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
        if ["/", "or", "или", "либо", "|", "and", "и", ",", ", or", ", или", "\\|", ""].contains(words) { return true }
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
        for tail in [" or", " and", " или", " и", ", or"] where text.hasSuffix(tail) { text.removeLast(tail.count) }
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

    /// Small letters, every byte in its place.
    static func foldedKeepingLength(_ text: String) -> String {
        var bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if (0x41...0x5A).contains(byte) { bytes[index] = byte | 0x20 }
            if byte == 0xD0, index + 1 < bytes.count {
                let second = bytes[index + 1]
                if (0x90...0x9F).contains(second) { bytes[index + 1] = second + 0x20 }
                if (0xA0...0xAF).contains(second) {
                    bytes[index] = 0xD1
                    bytes[index + 1] = second - 0x20
                }
                index += 1
            }
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
