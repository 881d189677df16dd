import APIModel
import Documents

/// Fields that only the sentences of a description name: no list and no table does.
extension CellReader {
    mutating func readSentences(at cell: Element) {
        guard mention.side == .parameter, mention.accountName == "parameter" else { return }
        let wording = mention.wording
        if readOnlyKey(wording, at: cell) { return }
        guard hasFields, fields.isEmpty else { return }
        readOnlyField(wording, at: cell)
        if folded(name) == "filter" || ListPurpose.sorts(name) {
            readChoosable(wording.text, at: cell)
        } else {
            readFormula(wording.text, at: cell)
            if fields.isEmpty, shape == .object { readShown(wording.text, at: cell) }
        }
    }

    private func named(_ name: String, _ meaning: String = "", at cell: Element) -> MentionedField {
        MentionReader(page: page).read(inner(name, at: cell, meaning: meaning, kind: .sentence))
    }

    /// "An array with the field `NAME`": the only one, which it cannot be without.
    private mutating func readOnlyField(_ wording: Wording, at cell: Element) {
        guard let end = SentenceFieldWords.onlyField.end(atStartOf: wording.small) else { return }
        let name = String(Substring(wording.text.trimmed.utf8.dropFirst(end)).prefix { $0 != "`" })
        guard name.isIdentifier else { return }
        var field = named(name, at: cell)
        if mention.row?.nameCell.isStarred ?? false {
            field.claim(.required, is: true, at: cell, from: .table, .fair, page)
        }
        fields.append(field)
    }

    /// "Contains the key `TYPE`, which can be": the rest of the text is about that key.
    private mutating func readOnlyKey(_ wording: Wording, at cell: Element) -> Bool {
        guard shape == .object || shape == .any, let name = Self.onlyKey(in: wording.text),
            !fields.contains(where: { $0.name == name })
        else { return false }
        let listed = fields
        var field = MentionReader(page: page).read(inner(name, at: cell, meaning: wording.text, kind: .bullet))
        for value in listed {
            let meaning = value.facts.description
            field.claim(value: value.name, meaning: meaning.en ?? meaning.ru ?? "", at: cell, page)
        }
        fields = [field]
        isAboutOnlyKey = true
        return true
    }

    private static func onlyKey(in text: String) -> String? {
        for sentence in Sentences.split(text) {
            let small = Sentences.foldedKeepingLength(String(sentence))
            guard let end = SentenceFieldWords.onlyKeys.firstEnd(in: small) else { continue }
            let name = String(Substring(sentence.utf8.dropFirst(end).prefix { $0 != UInt8(ascii: "`") }))
            guard name.isIdentifier else { continue }
            let behind = folded(String(Substring(sentence.utf8.dropFirst(end + name.utf8.count + 1))))
            let before = String(Substring(small.utf8.prefix(end)))
            if SentenceFieldWords.anyThe.end(before) {
                let words =
                    SentenceFieldWords.containsThe.end(before)
                    ? SentenceFieldWords.behindContained : SentenceFieldWords.behindPassed
                guard words.begin(behind) else { continue }
            }
            return name
        }
        return nil
    }

    /// "Available fields: `id`, `userId`": by which one can filter or sort.
    private mutating func readChoosable(_ text: String, at cell: Element) {
        for sentence in Sentences.split(text) where sentence.utf8.contains(UInt8(ascii: "`")) {
            let small = Sentences.foldedKeepingLength(String(sentence))
            guard let end = SentenceFieldWords.choosable.firstEnd(in: small), !Phrases.denials.occur(in: small) else {
                continue
            }
            let names = choosableNames(in: Substring(sentence.utf8.dropFirst(end)))
            guard names.count > 1 else { continue }
            for name in names { fields.append(named(name, at: cell)) }
            guard ListPurpose.sorts(name) else { return }
            for index in fields.indices {
                fields[index].claim(type: .string, at: cell, from: .prose, .weak, page)
                for direction in ListPurpose.directions(in: text) {
                    fields[index].claim(value: direction.value, meaning: "", at: cell, page)
                }
            }
            return
        }
    }

    /// "Main fields for `filter`: `id`, `name`": the first span is no field.
    private func choosableNames(in text: Substring) -> [String] {
        let parts = text.parts(at: "`", keepsEmpty: true)
        var names: [String] = []
        for index in stride(from: 1, to: parts.count, by: 2) {
            if !names.isEmpty, !ListWords.joints.has(folded(String(parts[index - 1]))) { break }
            let word = String(parts[index])
            if word.isIdentifier, folded(word) != folded(name) { names.append(word) }
        }
        return names
    }

    /// "In the format `{value: 1, id: 2}`, where `value` — the text and `id` — its identifier".
    private mutating func readFormula(_ text: String, at cell: Element) {
        let parts = text.parts(at: "`", keepsEmpty: true).map(String.init)
        let formulas = stride(from: 1, to: parts.count, by: 2).filter { parts[$0].hasPrefix("{") }
        // Several forms are for several cases.
        guard formulas.count == 1, let index = formulas.first, parts.count > 5, !parts[index].dropFirst().contains("{")
        else { return }
        let keys = parts[index].dropFirst().split(separator: ",").compactMap { pair in
            pair.find(":").map { Bullet.unquoted(String(pair[..<$0])) }
        }
        guard keys.count > 1, keys.allSatisfy({ $0.isIdentifier && !$0.hasSuffix("_1") }) else { return }
        let meanings = keys.map { key in
            stride(from: index + 2, to: parts.count - 1, by: 2)
                .first { Bullet.unquoted(parts[$0]) == key && parts[$0 + 1].trimmed.beginsWithDash }
                .map { parts[$0 + 1] }
        }
        guard meanings.allSatisfy({ $0 != nil }) else { return }
        for (key, meaning) in zip(keys, meanings) where !fields.contains(where: { $0.name == key }) {
            fields.append(named(key, meaning.map { $0.trimmed.trimmingMarks() } ?? "", at: cell))
        }
    }

    /// "For example, `{"ID": 27}`", "in the format `{"from": "…", "to": "…"}`": the one object that a text shows.
    private mutating func readShown(_ text: String, at cell: Element) {
        let parts = text.parts(at: "`", keepsEmpty: true).map(String.init)
        let shown = stride(from: 1, to: parts.count, by: 2).filter {
            parts[$0].hasPrefix("{") && parts[$0].hasSuffix("}")
        }
        guard shown.count == 1, let index = shown.first, !parts[index].dropFirst().contains("{") else { return }
        let before = folded(parts[index - 1])
        let isExample = SentenceFieldWords.beforeExample.end(before)
        let pairs = parts[index].dropFirst().dropLast().split(separator: ",").map { pair in
            pair.find(":").map { (Bullet.unquoted(String(pair[..<$0])), String(pair[$0...].dropFirst()).trimmed) }
                ?? (String(pair).trimmed, "")
        }
        guard isExample || pairs.count > 1 && SentenceFieldWords.beforeFormat.end(before),
            pairs.allSatisfy({ $0.0.isIdentifier && !$0.0.hasSuffix("_1") && !$0.1.hasPrefix("[") }),
            !pairs.allSatisfy({ ResponseShape.languages.contains($0.0) })
        else { return }
        for (key, value) in pairs {
            var field = named(key, at: cell)
            if value.isNumber {
                field.claim(type: .integer, at: cell, from: .example, .weak, page)
            } else if Bullet.unquoted(value) != value {
                field.claim(type: .string, at: cell, from: .example, .weak, page)
            }
            fields.append(field)
        }
    }
}
