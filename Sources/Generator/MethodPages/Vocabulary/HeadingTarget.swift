/// Which fields a heading names: "Parameter fields", "Fields of the result object", "Объект user".
enum HeadingTarget {
    private static let noise: Set<String> = [
        "parameter", "parameters", "object", "objects", "field", "array", "element", "elements", "type", "key", "keys",
        "of", "the", "structure", "response", "description", "and", "an", "a", "for", "in", "returned", "returns",
        "item",
        "contents", "properties", "property", "format", "inside", "nested", "value", "values", "attributes", "section",
        "параметр", "параметры", "параметра", "параметров", "объект", "объекта", "объекты", "объектов", "поле", "поля",
        "массив",
        "массива", "элемент", "элемента", "элементы", "тип", "типа", "ключ", "ключа", "ключи", "структура", "ответа",
        "описание",
        "и", "в", "для", "формат", "внутри", "свойства", "значение", "значения", "содержимое", "полей",
    ]

    /// Words that stand for a parameter by what it does.
    private static let meanings: [(name: String, words: [String])] = [
        ("filter", ["filtering", "filter", "filterable", "фильтрации", "фильтра", "фильтр", "фильтрация"]),
        ("order", ["sorting", "order", "sort", "сортировки", "сортировка"]),
        ("select", ["selection", "select", "выборки", "выбора"]),
    ]

    /// The names; empty where the heading names none.
    static func names(in title: String) -> [String] {
        var names: [String] = []
        var foreign = 0
        var fieldsWord: String?
        for part in title.words {
            var word = part.trimmed
            word = word.trimmingMarks()
            let small = folded(word)
            if small.isEmpty || noise.contains(small) { continue }
            if small == "fields" || small == "data" || small == "params" { fieldsWord = word; continue }
            if word.isFieldName, word.utf8.first(where: { $0 >= 0x80 }) == nil {
                names.append(word)
            } else {
                foreign += 1
            }
        }
        if names.isEmpty, foreign == 0, let fieldsWord { return [fieldsWord] }
        return foreign == 0 && names.count <= 3 ? names : []
    }

    /// "Additional parameters": more of the parameters themselves.
    static func speaksOfParameters(_ foldedTitle: String) -> Bool {
        foldedTitle.parts(at: " ").contains { $0 == "parameters" || $0 == "параметры" }
    }

    /// The parameter that a heading speaks of without naming it: "Available fields for filtering".
    static func meaning(of foldedTitle: String) -> String? {
        let words = Set(foldedTitle.parts(at: " ").map(String.init))
        return meanings.first { entry in entry.words.contains(where: words.contains) }?.name
    }
}

extension String {
    /// Without quotes, brackets that hold nothing, stars and colons around it.
    func trimmingMarks() -> String {
        var text = Substring(self).utf8
        while let length = Mark.length(atStartOf: text) { text.removeFirst(length) }
        while let length = Mark.length(atEndOf: text) { text.removeLast(length) }
        while text.last == UInt8(ascii: "]"), text.dropLast().last == UInt8(ascii: "[") { text.removeLast(2) }
        let slash = UInt8(ascii: "/")
        if text.count > 2, text.first == slash, text.last == slash { text = text.dropFirst().dropLast() }
        return text.count == utf8.count ? self : String(Substring(text))
    }
}

/// What stands around a name and is no part of it.
private enum Mark {
    static func length(atStartOf text: Substring.UTF8View) -> Int? {
        guard let first = text.first else { return nil }
        if isMark(first) { return 1 }
        var next = text.dropFirst()
        guard first >= 0xC2, let second = next.popFirst() else { return nil }
        if first == 0xC2 { return isGuillemet(second) ? 2 : nil }
        return first == 0xE2 && second == 0x80 && next.first.map(isCurlyQuote) == true ? 3 : nil
    }

    static func length(atEndOf text: Substring.UTF8View) -> Int? {
        guard let last = text.last else { return nil }
        if isMark(last) { return 1 }
        var rest = text.dropLast()
        guard last >= 0x80, let before = rest.popLast() else { return nil }
        if before == 0xC2 { return isGuillemet(last) ? 2 : nil }
        return before == 0x80 && rest.last == 0xE2 && isCurlyQuote(last) ? 3 : nil
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ":"), UInt8(ascii: "*"),
            UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    /// The second byte of « and ».
    private static func isGuillemet(_ byte: UInt8) -> Bool { byte == 0xAB || byte == 0xBB }

    /// The third byte of “ and ”.
    private static func isCurlyQuote(_ byte: UInt8) -> Bool { byte == 0x9C || byte == 0x9D }
}
