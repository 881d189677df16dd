/// Running text of which a part is still Markdown, since its backticks or brackets had lost their
/// partners. Between them, what was read as code is text, and the other way round.
struct HTMLInlineSource {
    typealias Place = DocumentBuilder.Place

    enum Item {
        case text([UInt8], Place)
        case code([UInt8], Place)
        case node(Int)
        case openLink([UInt8], Place)
        case closeLink
    }

    private var items: [Item] = []
    private var run: (text: [UInt8], place: Place)?
    /// The code that a backtick has opened.
    private var code: (text: [UInt8], place: Place)?
    /// Where a link has started in `items`, and where its address is being read.
    private var link: (start: Int, place: Place, address: [UInt8]?)?
    private let links: HTMLLinks

    init(_ links: HTMLLinks) { self.links = links }

    mutating func append(_ text: some Collection<UInt8>, at place: Place) {
        var previous: UInt8 = 0
        for byte in text {
            if byte == UInt8(ascii: "`"), link?.address == nil {
                turn(at: place)
            } else if code != nil {
                code?.text.append(byte)
            } else {
                appendText(byte, after: previous, at: place)
            }
            previous = byte
        }
    }

    mutating func appendCode(_ text: ArraySlice<UInt8>, at place: Place) {
        guard code != nil else {
            endRun()
            return items.append(.code(Array(text), place))
        }
        turn(at: place)
        // As code it has lost a space on either side, if it had both.
        let wasTrimmed = text.first.map { $0 != 0x20 && !".,;:)".utf8.contains($0) } == true && text.last != 0x20
        append(wasTrimmed ? [0x20] + text + [0x20] : Array(text), at: place)
        turn(at: place)
    }

    mutating func appendNode(_ index: Int) {
        endRun()
        items.append(.node(index))
    }

    private mutating func turn(at place: Place) {
        if let code {
            items.append(.code(code.text, code.place))
            self.code = nil
        } else {
            endRun()
            code = ([], place)
        }
    }

    /// Text outside of code, in which `[`, `](` and `)` make a link.
    private mutating func appendText(_ byte: UInt8, after previous: UInt8, at place: Place) {
        if link?.address != nil {
            guard byte == UInt8(ascii: ")") else { return link!.address!.append(byte) }
            endLink()
        } else if byte == UInt8(ascii: "("), previous == UInt8(ascii: "]"), link != nil {
            run?.text.removeLast()
            endRun()
            link?.address = []
        } else if byte == UInt8(ascii: "[") {
            endRun()
            link = (items.count, place, nil)
            run = ([byte], place)
        } else {
            if run == nil { run = ([], place) }
            run?.text.append(byte)
        }
    }

    /// Puts the link around what has come since its bracket, which was text up to here.
    private mutating func endLink() {
        guard let link, let address = link.address, case .text(let text, let place) = items[link.start] else { return }
        items[link.start] = .text(Array(text.dropFirst()), place)
        items.insert(.openLink(links.authored(address), link.place), at: link.start)
        items.append(.closeLink)
        self.link = nil
    }

    private mutating func endRun() {
        guard let run else { return }
        items.append(.text(run.text, run.place))
        self.run = nil
    }

    /// What the line says, neighbouring texts in one run.
    consuming func finish() -> [Item] {
        if let code { append("`".utf8, at: code.place) }
        endRun()
        if let address = link?.address { items.append(.text(Array("](".utf8) + address, link!.place)) }
        var joined: [Item] = []
        for item in items {
            if case .text(let text, let place) = item {
                if run == nil { run = ([], place) }
                run?.text.append(contentsOf: text)
            } else {
                if let run { joined.append(.text(run.text, run.place)) }
                run = nil
                joined.append(item)
            }
        }
        if let run { joined.append(.text(run.text, run.place)) }
        return joined
    }
}
