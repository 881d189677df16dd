import Diagnostics

/// `{% if build == 'dev' %} … {% else %} … {% endif %}`: takes out what the published page does
/// not show.
///
/// What falls away is overwritten, so that everything behind it keeps its line and column: whole
/// lines with `Scan.erased`, parts of lines with `Scan.removed`.
struct Conditions {
    private(set) var bytes: [UInt8]
    private(set) var diagnostics: [Diagnostic] = []
    private let path: String
    /// For each open condition whether one of its branches was shown.
    private var settled: [Bool] = []

    private struct Tag {
        var name: String
        var condition: String
        var range: Range<Int>
        var line: Int
        var column: Int
    }

    init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
        let tags = paired(self.tags())
        erase(tags)
    }

    /// Whether a page holds a condition at all; few do.
    static func occur(in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { input in
            var position = 0
            while true {
                position = input.firstIndex(of: UInt8(ascii: "%"), from: position, to: input.count)
                if position == input.count { return false }
                let name = input.skippingSpaces(position + 1)
                if input.has("{", at: position - 1, before: input.count), input.has("if", at: name, before: input.count)
                {
                    return true
                }
                position += 1
            }
        }
    }

    /// Every tag of a condition that stands outside of code.
    private func tags() -> [Tag] {
        bytes.withUnsafeBufferPointer { input in
            var tags: [Tag] = []
            var (position, line, inCode) = (0, 1, false)
            while position < input.count {
                let end = input.firstIndex(of: UInt8(ascii: "\n"), from: position, to: input.count)
                if input.has("```", at: input.skippingSpaces(position), before: end) { inCode.toggle() }
                var open = position
                while !inCode {
                    open = input.firstIndex(of: UInt8(ascii: "{"), from: open, to: end)
                    if open == end { break }
                    if let tag = tag(at: open, before: end, in: input, line: line, lineStart: position) {
                        tags.append(tag)
                        open = tag.range.upperBound
                    } else {
                        open += 1
                    }
                }
                position = end + 1
                line += 1
            }
            return tags
        }
    }

    private func tag(
        at start: Int, before end: Int, in input: UnsafeBufferPointer<UInt8>, line: Int, lineStart: Int
    ) -> Tag? {
        guard input.has("{%", at: start, before: end) else { return nil }
        var close = start + 2
        while close < end, !input.has("%}", at: close, before: end), input[close] != UInt8(ascii: "{") { close += 1 }
        guard input.has("%}", at: close, before: end) else { return nil }
        let inside = input.trimmed(start + 2..<close)
        let name = String(decoding: input[inside].prefix { $0.isLetter }, as: UTF8.self)
        guard ["if", "elsif", "else", "endif"].contains(name) else { return nil }
        let condition = String(decoding: input[inside].dropFirst(name.utf8.count), as: UTF8.self)
        return Tag(
            name: name, condition: condition, range: start..<close + 2, line: line, column: start - lineStart + 1)
    }

    /// The tags without those that belong to nothing: they stay text.
    private mutating func paired(_ tags: [Tag]) -> [Tag] {
        var keeps = tags.map { _ in true }
        var open: [Int] = []
        for (index, tag) in tags.enumerated() {
            switch tag.name {
            case "if": open.append(index)
            case "endif" where !open.isEmpty: open.removeLast()
            case _ where !open.isEmpty: break
            default:
                keeps[index] = false
                report("condition-unopened", tag, "`{% \(tag.name) %}` belongs to no `{% if %}`")
            }
        }
        for index in open {
            keeps[index] = false
            report("condition-unclosed", tags[index], "no `{% endif %}` closes this condition")
        }
        return zip(tags, keeps).filter(\.1).map(\.0)
    }

    private mutating func report(_ rule: String, _ tag: Tag, _ message: String) {
        guard diagnostics.count < DocumentBuilder.mostDiagnostics else { return }
        let position = Position(path: path, line: tag.line, column: tag.column)
        diagnostics.append(Diagnostic(.warning, rule, at: position, message))
    }

    private mutating func erase(_ tags: [Tag]) {
        var open: [Bool] = []
        var hidden = 0
        for (index, tag) in tags.enumerated() {
            if tag.name != "if", let wasShown = open.popLast(), !wasShown { hidden -= 1 }
            if tag.name != "endif" {
                let isSettled = tag.name != "if" && settled[open.count]
                let isShown = !isSettled && (tag.name == "else" || holds(tag))
                if open.count == settled.count { settled.append(false) }
                settled[open.count] = isSettled || isShown
                if !isShown { hidden += 1 }
                open.append(isShown)
            }
            blank(tag.range)
            if hidden > 0, index + 1 < tags.count { blank(tag.range.upperBound..<tags[index + 1].range.lowerBound) }
        }
        eraseWholeLines(tags)
    }

    private mutating func blank(_ range: Range<Int>) {
        for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = Scan.erased }
    }

    /// A line of which nothing is left is no empty line, which would end a paragraph; what is left of
    /// others stays where it was.
    private mutating func eraseWholeLines(_ tags: [Tag]) {
        guard let first = tags.first, let last = tags.last else { return }
        var line = bytes[..<first.range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        while line < last.range.upperBound {
            let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if bytes[line..<end].contains(Scan.erased) {
                let isWhole = bytes[line..<end].allSatisfy { $0.isSpace || $0 == Scan.erased }
                for index in line..<end where isWhole || bytes[index] == Scan.erased {
                    bytes[index] = isWhole ? Scan.erased : Scan.removed
                }
            }
            line = end + 1
        }
    }

    /// The variables of the published documentation.
    private static let variables = ["build": "prod"]

    /// Whether a condition holds: comparisons of variables, joined by `and` and `or`.
    private mutating func holds(_ tag: Tag) -> Bool {
        let words = tag.condition.split(separator: " ").map(String.init)
        return words.split(separator: "or").contains { alternative in
            alternative.split(separator: "and").allSatisfy { term in
                let term = Array(term)
                switch (term.count, term.count > 1 ? term[1] : "") {
                case (3, "=="): return value(term[0]) == value(term[2])
                case (3, "!="): return value(term[0]) != value(term[2])
                case (2, _) where term[0] == "not": return value(term[1]).isEmpty
                case (1, _): return !value(term[0]).isEmpty
                default: return false
                }
            }
        }
    }

    private func value(_ word: String) -> String {
        if let quote = word.first, quote == "'" || quote == "\"" { return String(word.dropFirst().dropLast()) }
        return Self.variables[word] ?? ""
    }
}
