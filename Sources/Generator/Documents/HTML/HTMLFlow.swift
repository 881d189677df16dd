/// Puts blocks and running text into a document so that it is well formed whatever the page does:
/// text stands in paragraphs, tables hold rows, rows hold cells, lists hold items, and white space
/// is what a reader sees of it.
struct HTMLFlow {
    typealias Place = DocumentBuilder.Place

    private(set) var builder: DocumentBuilder
    private var paragraph = Paragraph.none
    private var run: [UInt8] = []
    private var runPlace = Place()
    /// Line breaks that are seen only if something follows.
    private var breaks: [Place] = []
    /// Whether a space here would not be seen: at the start of a line, or after another.
    private var swallowsSpace = true

    private enum Paragraph {
        case none
        /// Opened by its element, with nothing in it so far.
        case waiting(NodeKind, number: Int, info: [UInt8], Place)
        case open(outerDepth: Int)
    }

    init(_ builder: DocumentBuilder) {
        self.builder = builder
    }

    var depth: Int { builder.depth }
    var innermost: NodeKind { builder.innermost }

    // MARK: Blocks

    /// Ends the paragraph and the blocks that are deeper.
    mutating func settle(to depth: Int) {
        endParagraph()
        close(to: depth)
    }

    mutating func open(
        _ kind: NodeKind, number: Int = 0, text: [UInt8] = [], info: [UInt8] = [], at place: Place
    ) {
        supplyContainers(for: kind, at: place)
        builder.open(kind, number: number, text: builder.intern(text), info: builder.intern(info), at: place)
    }

    mutating func add(_ kind: NodeKind, text: [UInt8] = [], info: [UInt8] = [], at place: Place) {
        open(kind, text: text, info: info, at: place)
        builder.close()
    }

    /// A paragraph or a heading. Its node is made when something stands in it.
    mutating func beginParagraph(_ kind: NodeKind, number: Int = 0, info: [UInt8] = [], at place: Place) {
        paragraph = .waiting(kind, number: number, info: info, place)
    }

    /// Adds an anchor to the heading that has begun.
    mutating func addAnchor(_ anchor: some Sequence<UInt8>) {
        guard case .waiting(.heading, let number, var info, let place) = paragraph else { return }
        if !info.isEmpty { info.append(UInt8(ascii: " ")) }
        info.append(contentsOf: anchor)
        paragraph = .waiting(.heading, number: number, info: info, place)
    }

    mutating func endParagraph() {
        endLine()
        breaks.removeAll(keepingCapacity: true)
        switch paragraph {
        case .open(let outerDepth): close(to: outerDepth)
        case .waiting(.heading, let number, let info, let place):
            open(.heading, number: number, info: info, at: place)
            builder.close()
        default: break
        }
        paragraph = .none
    }

    // MARK: Running text

    /// - Parameter place: says where a byte of the text stands.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, at place: (Int) -> Place) {
        for (index, byte) in text.enumerated() {
            if byte.isHTMLSpace {
                if swallowsSpace { continue }
                swallowsSpace = true
                if run.isEmpty { runPlace = place(index) }
                run.append(UInt8(ascii: " "))
            } else {
                if run.isEmpty {
                    runPlace = place(index)
                    beginInline(at: runPlace)
                }
                run.append(byte)
                swallowsSpace = false
            }
        }
    }

    /// - Returns: the depth to close to.
    mutating func openInline(_ kind: NodeKind, info: [UInt8] = [], at place: Place) -> Int {
        beginInline(at: place)
        let outerDepth = depth
        builder.open(kind, info: builder.intern(info), at: place)
        return outerDepth
    }

    mutating func closeInline(to depth: Int) {
        endRun()
        close(to: depth)
    }

    mutating func addInline(_ kind: NodeKind, text: [UInt8], info: [UInt8] = [], at place: Place) {
        beginInline(at: place)
        builder.add(kind, text: builder.intern(text), info: builder.intern(info), at: place)
        swallowsSpace = false
    }

    mutating func breakLine(at place: Place) {
        needsParagraph(at: place)
        endLine()
        breaks.append(place)
    }

    private mutating func beginInline(at place: Place) {
        needsParagraph(at: place)
        endRun()
        for place in breaks { builder.add(.lineBreak, at: place) }
        breaks.removeAll(keepingCapacity: true)
    }

    private mutating func endRun() {
        guard !run.isEmpty else { return }
        builder.add(.text, text: builder.intern(run), at: runPlace)
        run.removeAll(keepingCapacity: true)
    }

    private mutating func endLine() {
        if run.last == UInt8(ascii: " ") { run.removeLast() }
        endRun()
        swallowsSpace = true
    }

    private mutating func needsParagraph(at place: Place) {
        switch paragraph {
        case .open: return
        case .none:
            let outerDepth = depth
            open(.paragraph, at: place)
            paragraph = .open(outerDepth: outerDepth)
        case .waiting(let kind, let number, let info, let start):
            let outerDepth = depth
            open(kind, number: number, info: info, at: start)
            paragraph = .open(outerDepth: outerDepth)
        }
    }

    // MARK: Nesting

    private mutating func close(to depth: Int) {
        while builder.depth > depth { builder.close() }
    }

    /// Opens what the page left out: the row of a cell, the item of a text in a list.
    mutating func supplyContainers(for kind: NodeKind, at place: Place) {
        while let missing = Self.child(in: innermost), missing != kind { builder.open(missing, at: place) }
    }

    private static func child(in kind: NodeKind) -> NodeKind? {
        switch kind {
        case .table: .row
        case .row: .cell
        case .list: .item
        case .tabs: .tab
        default: nil
        }
    }

    consuming func finish() -> DocumentBuilder {
        settle(to: 1)
        return builder
    }
}

extension UInt8 {
    var isHTMLSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
    }
}
