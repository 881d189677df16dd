import APIModel
import Bitrix24JSON
import Documents

/// The examples of a page, by the section that they stand in.
struct ExamplesReader {
    let reading: Reading

    struct Found {
        var examples = Examples()
        /// The blocks that gave the answers, for evidence.
        var responseElements: [Element] = []
    }

    func read(_ sections: [Section]) -> Found {
        var found = Found()
        for section in sections {
            guard section.role == .response || section.role == .errors || section.role == .examples else { continue }
            let statuses = StatusReader.statuses(in: section)
            for code in codes(in: section.blocks) {
                guard isJSON(code), let body = json(code) else { continue }
                if section.role == .errors || body["error"] != nil && body["result"] == nil {
                    if body["error"] != nil { found.examples.errors.append(.init(status: statuses.first, body: body)) }
                } else if section.role == .response || body["result"] != nil {
                    found.examples.responses.append(.init(status: statuses.first ?? 200, body: body))
                    found.responseElements.append(code)
                }
            }
        }
        return found
    }

    private func codes(in blocks: some Sequence<Element>) -> [Element] {
        var codes: [Element] = []
        for block in blocks {
            switch block.kind {
            case .code: codes.append(block)
            case .tabs, .tab, .note, .cut, .list, .item, .quote: codes += self.codes(in: block.children)
            default: break
            }
        }
        return codes
    }

    private func isJSON(_ code: Element) -> Bool {
        let language = folded(code.info)
        guard language.isEmpty || language == "json" || language == "js" || language == "text" else { return false }
        guard let first = code.textBytes.first(where: { $0 != space && $0 != newline && $0 != 0x09 && $0 != 0x0D }) else { return false }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") && language == "json"
    }

    private func json(_ code: Element) -> JSON? {
        let bytes = Array(code.textBytes)
        guard let read = LenientJSON.read(document: bytes) else {
            reading.report(
                "example-unreadable", at: code, "this example is no JSON, and could not be repaired",
                hint: "check its brackets and quotes")
            return nil
        }
        if let first = read.repairs.first {
            let line = bytes[..<min(first.offset, bytes.count)].count { $0 == newline }
            reading.report(
                "example-repaired", at: code, lineOffset: line + 1,
                "this example is no strict JSON: \(first.kind.rawValue) at \(first.path)"
                    + (read.repairs.count > 1 ? ", and \(read.repairs.count - 1) more" : ""))
        }
        return read.value
    }
}
