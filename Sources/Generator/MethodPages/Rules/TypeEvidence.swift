import APIModel
import Documents

/// Decides the type of a field from all that is known of it.
enum TypeEvidence {
    static func settle(_ field: inout Field, example: Element?, reading: Reading) {
        // A filter is an object, whatever the page calls it.
        if folded(field.name) == "filter", !field.operators.isEmpty || !field.fields.isEmpty, field.type == .string {
            field.type = .object
        }
        // An identifier is whole, whatever the page calls numbers.
        if field.type == .double, folded(field.declared ?? "") == "number", field.name.namesIdentifier {
            field.type = .integer
        }
        // A pair of a name and a content.
        if field.type == .array(.any), field.fields.isEmpty, FilePairs.say(field.description) {
            field.type = .file(.nameAndBase64)
        }
        switch field.type {
        case .any where field.declared == nil || folded(field.declared ?? "") == "unknown":
            infer(&field, example: example, reading: reading)
        case .boolean, .string, .union:
            settleBoolean(&field)
        // 1 — on, 0 — off, and nothing else.
        case .integer where field.values.count != 2: break
        case .integer where Set(field.values.map(\.value)) == ["0", "1"] && !namesKinds(field):
            field.type = .boolean(.zeroOne)
        // Letters are no numbers, whatever is declared.
        case .integer where Set(field.values.map(\.value)) == ["Y", "N"]: field.type = .boolean(.yesNo)
        default: break
        }
    }

    /// What the words say beyond the type that is declared: a file as an object or a string, a date that can
    /// be `false`, a string that is `Y/N`, an object with keys of its own.
    static func weigh(_ wording: Wording, into field: inout Field, at element: Element, reading: Reading) {
        let type: ValueType
        switch field.type {
        // How a file is sent; of several ways the pair, which has its name.
        case .file(nil) where wording.mayHave(.base64):
            guard let wire = FilePairs.wire(in: wording.small) else { return }
            type = .file(wire)
        case .string where wording.mayHave(.base64) && FilePairs.holdsContent(wording.small): type = .file(.base64)
        case .string where wording.mayHave(.yesOrNo) && field.values.isEmpty: type = .boolean(.yesNo)
        case .any where field.declared == nil && field.fields.isEmpty:
            if wording.mayHave(.base64), FilePairs.isContent(wording.small) {
                type = .file(.base64)
            } else if wording.mayHave(.yesOrNo), field.values.isEmpty {
                type = .boolean(.yesNo)
            } else {
                return
            }
        case _ where canBeFalse(field.type) && wording.mayHave(.orFalse):
            type = .union([field.type, .boolean(.json)])
        case .object where !field.fields.isEmpty: return
        case _
        where (field.type == .object || field.type == .array(.any)) && wording.mayHave(.base64)
            && wording.small.has("filedata") && field.name != "fields" && field.fields.isEmpty:
            type = .file(.fileData)
        case .object where !ListPurpose.sorts(field.name) && folded(field.name) != "filter":
            guard let value = KeyedObjects.value(in: wording) else { return }
            type = .map(key: .string, value: value)
        default: return
        }
        field.type = type
        field.evidence.append(reading.evidence(element, fact: "type", from: .prose))
    }

    /// Types and statuses of which there happen to be two are no answers to a question, unless it is on or off.
    private static func namesKinds(_ field: Field) -> Bool {
        guard field.name.endsInWord("type") || field.name.endsInWord("status") else { return false }
        return !field.values.contains { value in
            [value.meaning.en, value.meaning.ru].contains { $0.map { switches.occur(in: folded($0)) } ?? false }
        }
    }

    private static let switches: PhraseSet = ["enable", "disable", "yes", "вкл", "выкл", "отключ"]

    /// Dates and objects, in the place of which `false` may stand: "or `false`" of anything else is a value.
    private static func canBeFalse(_ type: ValueType) -> Bool {
        type == .date || type == .datetime || type == .object
    }

    /// "Array of identifiers" of a type that is none: the words say what the type left out.
    static func listsInWords(_ cell: Element, _ field: inout Field, isParameter: Bool, reading: Reading) {
        switch field.type {
        case .array, .any, .union, .map, .string, .boolean: return
        case .reference(_, let base) where base == .object || base == .any: return
        default: break
        }
        guard mayStartWithArray(cell), let line = cell.firstLine else { return }
        let text = folded(line.map(\.text).joined())
        guard ["array of", "an array of", "array with", "массив "].contains(where: { text.hasPrefix($0) }) else {
            return
        }
        // "Array of fields" is how some call an object.
        if isParameter, field.type == .object, !text.has("array of objects"), !text.has("массив объектов") { return }
        field.type = .array(field.type)
        field.evidence.append(reading.evidence(cell, fact: "type", from: .prose))
    }

    /// Whether the first letter is that of "array", "an array" or "массив"; most cells start with another.
    private static func mayStartWithArray(_ cell: Element) -> Bool {
        guard let paragraph = cell.firstChild, paragraph.kind == .paragraph,
            let run = paragraph.descendants().first(where: { $0.kind == .text || $0.kind == .codeSpan }),
            let first = run.textBytes.first(where: { $0 != newline && !trimmedInFolding($0) })
        else { return true }
        return first | 0x20 == UInt8(ascii: "a") || first == 0xD0
    }

    /// A flag is what takes `Y` and `N` alone, whatever the page calls its type.
    private static func settleBoolean(_ field: inout Field) {
        guard !field.values.isEmpty || field.defaultValue != nil else { return }
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

    private static let eachElement: PhraseSet = [
        "each value is an array", "each value is an object", "each element is an", "each item is an",
        "каждое значение представляет", "каждый элемент представляет", "каждый элемент — ",
    ]
    private static let ifYes: PhraseSet = [
        "если равно y", "если равен y", "если равно `y`", "if equal to y", "if equal to `y`", "if equals `y`",
        "if it equals y", "if set to `y`", "if set to y", "if it is equal to y", "if it equals `y`",
    ]
    private static let ofFields: PhraseSet = ["array(\"поле\"", "array(\"field\"", "array('field'", "array('поле'"]
    private static let elementOfAnother: PhraseSet = [
        "identifier of the element", "identifier of the spa element", "идентификатор элемента",
    ]

    private static let aboveZero: PhraseSet = [
        "must be greater than 0", "must be greater than zero", "обязательно больше 0", "обязательно больше нуля",
        "должно быть больше 0", "должно быть больше нуля", "должен быть больше 0", "должен быть больше нуля",
    ]

    /// What the words say of a field without a type: a flag, an array of named fields, an identifier.
    private static func typeInWords(of field: Field) -> ValueType? {
        guard let text = (field.description.en ?? field.description.ru).map({ folded($0) }) else { return nil }
        if ifYes.occur(in: text) { return .boolean(.yesNo) }
        if ofFields.occur(in: text) { return .object }
        if aboveZero.occur(in: text) { return .integer }
        return field.pattern && folded(field.name).hasPrefix("parent") && elementOfAnother.occur(in: text)
            ? .integer : nil
    }

    private static func infer(_ field: inout Field, example: Element?, reading: Reading) {
        let values = field.values.map(\.value)
        if !values.isEmpty {
            if Set(values.map(folded)) == ["y", "n"] {
                field.type = .boolean(.yesNo)
            } else if Set(values.map(folded)) == ["true", "false"] {
                field.type = .boolean(.json)
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
            let text = (field.description.en ?? field.description.ru).map { folded($0) } ?? ""
            field.type = eachElement.occur(in: text) ? .array(.object) : .object
            return
        }
        if let type = typeInWords(of: field), let first = field.evidence.first {
            field.type = type
            field.evidence.append(
                Evidence(page: first.page, line: first.line, column: first.column, fact: "type", from: .prose))
            if let words = field.description[reading.language] { Bounds.read(Wording(words), into: &field) }
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
        let bare = Bullet.unquoted(text)
        if text == "'Y'" || text == "'N'" {
            field.type = .boolean(.yesNo)
        } else if bare != text || text.hasPrefix("'") {
            field.type = .string
            // A number in quotes has bounds as any other.
            if bare.isNumber, let words = field.description[reading.language] {
                Bounds.read(Wording(words), into: &field, holdsNumber: true)
            }
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
        return Phrases.base64.occur(in: text) && fileNames.occur(in: text) && !first.has("files")
            && !first.has("файлов") && !text.has("each") && !text.has("кажд")
            && !text.has("filedata")
    }

    /// "Avatar in Base64 format", "File in the format `["name.docx", "base64"]`".
    static func wire(in text: String) -> ValueType.FileWire? {
        guard let sentence = Sentences.split(text).first(where: { Phrases.base64.occur(in: $0) }) else { return nil }
        let codes = sentence.parts(at: "`", keepsEmpty: true).enumerated().filter { $0.offset % 2 == 1 }
        if codes.contains(where: { $0.element.hasPrefix("[\"") && Phrases.base64.occur(in: $0.element) }) {
            return .nameAndBase64
        }
        return encodings.occur(in: sentence) || strings.occur(in: sentence) ? .base64 : nil
    }

    private static let strings: PhraseSet = ["base64 string", "строку base64", "base64-строку"]
    private static let fileNames: PhraseSet = [
        "file name", "name of the file", "имя файла", "имени файла", "именем файла", "название файла", "названия файла",
    ]

    /// "File content in Base64".
    static func holdsContent(_ text: String) -> Bool {
        if contents.occur(in: text) { return true }
        // "Content of the DOCX file in base64 format".
        guard let sentence = Sentences.split(text).first(where: { Phrases.base64.occur(in: $0) }) else { return false }
        return sentence.has("content") && sentence.has("file") || sentence.has("содержим") && sentence.has("файл")
    }

    /// Of what no type is declared, the encoding alone tells: "Icon in base64".
    static func isContent(_ text: String) -> Bool {
        let first = Sentences.split(text).first ?? ""
        return holdsContent(text) || encodings.occur(in: first)
    }

    private static let encodings: PhraseSet = ["in base64", "в base64", "в формате base64", "in the base64"]
    private static let contents: PhraseSet = [
        "file content", "content of the file", "contents of the file", "содержимое файла", "содержимым файла",
        "файл в формате base64", "файл в кодировке base64", "file in base64", "base64-encoded file",
    ]
}
