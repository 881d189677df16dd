import CCMarkGFM
import Diagnostics

/// HTML in Markdown: what HTML pages would show of it.
extension Converter {
    /// Every block takes a parser of its own; a page of Markdown holds a few.
    private static let mostHTML = 1000
    private static let deepestTags = 32

    /// A block of HTML, with the placeholders that it swallowed.
    mutating func html(_ node: Node) {
        let first = Int(cmark_node_get_start_line(node)) - 1
        let count = UnsafeBufferPointer(cString: cmark_node_get_literal(node)).count { $0 == UInt8(ascii: "\n") }
        var html: [UInt8] = []
        var firstLine = 0
        for index in first..<min(first + max(count, 1), scan.lines.count) {
            let line = scan.lines[index]
            if line.marker >= 0 {
                flush(&html, from: firstLine)
                let place = DocumentBuilder.Place(line: Int(line.source), column: 1)
                substitute(scan.markers[Int(line.marker)], at: place)
            } else if line.source > 0 {
                if html.isEmpty { firstLine = Int(line.source) }
                let end = index + 1 < scan.lines.count ? Int(scan.lines[index + 1].start) : scan.markdown.count
                html.append(contentsOf: scan.markdown[Int(line.start)..<end])
            }
        }
        flush(&html, from: firstLine)
    }

    private mutating func flush(_ html: inout [UInt8], from line: Int) {
        guard !html.isEmpty else { return }
        htmlBlocks += 1
        guard htmlBlocks <= Self.mostHTML else {
            builder.report(.warning, "html-too-much", at: .init(line: line, column: 1), "this HTML was not read")
            return html.removeAll()
        }
        let links = HTMLLinks(page: path, base: nil)
        var (fragment, failure) = HTMLReader.assemble(HTMLFragment(html), links, path: path, file: path)
        if failure != nil {
            builder.report(.warning, "html-unreadable", at: .init(line: line, column: 1), "this HTML cannot be read")
        }
        builder.splice(fragment.finish(), below: line - 1)
        html.removeAll()
    }

    /// A tag in running text.
    mutating func tag(_ literal: UnsafeBufferPointer<UInt8>, at place: DocumentBuilder.Place) {
        let isEnd = literal.count > 1 && literal[1] == UInt8(ascii: "/")
        let name = literal.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isDigit }.map { $0 | 0x20 } + [0]
        let tag = name.withUnsafeBufferPointer { HTMLTag($0.baseAddress!) }
        switch tag {
        case .lineBreak: breakLine()
        case .strong, .emphasis, .strike, .superscript:
            if !isEnd, tags.count < Self.deepestTags {
                beginInline()
                builder.open(tag.nodeKind, at: place)
                tags.append(tag)
            } else if tags.last == tag {
                flush()
                closeTags(downTo: tags.count - 1)
            }
        case .link where !isEnd:
            guard tags.count < Self.deepestTags, let target = Self.value(of: "href", in: literal) else { break }
            beginInline()
            builder.open(.link, info: target.withUnsafeBufferPointer { builder.internLink($0, from: path) }, at: place)
            tags.append(tag)
        case .link where tags.last == .link:
            flush()
            closeTags(downTo: tags.count - 1)
        case .image:
            beginInline()
            let source = Self.value(of: "src", in: literal) ?? []
            let info = source.withUnsafeBufferPointer { builder.internLink($0, from: path) }
            let alternative = builder.intern(Self.value(of: "alt", in: literal) ?? [])
            builder.add(.image, text: alternative, info: info, at: place)
            text.startBehindInline(in: builder, shows: true)
        case .other where name.count > 1 && !isEnd && !Self.isElement(name):
            let written = String(decoding: literal, as: UTF8.self)
            builder.report(
                .warning, "html-unknown", at: place,
                "`\(written)` is read as text; as a tag, no page would show anything of it", hint: "write it as code")
            text.append(literal, at: place, to: &builder)
        default: break
        }
    }

    /// Whether a name (in small letters, with a 0 behind it) is an element of HTML, so that its author meant one.
    private static func isElement(_ name: [UInt8]) -> Bool {
        [
            "div", "span", "p", "u", "small", "sub", "font", "center", "ins", "kbd", "mark", "big", "nobr", "details",
            "summary",
            "table", "tbody", "thead", "tr", "td", "th", "ul", "ol", "li", "hr", "pre", "iframe", "video", "svg",
            "script", "style",
            "section", "button", "form", "input", "label", "abbr", "cite", "q", "wbr", "a", "h1", "h2", "h3", "h4",
            "h5", "h6",
        ].contains { $0.utf8.elementsEqual(name.dropLast()) }
    }

    private static func value(of attribute: String, in tag: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        HTMLTagScanner(bytes: tag).value(of: attribute, in: 0..<tag.count).map(Array.init)
    }

    /// Closes the elements of HTML that were opened since there were `count`.
    mutating func closeTags(downTo count: Int) {
        while tags.count > count {
            tags.removeLast()
            builder.close()
        }
    }
}

extension HTMLTag {
    fileprivate var nodeKind: NodeKind {
        switch self {
        case .strong: .strong
        case .emphasis: .emphasis
        case .strike: .strike
        default: .superscript
        }
    }
}
