/// Words of the documentation's languages that rules look for, in small letters.
protocol VocabularyEntry: Sendable {
    var phrases: [String] { get }
}

/// A few words that a text is, begins with or ends with.
struct WordSet: VocabularyEntry, ExpressibleByArrayLiteral {
    let words: [String]
    private let set: Set<String>

    init(arrayLiteral elements: String...) { self.init(elements) }

    init(_ words: [String]) {
        self.words = words
        set = Set(words)
    }

    var phrases: [String] { words }

    /// Whether the text is one of the words.
    func has(_ text: String) -> Bool {
        guard set.contains(text) else { return false }
        VocabularyUse.note(text)
        return true
    }

    /// Whether the text begins with one of the words.
    func begin(_ text: String) -> Bool { found { text.hasPrefix($0) } != nil }

    /// Whether the text ends with one of the words.
    func end(_ text: String) -> Bool { found { text.hasSuffix($0) } != nil }

    /// The offset behind the word that the text begins with.
    func end(atStartOf text: String) -> Int? { found { text.hasPrefix($0) }?.utf8.count }

    /// The first of the words that stands in the text.
    func first(in text: String) -> String? { found { text.has($0) } }

    private func found(_ isFound: (String) -> Bool) -> String? {
        guard let word = words.first(where: isFound) else { return nil }
        VocabularyUse.note(word)
        return word
    }
}

extension PhraseSet: VocabularyEntry {}

extension Substring {
    /// The texts between backticks.
    var codeSpans: [String] {
        parts(at: "`", keepsEmpty: true).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
