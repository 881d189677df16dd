import Documents

/// The top of a page: the lines about scope and callers, the first paragraph, the notes.
struct PageHeader {
    /// A line of a paragraph, with the line behind it: facts may stand below their caption.
    struct Line {
        enum Kind { case scope, callers, subscribers }

        let kind: Kind
        let text: String
        let runs: [Run]
        let next: [Run]
        let paragraph: Element

        /// What stands behind the colon, or on the next line.
        var value: String {
            let behind = text.find(":").map { String(text[$0...].dropFirst()).trimmed } ?? ""
            return behind.isEmpty ? next.map(\.text).joined().trimmed : behind
        }
    }

    private(set) var lines: [Line] = []
    private(set) var paragraphs: [OwnerMention.Text] = []
    private(set) var notes: [Element] = []
    /// The first paragraph that holds no fact.
    private(set) var summary: Element?

    init(_ page: PageContext) {
        walk(page.outline.blocks)
        // Pages without the block of quotes: the same lines as paragraphs, under the title.
        if let first = page.outline.sections.first, first.level == 1, !lines.contains(where: { $0.kind == .scope }) {
            walk(first.blocks)
        }
    }

    /// Whether it says who may call or subscribe.
    var namesCallers: Bool { lines.contains { $0.kind != .scope } }

    /// Whether it says who may subscribe to an event.
    var isSubscription: Bool { lines.last { $0.kind != .scope }?.kind == .subscribers }

    private mutating func walk(_ blocks: some Sequence<Element>) {
        for block in blocks {
            switch block.kind {
            case .quote: walk(block.children)
            case .note: notes.append(block)
            case .paragraph: read(block)
            default: break
            }
        }
    }

    private mutating func read(_ paragraph: Element) {
        let found = paragraph.lines
        var holdsFacts = false
        for (index, line) in found.enumerated() {
            let text = line.map(\.text).joined().trimmed
            guard let kind = Self.kind(of: folded(text)) else { continue }
            holdsFacts = true
            lines.append(
                Line(
                    kind: kind, text: text, runs: line, next: index + 1 < found.count ? found[index + 1] : [],
                    paragraph: paragraph))
        }
        if !holdsFacts, summary == nil { summary = paragraph }
        paragraphs.append(OwnerMention.Text(paragraph.plain, at: paragraph))
    }

    private static func kind(of line: String) -> Line.Kind? {
        if HeaderWords.scope.begin(line) { return .scope }
        if HeaderWords.callers.begin(line) { return .callers }
        return HeaderWords.subscribers.begin(line) ? .subscribers : nil
    }
}
