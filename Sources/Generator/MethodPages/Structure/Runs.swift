import Documents

/// A piece of a line with one look: what the rules see of inline text.
struct Run {
    enum Look { case plain, code, raised }

    var text: String
    var look: Look
    var isStrong: Bool
    /// Where it leads, if anywhere.
    var link: String?
    var element: Element

    var isBlank: Bool {
        // Nothing but white space, the no-break space included.
        text.utf8.allSatisfy { $0 == space || $0 == newline || $0 == 0x09 || $0 == 0x0D || $0 == 0xC2 || $0 == 0xA0 }
    }
}

extension Element {
    /// The inline text of this element as lines of runs; lists, tables and code end a line and are left out.
    var lines: [[Run]] {
        var collector = RunCollector()
        collector.collect(self, strong: false, raised: false, link: nil)
        return collector.finish()
    }

    /// The first of the lines.
    var firstLine: [Run]? {
        var collector = RunCollector(most: 1)
        collector.collect(self, strong: false, raised: false, link: nil)
        return collector.finish().first
    }
}

private struct RunCollector {
    private var lines: [[Run]] = []
    private var line: [Run] = []
    /// Whether the line has something to show.
    private var isShown = false
    /// How many lines are wanted.
    private let most: Int

    init(most: Int = .max) { self.most = most }

    private mutating func append(_ run: Run) {
        isShown = isShown || !run.isBlank
        line.append(run)
    }

    private mutating func endLine() {
        if isShown { lines.append(line) }
        line = []
        isShown = false
    }

    mutating func finish() -> [[Run]] {
        endLine()
        return lines
    }

    mutating func collect(_ element: Element, strong: Bool, raised: Bool, link: String?) {
        switch element.kind {
        case .text:
            append(
                Run(
                    text: element.text, look: raised ? .raised : .plain, isStrong: strong, link: link, element: element)
            )
        case .codeSpan:
            append(Run(text: element.text, look: .code, isStrong: strong, link: link, element: element))
        case .lineBreak: endLine()
        case .image, .code, .table, .list, .rule, .tabs: break
        case .strong: collect(below: element, strong: true, raised: raised, link: link)
        case .superscript: collect(below: element, strong: strong, raised: true, link: link)
        case .link: collect(below: element, strong: strong, raised: raised, link: element.info)
        default: collect(below: element, strong: strong, raised: raised, link: link)
        }
    }

    private mutating func collect(below element: Element, strong: Bool, raised: Bool, link: String?) {
        for child in element.children where lines.count < most {
            // Blocks stand on lines of their own.
            if !child.kind.isInline { endLine() }
            collect(child, strong: strong, raised: raised, link: link)
        }
    }
}
