import APIModel
import Documents

/// Decides the type of a field from all that is known of it.
enum TypeEvidence {
    static func settle(_ field: inout Field, example: Element?, reading: Reading) {
        // A filter is an object, whatever the page calls it.
        if folded(field.name) == "filter", !field.operators.isEmpty || !field.fields.isEmpty, field.type == .string {
            field.type = .object
        }
        // A pair of a name and a content.
        if field.type == .array(.any), field.fields.isEmpty, FilePairs.say(field.description) {
            field.type = .file(.nameAndBase64)
        }
        if FilePairs.mayBe(field.type), field.fields.isEmpty, field.name != "fields",
            let wire = FilePairs.wire(field.description, of: field.type)
        {
            field.type = .file(wire)
        }
        switch field.type {
        case .any where field.declared == nil || folded(field.declared ?? "") == "unknown":
            infer(&field, example: example, reading: reading)
        case .boolean, .string, .union:
            settleBoolean(&field)
        // 1 — on, 0 — off, and nothing else.
        case .integer where Set(field.values.map(\.value)) == ["0", "1"]: field.type = .boolean(.zeroOne)
        case .date, .datetime:
            if orFalse.occur(in: field.description.en ?? field.description.ru ?? "") {
                field.type = .union([field.type, .boolean(.json)])
            }
        default: break
        }
    }

    private static let orFalse: PhraseSet = ["or `false`", "или `false`"]

    /// "Array of identifiers" of a type that is none: the words say what the type left out.
    static func listsInWords(_ cell: Element, _ field: inout Field, isParameter: Bool, reading: Reading) {
        switch field.type {
        case .array, .any, .union, .map, .string, .boolean: return
        case .reference(_, let base) where base == .object || base == .any: return
        default: break
        }
        guard let line = cell.lines.first else { return }
        let text = folded(line.map(\.text).joined())
        guard ["array of", "an array of", "array with", "массив "].contains(where: { text.hasPrefix($0) }) else {
            return
        }
        // "Array of fields" is how some call an object.
        if isParameter, field.type == .object, !text.has("array of objects"), !text.has("массив объектов") { return }
        field.type = .array(field.type)
        field.evidence.append(reading.evidence(cell, fact: "type", from: .prose))
    }

    /// A flag is what takes `Y` and `N` alone, whatever the page calls its type.
    private static func settleBoolean(_ field: inout Field) {
        let values = Set(field.values.map { folded($0.value) })
        let isBoolean: Bool
        if case .boolean = field.type { isBoolean = true } else { isBoolean = false }
        if values == ["y", "n"] || (isBoolean && (values == ["y"] || values == ["n"])) {
            if isBoolean || field.type == .string { field.type = .boolean(.yesNo) }
        } else if isBoolean, values == ["0", "1"] || values == ["1"] {
            field.type = .boolean(.zeroOne)
        } else if isBoolean, let value = field.defaultValue.map(folded), value == "y" || value == "n" {
            field.type = .boolean(.yesNo)
        }
    }

    /// Whether a text has a word such as `chatXX`: a form that is no number.
    private static func hasPlaceholder(_ text: String) -> Bool {
        text.utf8.split { !$0.isNameByte }.contains { word in
            let word = Substring(word)
            return word.hasSuffix("XX") && word.utf8.first.map { $0.isASCIILetter && $0 & 0x20 != 0 } ?? false
        }
    }

    private static func infer(_ field: inout Field, example: Element?, reading: Reading) {
        let values = field.values.map(\.value)
        if !values.isEmpty {
            if Set(values.map(folded)) == ["y", "n"] {
                field.type = .boolean(.yesNo)
            } else {
                field.type = values.allSatisfy(\.isNumber) ? .integer : .string
            }
            if let first = field.evidence.first {
                field.evidence.append(
                    Evidence(page: first.page, line: first.line, column: first.column, fact: "type", from: .table))
            }
            return
        }
        if !field.fields.isEmpty {
            field.type = .object
            return
        }
        guard let example else { return }
        let text = example.plain.trimmed
        guard !text.isEmpty else { return }
        if [field.description.en, field.description.ru].contains(where: { $0.map(hasPlaceholder) ?? false }) {
            // "either the user's id or chatXX": the example shows one of two forms.
            field.type = .string
            field.evidence.append(reading.evidence(example, fact: "type", from: .prose))
            return
        }
        if Bullet.unquoted(text) != text || text.hasPrefix("'") {
            field.type = .string
        } else if text.isNumber {
            field.type = .integer
        } else if text == "true" || text == "false" {
            field.type = .boolean(.json)
        } else if text.hasPrefix("{") || folded(text).hasPrefix("array(") || text.hasPrefix("[") {
            field.type = text.hasPrefix("[") ? .array(.any) : .object
        } else {
            field.type = .string
        }
        field.evidence.append(reading.evidence(example, fact: "type", from: .example))
    }
}

/// "An array containing the file name and a Base64 string": one file, not many.
private enum FilePairs {
    static func say(_ description: LocalizedText) -> Bool {
        guard let text = [description.en, description.ru].compactMap({ $0 }).first.map({ folded($0) }) else {
            return false
        }
        let first = Sentences.split(text).first.map(String.init) ?? ""
        return text.has("base64") && (text.has("file name") || text.has("имя файла") || text.has("именем файла"))
            && !first.has("files") && !first.has("файлов") && !text.has("each") && !text.has("кажд")
            && !text.has("filedata")
    }

    /// Whether a file can be declared so.
    static func mayBe(_ type: ValueType) -> Bool { type == .object || type == .string }

    /// "An object `{fileData: [name, base64]}`", "file content in Base64".
    static func wire(_ description: LocalizedText, of type: ValueType) -> ValueType.FileWire? {
        guard let written = description.en ?? description.ru else { return nil }
        let hasPhrase = base64.occur(in: written)
        guard hasPhrase else { return nil }
        let text = folded(written)
        if type == .object { return text.has("filedata") ? .fileData : nil }
        return contents.occur(in: text) ? .base64 : nil
    }

    private static let base64: PhraseSet = ["ase64", "ASE64"]
    private static let contents: PhraseSet = [
        "file content", "content of the file", "contents of the file", "содержимое файла", "содержимым файла",
        "файл в формате base64", "файл в кодировке base64", "file in base64", "base64-encoded file",
    ]
}
