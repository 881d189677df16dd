/// `{% include [text](path#section) %}` takes one section of a file.
extension DocumentBuilder {
    /// Keeps the blocks from the heading with a name up to the next heading of its level; all of them
    /// where no heading has the name.
    mutating func keepSection(named name: String) {
        let blocks = Array(topLevel)
        guard let first = blocks.firstIndex(where: { isHeading($0, named: name) }) else {
            report(
                .warning, "include-section", at: .init(line: 1, column: 1), "no heading here has the name `\(name)`",
                hint: "give one of the headings the name: `{#\(name)}`")
            return
        }
        let level = nodes[blocks[first]].number
        let end =
            blocks[(first + 1)...].first { nodes[$0].kind == .heading && nodes[$0].number <= level } ?? nodes.count
        nodes[0].firstChild = 1
        let shift = Int32(blocks[first] - 1)
        nodes.removeSubrange(end...)
        nodes.removeSubrange(1..<blocks[first])
        for index in nodes.indices.dropFirst() {
            if nodes[index].firstChild >= 0 { nodes[index].firstChild -= shift }
            if nodes[index].next >= 0 { nodes[index].next = nodes[index].next < end ? nodes[index].next - shift : -1 }
            nodes[index].end -= shift
        }
    }

    /// The indices of the blocks that stand in nothing else.
    private var topLevel: some Sequence<Int> {
        sequence(first: Int(nodes[0].firstChild)) { Int(nodes[$0].next) }.prefix { $0 >= 0 }
    }

    private func isHeading(_ index: Int, named name: String) -> Bool {
        guard nodes[index].kind == .heading else { return false }
        let given = slice(nodes[index].info).split(separator: UInt8(ascii: " "))
        if given.isEmpty { return Slug.of(headingText(index)).elementsEqual(name.utf8) }
        return given.contains { $0.elementsEqual(name.utf8) }
    }
}
