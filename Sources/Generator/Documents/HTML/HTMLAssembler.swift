import CLibXML2

/// Makes a document of the elements that libxml2 sees.
struct HTMLAssembler {
    typealias Place = DocumentBuilder.Place

    let fragment: HTMLFragment
    let links: HTMLLinks
    var flow: HTMLFlow
    var parser: htmlParserCtxtPtr?
    /// How far libxml2 has read.
    var offset: Int { parser.map(HTMLParser.offset) ?? fragment.bytes.count }
    private(set) var isFinished = false
    private(set) var failure: (HTMLParser.Failure, at: Int)?

    var frames: [Frame] = []
    /// How many elements are open, from the outermost on that is not shown.
    private var hidden = 0
    var capture: Capture?
    var title: [UInt8]?
    /// What `<title>` says, where nothing on the page does.
    var windowTitle: [UInt8] = []
    /// A note or cut whose title is still to come.
    var waiting: (kind: NodeKind, info: [UInt8], place: Place)?
    var tables: [HTMLSpans] = []
    /// Whether there is something in a table that could be the half of a code or a link.
    private(set) var mayHaveSplitCells = false
    /// How many entries for what reaches into other cells the page may still ask for.
    var spansLeft = 4096

    /// What an open element means, and to which depth of the document its end leads back.
    struct Frame {
        enum Role { case transparent, division, block, table, cell(reach: Int), inline, capture, body }
        var role: Role
        var outerDepth: Int
        /// The depth at which the blocks in it stand.
        var contentDepth: Int
    }

    /// Text that does not run: where it goes, and what there is of it.
    struct Capture {
        enum Target { case title, windowTitle, containerTitle, code, codeSpan }
        var target: Target
        var place: Place
        var text: [UInt8] = []
        var info: [UInt8] = []
    }

    init(_ fragment: HTMLFragment, links: HTMLLinks, path: String) {
        self.fragment = fragment
        self.links = links
        flow = HTMLFlow(DocumentBuilder(path: path))
    }

    // MARK: Events

    mutating func start(_ tag: HTMLTag, _ attributes: HTMLAttributes) {
        guard !isFinished else { return }
        if hidden > 0 {
            hidden += 1
            if hidden > HTMLParser.deepest { stop(.tooDeep) }
            return
        }
        guard frames.count < HTMLParser.deepest else { return stop(.tooDeep) }
        guard attributes.count <= HTMLParser.mostAttributes else { return stop(.tooManyAttributes) }
        if tag == .invisible || isHidden(attributes) {
            hidden = 1
        } else if capture != nil {
            startInCapture(tag, attributes)
        } else {
            startVisible(tag, attributes)
        }
    }

    mutating func end() {
        guard !isFinished else { return }
        if hidden > 0 {
            hidden -= 1
            return
        }
        guard let frame = frames.popLast() else { return }
        switch frame.role {
        case .transparent: break
        case .division: flow.settle(to: frame.contentDepth)
        case .inline: flow.closeInline(to: frame.outerDepth)
        case .capture: endCapture()
        case .block, .table, .cell: endBlock(frame)
        case .body:
            flow.settle(to: frame.outerDepth)
            stop(nil)
        }
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard !isFinished, hidden == 0 else { return }
        if capture != nil {
            capture?.text.append(contentsOf: text)
        } else {
            if !tables.isEmpty, text.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "[") }) {
                mayHaveSplitCells = true
            }
            if waiting != nil, text.contains(where: { !$0.isHTMLSpace }) { openWaiting() }
            let start = offset - text.count
            let fragment = fragment
            flow.append(text) { Self.place(of: start + $0, in: fragment) }
        }
    }

    private mutating func stop(_ failure: HTMLParser.Failure?) {
        self.failure = failure.map { ($0, offset) }
        isFinished = true
        xmlStopParser(parser)
    }

    /// What was read, up to where the reading ended.
    consuming func finish() -> DocumentBuilder {
        openWaiting()
        var builder = flow.finish()
        let title = self.title ?? windowTitle
        builder.setTitle(builder.intern(title))
        return builder
    }

    // MARK: Places

    /// Where the tag starts that libxml2 has just read.
    var tagPlace: Place {
        let end = min(offset, fragment.bytes.count)
        return Self.place(of: fragment.bytes[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end, in: fragment)
    }

    private static func place(of offset: Int, in fragment: HTMLFragment) -> Place {
        let place = fragment.place(of: offset)
        return Place(line: place.line, column: place.column)
    }
}
