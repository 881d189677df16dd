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
        var lines: [[Run]] = [[]]
        collectRuns(into: &lines, strong: false, raised: false, link: nil)
        return lines.filter { line in line.contains { !$0.isBlank } }
    }

    private func collectRuns(into lines: inout [[Run]], strong: Bool, raised: Bool, link: String?) {
        switch kind {
        case .text:
            lines[lines.count - 1].append(
                Run(text: text, look: raised ? .raised : .plain, isStrong: strong, link: link, element: self))
        case .codeSpan:
            lines[lines.count - 1].append(Run(text: text, look: .code, isStrong: strong, link: link, element: self))
        case .lineBreak:
            lines.append([])
        case .image, .code, .table, .list, .rule, .tabs: break
        case .strong:
            for child in children { child.collectRuns(into: &lines, strong: true, raised: raised, link: link) }
        case .superscript:
            for child in children { child.collectRuns(into: &lines, strong: strong, raised: true, link: link) }
        case .link:
            for child in children { child.collectRuns(into: &lines, strong: strong, raised: raised, link: info) }
        case .emphasis, .strike:
            for child in children { child.collectRuns(into: &lines, strong: strong, raised: raised, link: link) }
        default:
            for child in children {
                if !child.kind.isInline, !(lines.last?.isEmpty ?? true) { lines.append([]) }
                child.collectRuns(into: &lines, strong: strong, raised: raised, link: link)
            }
        }
    }
}
