import CLibXML2

/// What libxml2 sees in a text, as events. Nothing but the text given to it is read, and what a
/// text can cost is bounded: a page of this size, tags and nesting like these no one has written.
enum HTMLParser {
    enum Failure: String {
        case tooManyAttributes = "a tag has more than 64 attributes"
        case tooLong = "no tag ends within 64 KB"
        case tooDeep = "elements nest more than 256 deep"
        case noMemory = "libxml2 could not start"
    }

    static let deepest = 256
    static let mostAttributes = 64
    private static let longestTag = 64 * 1024
    /// How much is handed over at a time. A tag is read whole, and its attributes are compared in
    /// pairs, so this bounds what one tag can cost.
    private static let portion = 16 * 1024

    /// The handler's `parser` is the one that reads; it ends the reading by `stop()`.
    static func parse(_ bytes: [UInt8], into handler: inout HTMLAssembler) -> (Failure, at: Int)? {
        initialized
        return withUnsafeMutablePointer(to: &handler) { handler in
            var callbacks = self.callbacks
            guard
                let context = htmlCreatePushParserCtxt(&callbacks, handler, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
            else { return (.noMemory, 0) }
            defer { htmlFreeParserCtxt(context) }
            // Reports nothing on its own, adds no elements, believes no <meta charset>, opens nothing.
            let options =
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_NODEFDTD.rawValue
                | HTML_PARSE_IGNORE_ENC.rawValue
            htmlCtxtUseOptions(context, Int32(options))
            handler.pointee.parser = context
            defer { handler.pointee.parser = nil }

            return bytes.withUnsafeBufferPointer { bytes in
                var start = 0
                while start < bytes.count, !handler.pointee.isFinished {
                    guard let end = endOfPortion(bytes, from: start) else { return (.tooLong, start) }
                    bytes[start..<end].withMemoryRebound(to: CChar.self) { portion in
                        _ = htmlParseChunk(context, portion.baseAddress, Int32(portion.count), 0)
                    }
                    start = end
                    if !handler.pointee.isFinished, isStuck(context, at: start) {
                        return (.tooLong, offset(in: context))
                    }
                }
                if !handler.pointee.isFinished { htmlParseChunk(context, nil, 0, 1) }
                return handler.pointee.failure
            }
        }
    }

    /// Portions end with a tag, for libxml2 loses its way where it has to wait for the end of one.
    private static func endOfPortion(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard bytes.count - start > portion else { return bytes.count }
        if let end = bytes[start..<start + portion].lastIndex(of: UInt8(ascii: ">")) { return end + 1 }
        let rest = bytes[start + portion..<min(start + longestTag, bytes.count)]
        return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
            ?? (rest.endIndex == bytes.count ? bytes.count : nil)
    }

    /// How many bytes libxml2 has read.
    static func offset(in context: htmlParserCtxtPtr) -> Int { xmlByteConsumed(context) }

    /// Whether libxml2 waits for the end of a tag that does not come.
    private static func isStuck(_ context: htmlParserCtxtPtr, at end: Int) -> Bool {
        guard let input = context.pointee.input, end - offset(in: context) > longestTag else {
            return false
        }
        return input.pointee.cur.pointee == UInt8(ascii: "<")
    }

    private static let initialized: Void = xmlInitParser()

    private static var callbacks: xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.startElement = { handler, name, attributes in
            guard let handler, let name else { return }
            handler.assumingMemoryBound(to: HTMLAssembler.self).pointee
                .start(HTMLTag(name), HTMLAttributes(list: attributes))
        }
        sax.endElement = { handler, _ in
            handler?.assumingMemoryBound(to: HTMLAssembler.self).pointee.end()
        }
        sax.characters = { handler, text, count in
            handler?.assumingMemoryBound(to: HTMLAssembler.self).pointee
                .text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        sax.ignorableWhitespace = sax.characters
        sax.initialized = 1
        return sax
    }
}
