/// What `[{#T}](page.md#heading)` shows: the title of the page, or the text of the heading.
extension YFMReader {
    func title(of target: String, page: String) -> String? {
        let key = target.first == "#" ? page + target : target
        if let known = cache.withLock({ $0.titles[key] }) { return known }
        let parts = key.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let bytes = (try? tree.bytes(of: String(parts[0]))) ?? []
        let title = headingText(in: bytes, anchor: parts.count > 1 ? Array(parts[1].utf8) : nil)
        cache.withLock { $0.titles[key] = title }
        return title
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
                guard !inCode, !line.isEmpty, input[line.lowerBound] == UInt8(ascii: "#"),
                    let found = heading(Array(input[line]))
                else { continue }
                if anchor == nil || found.anchors.contains(where: { $0.elementsEqual(anchor!) }) { return found.text }
            }
            return nil
        }
    }

    /// A heading's text and names, from its line.
    private func heading(_ line: [UInt8]) -> (text: String, anchors: [ArraySlice<UInt8>])? {
        var builder = build(line, chain: [""], mode: .heading)
        builder.addSlugs()
        let document = builder.finish()
        guard let heading = document.root.firstChild, heading.kind == .heading else { return nil }
        return (heading.plainText, heading.infoBytes.split(separator: UInt8(ascii: " ")))
    }
}

extension Element {
    /// The text in it, without its marks.
    var plainText: String {
        children.reduce(into: text) { $0 += $1.kind == .lineBreak ? " " : $1.plainText }
    }
}
