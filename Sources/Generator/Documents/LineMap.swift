/// Where the lines of a text start, to say in which line and column a byte stands.
struct LineMap: Sendable {
    private var starts: [Int] = [0]

    init(_ bytes: some Sequence<UInt8>) {
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }

    /// Line and column, both from 1.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, offset - starts[low] + 1)
    }
}
