/// What the elements of the documentation's pages mean.
extension HTMLAssembler {
    /// The twin of a heading's text in its anchor, and the names of tabs, which their panels have too.
    func isHidden(_ attributes: HTMLAttributes) -> Bool {
        attributes.hasClass("visually-hidden") || attributes.hasClass("yfm-tab-list")
    }

    mutating func startVisible(_ tag: HTMLTag, _ attributes: HTMLAttributes) {
        switch tag {
        case .paragraph where waiting?.kind == .note && attributes.hasClass("yfm-note-title"),
            .summary where waiting?.kind == .cut:
            return startCapture(.containerTitle)
        case .title: return startCapture(.windowTitle)
        default: openWaiting()
        }
        switch tag {
        case .paragraph:
            beginBlock()
            flow.beginParagraph(.paragraph, at: tagPlace)
            push(.division)
        case .heading1 where title == nil:
            beginBlock()
            startCapture(.title)
        case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6:
            beginBlock()
            let anchors = attributes["id"].map(Array.init) ?? []
            flow.beginParagraph(.heading, number: tag.headingLevel ?? 1, info: anchors, at: tagPlace)
            push(.division)
        case .bulletList: startBlock(.list)
        case .orderedList: startBlock(.list, number: 1)
        case .item: startBlock(.item, in: .list)
        case .quote: startBlock(.quote)
        case .rule:
            beginBlock()
            flow.add(.rule, at: tagPlace)
            push(.transparent)
        case .table: startTable()
        case .row: startRow()
        case .cell, .headCell: startCell(isHead: tag == .headCell, attributes)
        case .details: startWaiting(.cut)
        case .division, .summary: startDivision(attributes)
        case .pre:
            beginBlock()
            startCapture(.code)
        case .code: startCapture(.codeSpan)
        case .lineBreak:
            flow.breakLine(at: tagPlace)
            push(.transparent)
        case .strong: startInline(.strong)
        case .emphasis where attributes.hasClass("yfm-term_title"): push(.transparent)
        case .emphasis: startInline(.emphasis)
        case .strike: startInline(.strike)
        case .superscript: startInline(.superscript)
        case .link: startLink(attributes)
        case .image:
            let source = attributes["src"].map { links.image($0) } ?? []
            flow.addInline(.image, text: attributes["alt"].map { Self.oneLine($0) } ?? [], info: source, at: tagPlace)
            push(.transparent)
        case .title, .invisible, .other: push(.transparent)
        }
    }

    // MARK: Inlines

    private mutating func startInline(_ kind: NodeKind, info: [UInt8] = []) {
        let outerDepth = flow.openInline(kind, info: info, at: tagPlace)
        frames.append(Frame(role: .inline, outerDepth: outerDepth, contentDepth: contentDepth))
    }

    private mutating func startLink(_ attributes: HTMLAttributes) {
        if attributes.hasClass("yfm-anchor") {
            if let anchor = attributes["id"] { flow.addAnchor(anchor) }
            push(.transparent)
        } else if let address = attributes["href"] {
            startInline(.link, info: links.link(address))
        } else {
            push(.transparent)
        }
    }

    // MARK: Text that does not run

    private mutating func startCapture(_ target: Capture.Target) {
        capture = Capture(target: target, place: tagPlace)
        push(.capture)
    }

    mutating func startInCapture(_ tag: HTMLTag, _ attributes: HTMLAttributes) {
        if tag == .code, capture?.target == .code { capture?.info = Self.language(attributes) }
        if tag == .lineBreak { capture?.text.append(UInt8(ascii: "\n")) }
        push(.transparent)
    }

    mutating func endCapture() {
        guard var capture else { return }
        self.capture = nil
        switch capture.target {
        case .title: title = Self.oneLine(capture.text)
        case .windowTitle: windowTitle = Self.oneLine(capture.text)
        case .containerTitle: openWaiting(title: Self.oneLine(capture.text))
        case .code:
            if capture.text.last == UInt8(ascii: "\n") { capture.text.removeLast() }
            flow.add(.code, text: capture.text, info: capture.info, at: capture.place)
        case .codeSpan:
            for index in capture.text.indices where capture.text[index] == UInt8(ascii: "\n") {
                capture.text[index] = UInt8(ascii: " ")
            }
            flow.addInline(.codeSpan, text: capture.text, at: capture.place)
        }
    }

    /// The first class that is not the highlighter's own.
    private static func language(_ attributes: HTMLAttributes) -> [UInt8] {
        let names = attributes["class"]?.split(separator: UInt8(ascii: " ")) ?? []
        return names.first { !$0.elementsEqual("hljs".utf8) }.map(Array.init) ?? []
    }

    static func oneLine(_ text: some Collection<UInt8>) -> [UInt8] {
        Array(text.split(whereSeparator: \.isHTMLSpace).joined(separator: [UInt8(ascii: " ")]))
    }
}
