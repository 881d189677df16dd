import APIModel
import Documents

/// Fields that only the sentences of a description name: no list and no table does.
struct ProseFields {
    let reading: Reading
    /// Whether what is not marked as required is known to be optional.
    var starsMean = false

    /// - Returns: whether the text is about the only key of an object rather than about the object.
    func read(_ wording: Wording, at cell: Element, into field: inout Field) -> Bool {
        if readOnlyKey(wording, at: cell, into: &field) { return true }
        guard ListPurpose.hasFields(field.type), field.fields.isEmpty else { return false }
        readOnlyField(wording, at: cell, into: &field)
        if folded(field.name) == "filter" || ListPurpose.sorts(field.name) {
            readChoosable(wording.text, at: cell, into: &field)
        } else {
            readFormula(wording.text, at: cell, into: &field)
            if field.fields.isEmpty, field.type == .object { readShown(wording.text, at: cell, into: &field) }
        }
        return false
    }

    private func add(_ name: String, _ meaning: String = "", at cell: Element, to field: inout Field) {
        var inner = Field(name: name)
        inner.required = starsMean ? false : nil
        inner.evidence = [reading.evidence(cell, from: .prose)]
        inner.description = reading.localized(meaning)
        field.fields.append(inner)
    }

    // MARK: One

    /// "An array with the field `NAME`": the only one, which it cannot be without.
    private func readOnlyField(_ wording: Wording, at cell: Element, into field: inout Field) {
        guard let start = ProseFields.onlyField.first(where: { wording.small.hasPrefix($0) }) else { return }
        let name = String(wording.text.trimmed.dropFirst(start.count).prefix { $0 != "`" })
        guard name.isIdentifier else { return }
        add(name, at: cell, to: &field)
        field.fields[0].required = field.required
    }

    private static let onlyField = [
        "an array with the field `", "array with the field `", "an object with the field `", "object with the field `",
        "массив с полем `", "объект с полем `",
    ]

    /// "Contains the key `TYPE`, which can be": the rest of the text is about that key.
    private func readOnlyKey(_ wording: Wording, at cell: Element, into field: inout Field) -> Bool {
        guard field.type == .object || field.type == .any && field.declared == nil,
            let name = ProseFields.onlyKey(in: wording.text)
        else { return false }
        let listed = field.fields
        guard !listed.contains(where: { $0.name == name }) else { return false }
        field.fields = []
        add(name, at: cell, to: &field)
        field.fields[0].values = listed.map { .init(value: $0.name, meaning: $0.description) }
        SentenceFacts.read(wording, at: cell, into: &field.fields[0], reading: reading)
        TypeEvidence.settle(&field.fields[0], example: nil, reading: reading)
        return true
    }

    private static func onlyKey(in text: String) -> String? {
        for sentence in Sentences.split(text) {
            let small = Sentences.foldedKeepingLength(String(sentence))
            guard let end = onlyKeys.firstEnd(in: small) else { continue }
            let name = String(Substring(sentence.utf8.dropFirst(end).prefix { $0 != UInt8(ascii: "`") }))
            guard name.isIdentifier else { continue }
            let behind = folded(String(Substring(sentence.utf8.dropFirst(end + name.utf8.count + 1))))
            let before = String(Substring(small.utf8.prefix(end)))
            let words =
                before.hasSuffix("contains the `") ? ["key", "parameter"] : ["parameter is passed", "parameter (`"]
            if before.hasSuffix("the `"), !words.contains(where: { behind.hasPrefix($0) }) { continue }
            return name
        }
        return nil
    }

    private static let onlyKeys: PhraseSet = [
        "contains the key `", "one key is available: `", "the `", "содержит ключ `", "доступен один ключ: `",
        "содержит единственный ключ `", "содержит параметр `", "contains the parameter `", "передается параметр `",
        "required parameter `", "передается обязательный параметр `", "contains a single key `",
        "contains only the key `",
    ]

    // MARK: Several

    /// "Available fields: `id`, `userId`": by which one can filter or sort.
    private func readChoosable(_ text: String, at cell: Element, into field: inout Field) {
        for sentence in Sentences.split(text) where sentence.utf8.contains(UInt8(ascii: "`")) {
            let small = Sentences.foldedKeepingLength(String(sentence))
            guard let end = ProseFields.choosable.firstEnd(in: small), !Phrases.denials.occur(in: small) else {
                continue
            }
            let parts = Substring(sentence.utf8.dropFirst(end)).parts(at: "`", keepsEmpty: true)
            // "Main fields for `filter`: `id`, `name`": the first span is no field.
            var names: [String] = []
            for index in stride(from: 1, to: parts.count, by: 2) {
                let before = folded(String(parts[index - 1]))
                if !names.isEmpty, !["", ",", "and", "и", ", and"].contains(before) { break }
                if String(parts[index]).isIdentifier, folded(String(parts[index])) != folded(field.name) {
                    names.append(String(parts[index]))
                }
            }
            guard names.count > 1 else { continue }
            for name in names { add(name, at: cell, to: &field) }
            if ListPurpose.sorts(field.name) {
                let directions = ListPurpose.directions(in: text)
                for index in field.fields.indices {
                    field.fields[index].type = .string
                    field.fields[index].values = directions
                }
            }
            return
        }
    }

    private static let choosable: PhraseSet = [
        "available fields", "supported fields", "main fields for", "supported by fields", "only the fields",
        "доступные поля", "поддерживаемые поля", "основные поля для", "по полям", "только поля",
    ]

    /// "In the format `{value: 1, id: 2}`, where `value` — the text and `id` — its identifier".
    private func readFormula(_ text: String, at cell: Element, into field: inout Field) {
        let parts = text.parts(at: "`", keepsEmpty: true).map(String.init)
        let formulas = stride(from: 1, to: parts.count, by: 2).filter { parts[$0].hasPrefix("{") }
        // Several forms are for several cases.
        guard formulas.count == 1, parts.count > 5 else { return }
        for index in formulas where !parts[index].dropFirst().contains("{") {
            let keys = parts[index].dropFirst().split(separator: ",").compactMap { pair in
                pair.find(":").map { Bullet.unquoted(String(pair[..<$0])) }
            }
            guard keys.count > 1, keys.allSatisfy({ $0.isIdentifier && !$0.hasSuffix("_1") }) else { continue }
            let meanings = keys.map { key in
                stride(from: index + 2, to: parts.count - 1, by: 2)
                    .first { Bullet.unquoted(parts[$0]) == key && explains(parts[$0 + 1]) }
                    .map { parts[$0 + 1] }
            }
            guard meanings.allSatisfy({ $0 != nil }) else { continue }
            for (key, meaning) in zip(keys, meanings) where !field.fields.contains(where: { $0.name == key }) {
                add(key, meaning.map { $0.trimmed.trimmingMarks() } ?? "", at: cell, to: &field)
            }
            return
        }
    }

    /// "For example, `{"ID": 27}`", "in the format `{"from": "…", "to": "…"}`": the one object that a text shows.
    private func readShown(_ text: String, at cell: Element, into field: inout Field) {
        let parts = text.parts(at: "`", keepsEmpty: true).map(String.init)
        let shown = stride(from: 1, to: parts.count, by: 2).filter {
            parts[$0].hasPrefix("{") && parts[$0].hasSuffix("}")
        }
        guard shown.count == 1, let index = shown.first, !parts[index].dropFirst().contains("{") else { return }
        let before = folded(parts[index - 1])
        let isExample = ["for example", "e.g", "example", "например", "пример"].contains { before.hasSuffix($0) }
        let pairs = parts[index].dropFirst().dropLast().split(separator: ",").map { pair in
            pair.find(":").map { (Bullet.unquoted(String(pair[..<$0])), String(pair[$0...].dropFirst()).trimmed) }
                ?? (String(pair).trimmed, "")
        }
        guard isExample || pairs.count > 1 && (before.hasSuffix("format") || before.hasSuffix("формате")),
            pairs.allSatisfy({ $0.0.isIdentifier && !$0.0.hasSuffix("_1") && !$0.1.hasPrefix("[") }),
            !pairs.allSatisfy({ ResponseShape.languages.contains($0.0) })
        else { return }
        for (key, value) in pairs {
            add(key, at: cell, to: &field)
            if value.isNumber { field.fields[field.fields.count - 1].type = .integer }
            if Bullet.unquoted(value) != value { field.fields[field.fields.count - 1].type = .string }
        }
    }

    private func explains(_ text: String) -> Bool { text.trimmed.beginsWithDash }
}
