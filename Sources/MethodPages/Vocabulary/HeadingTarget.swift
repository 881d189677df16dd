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
        for part in title.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\u{a0}" }) {
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
        foldedTitle.split(separator: " ").contains { $0 == "parameters" || $0 == "параметры" }
    }

    /// The parameter that a heading speaks of without naming it: "Available fields for filtering".
    static func meaning(of foldedTitle: String) -> String? {
        let words = Set(foldedTitle.split(separator: " ").map(String.init))
        return meanings.first { entry in entry.words.contains(where: words.contains) }?.name
    }
}

extension String {
    /// Without quotes, brackets that hold nothing, stars and colons around it.
    func trimmingMarks() -> String {
        var text = self
        let marks: Set<Character> = ["`", "\"", "'", "«", "»", "“", "”", ":", "*", "(", ")"]
        while let first = text.first, marks.contains(first) { text.removeFirst() }
        while let last = text.last, marks.contains(last) { text.removeLast() }
        while text.hasSuffix("[]") { text.removeLast(2) }
        if text.hasPrefix("/"), text.hasSuffix("/"), text.count > 2 { text = String(text.dropFirst().dropLast()) }
        return text
    }
}
