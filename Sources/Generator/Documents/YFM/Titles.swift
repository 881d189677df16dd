/// What `[{#T}](page.md#heading)` shows: the title of the page, or the text of the heading, as its
/// author wrote it, marks and all.
extension YFMReader {
    func title(of target: String, page: String) -> String? {
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "#")) else { return title(of: target) }
        let path = mark == target.startIndex ? page : String(target[..<mark])
        return headings(of: path)[String(target[target.utf8.index(after: mark)...])]
    }

    private func title(of path: String) -> String? {
        if let known = cache.withLock({ $0.titles[path] }) { return known }
        let title = Heading.first(in: bytesForTitle(of: path))
        cache.withLock { $0.titles[path] = .some(title) }
        return title
    }

    private func headings(of path: String) -> [String: String] {
        if let known = cache.withLock({ $0.headings[path] }) { return known }
        var headings: [String: String] = [:]
        Heading.each(in: bytesForTitle(of: path)) { heading in
            let text = String(decoding: heading.text, as: UTF8.self)
            for anchor in heading.anchors where headings.count < Self.mostHeadings {
                let anchor = String(decoding: anchor, as: UTF8.self)
                if headings[anchor] == nil { headings[anchor] = text }
            }
            return true
        }
        cache.withLock { [headings] in $0.headings[path] = headings }
        return headings
    }

    private static let mostHeadings = 10_000

    private func bytesForTitle(of path: String) -> [UInt8] { (try? tree.bytesAhead(of: path)) ?? [] }

    /// Notes the title of a page that is at hand anyway.
    func keepTitle(of path: String, _ bytes: [UInt8]) {
        guard cache.withLock({ $0.titles[path] == nil }) else { return }
        let title = Heading.first(in: bytes)
        cache.withLock { $0.titles[path] = .some(title) }
    }
}

/// A heading as its line says it. Headings are found by their lines, or a page that shows its
/// neighbours' titles would have them all read as a whole.
private struct Heading {
    var text: [UInt8]
    var anchors: [[UInt8]]

    init?(_ line: some Collection<UInt8>) {
        let marks = line.prefix { $0 == UInt8(ascii: "#") }
        guard (1...6).contains(marks.count), let space = line.dropFirst(marks.count).first, space.isSpace else {
            return nil
        }
        var line = Array(line.dropFirst(marks.count).drop(while: \.isSpace))
        let attributes = Attributes.take(fromEndOf: &line)
        // White space as the documentation's builder shows it.
        text = Array(line[...].trimmed.split(whereSeparator: \.isSpace).joined(separator: [UInt8(ascii: " ")]))
        anchors = Attributes.ids(in: attributes)
        if anchors.isEmpty { anchors = [Slug.of(text)] }
    }

    /// The text of the first heading.
    static func first(in bytes: [UInt8]) -> String? {
        var text: String?
        each(in: bytes) { heading in
            text = String(decoding: heading.text, as: UTF8.self)
            return false
        }
        return text
    }

    /// - Parameter body: says whether to go on.
    static func each(in bytes: [UInt8], _ body: (Heading) -> Bool) {
        bytes.withUnsafeBufferPointer { input in
            var position = input.has("\u{FEFF}", at: 0, before: input.count) ? 3 : 0
            var inCode = false
            while position < input.count {
                let end = input.firstIndex(of: UInt8(ascii: "\n"), from: position, to: input.count)
                let line = input.trimmed(position..<end)
                position = end + 1
                if input.has("```", at: line.lowerBound, before: line.upperBound) { inCode.toggle() }
                guard !inCode, input.has("#", at: line.lowerBound, before: line.upperBound),
                    let heading = Heading(input[line])
                else { continue }
                if !body(heading) { return }
            }
        }
    }
}
