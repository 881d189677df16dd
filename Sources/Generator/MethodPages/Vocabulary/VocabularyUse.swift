import Documents

/// Which words of the vocabulary occur on which pages: asked for by `b24gen rules`, which reads one page at a time.
public enum VocabularyUse {
    /// Whether words are counted; set before anything is read.
    nonisolated(unsafe) private(set) static var isCounted = false
    nonisolated(unsafe) private static var pages: [String: Int] = [:]
    nonisolated(unsafe) private static var current: Set<String> = []

    /// Counts the words of the pages that are read in `body`, which must read them one at a time.
    /// - Returns: for each word, on how many pages it was found.
    public static func counted(_ body: () -> Void) -> [String: Int] {
        (pages, current, isCounted) = ([:], [], true)
        body()
        endPage()
        isCounted = false
        return pages
    }

    /// Counts the words that stand anywhere on a page, also where no rule looks: what stands nowhere is dead.
    static func notePage(_ document: Document) {
        guard isCounted else { return }
        for element in document.root.descendants() where element.kind == .paragraph || element.kind == .heading {
            // With a full stop, for words that end in one, which folding trims.
            let text = " " + folded(element.prose) + ". "
            Array(text.utf8).withUnsafeBufferPointer(allWords.noteAll)
        }
    }

    private static let allWords = PhraseSet(Set(RuleWords.all.flatMap(\.words)).filter { $0.utf8.count > 2 }.sorted())

    static func endPage() {
        for word in current { pages[word, default: 0] += 1 }
        current = []
    }

    @inline(__always)
    static func note(_ word: @autoclosure () -> String) {
        if isCounted { current.insert(word()) }
    }
}

/// A rule with its words, as `b24gen rules` lists them.
public struct RuleWords: Sendable {
    public let rule: String
    public let words: [String]

    public static var all: [RuleWords] {
        RuleBook.all.map { RuleWords(rule: $0.id, words: $0.words.flatMap(\.phrases)) }
    }
}
