/// The title that the documentation's builder gives to a note without one: it names the kind in the
/// page's language, and says nothing. On HTML pages it cannot be told from a written one, so that
/// in a document neither is a title.
enum NoteTitle {
    static func isDefault(_ title: some Collection<UInt8>, of kind: some Collection<UInt8>) -> Bool {
        guard let titles = byKind.first(where: { kind.elementsEqual($0.kind.utf8) }) else { return false }
        return title.elementsEqual(titles.english.utf8) || title.elementsEqual(titles.russian.utf8)
    }

    private static let byKind: [(kind: String, english: String, russian: String)] = [
        ("info", "Note", "Примечание"), ("tip", "Tip", "Совет"),
        ("warning", "Warning", "Важно"), ("alert", "Alert", "Внимание"),
    ]
}
