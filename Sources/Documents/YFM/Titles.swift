/// What `[{#T}](page.md#heading)` shows: the title of the page, or the text of the heading, as its
/// author wrote it, marks and all.
extension YFMReader {
    func title(of target: String, page: String) -> String? {
        let key = target.first == "#" ? page + target : target
        if let known = cache.withLock({ $0.titles[key] }) { return known }
        let parts = key.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let bytes = bytesForTitle(of: String(parts[0]))
        let title = headingText(in: bytes, anchor: parts.count > 1 ? Array(parts[1].utf8) : nil)
        cache.withLock { $0.titles[key] = title }
        return title
    }

    /// Files are read once: their bytes wait until the page is asked for.
    private func bytesForTitle(of path: String) -> [UInt8] {
        if let waiting = cache.withLock({ $0.waiting[path] }) { return waiting }
        let bytes = (try? tree.bytes(of: path)) ?? []
        cache.withLock { $0.waiting[path] = bytes }
        return bytes
    }

    /// Notes the title of a page that is at hand anyway.
    func keepTitle(of path: String, _ bytes: [UInt8]) {
        guard cache.withLock({ $0.titles[path] == nil }) else { return }
        let title = headingText(in: bytes, anchor: nil)
        cache.withLock { $0.titles[path] = title }
    }

    /// The text of the first heading, or of the one with a name. Headings are found by their lines,
    /// or a page that shows its neighbours' titles would have them all read as a whole.
    private func headingText(in bytes: [UInt8], anchor: [UInt8]?) -> String? {
        bytes.withUnsafeBufferPointer { input in
            var position = 0
            var inCode = false
            while position < input.count {
                let end = input.firstIndex(of: UInt8(ascii: "\n"), from: position, to: input.count)
                let line = input.trimmed(position..<end)
                position = end + 1
                if input.has("```", at: line.lowerBound, before: line.upperBound) { inCode.toggle() }
                guard !inCode, let heading = Heading(input[line]) else { continue }
                if anchor == nil || heading.anchors.contains(anchor!) {
                    return String(decoding: heading.text, as: UTF8.self)
                }
            }
            return nil
        }
    }
}

/// A heading as its line says it.
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
}
