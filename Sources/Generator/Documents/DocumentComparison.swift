extension Document {
    /// The first place where two documents say different things, or nil where they differ at most
    /// in positions. Where one has nothing to set against the other's element, it is nil.
    public func firstDifference(from other: Document) -> (Element?, Element?)? {
        if textBytes(of: 0) != other.textBytes(of: 0) { return (root, other.root) }
        for index in 1..<max(nodes.count, other.nodes.count, 1) {
            guard index < nodes.count, index < other.nodes.count else {
                return (
                    index < nodes.count ? Element(document: self, index: index) : nil,
                    index < other.nodes.count ? Element(document: other, index: index) : nil
                )
            }
            let (a, b) = (nodes[index], other.nodes[index])
            // Nodes lie in document order, so equal links mean equal nesting.
            let isSame =
                a.kind == b.kind && a.number == b.number && a.firstChild == b.firstChild && a.next == b.next
                && textBytes(of: index) == other.textBytes(of: index)
                && infoBytes(of: index) == other.infoBytes(of: index)
            if !isSame { return (Element(document: self, index: index), Element(document: other, index: index)) }
        }
        return nil
    }

    private func textBytes(of index: Int) -> ArraySlice<UInt8> { Element(document: self, index: index).textBytes }
    private func infoBytes(of index: Int) -> ArraySlice<UInt8> { Element(document: self, index: index).infoBytes }
}
