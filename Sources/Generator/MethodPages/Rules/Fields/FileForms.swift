import APIModel

/// How sentences say that a file is sent.
enum FileForms {
    /// "An array containing the file name and a Base64 string": one file, not many. The text is in small letters.
    static func isPair(_ text: String) -> Bool {
        let first = Sentences.split(text).first.map(String.init) ?? ""
        return Phrases.base64.occur(in: text) && FileWords.names.occur(in: text) && !FileWords.several.occur(in: first)
            && !FileWords.each.occur(in: text) && !text.has("filedata")
    }

    /// "Avatar in Base64 format", "File in the format `["name.docx", "base64"]`".
    static func wire(in text: String) -> ValueType.FileWire? {
        guard let sentence = Sentences.split(text).first(where: { Phrases.base64.occur(in: $0) }) else { return nil }
        if sentence.codeSpans.contains(where: { $0.hasPrefix("[\"") && Phrases.base64.occur(in: $0) }) {
            return .nameAndBase64
        }
        return FileWords.encodings.occur(in: sentence) || FileWords.strings.occur(in: sentence) ? .base64 : nil
    }

    /// "File content in Base64", "content of the DOCX file in base64 format".
    static func holdsContent(_ text: String) -> Bool {
        if FileWords.contents.occur(in: text) { return true }
        guard let sentence = Sentences.split(text).first(where: { Phrases.base64.occur(in: $0) }) else { return false }
        return FileWords.content.occur(in: sentence) && FileWords.file.occur(in: sentence)
    }

    /// Of what no type is declared, the encoding alone tells: "Icon in base64".
    static func isContent(_ text: String) -> Bool {
        holdsContent(text) || FileWords.encodings.occur(in: Sentences.split(text).first ?? "")
    }
}
