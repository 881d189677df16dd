import APIModel
import Bitrix24JSON
import Documents

/// The examples of a page, by the section that they stand in.
struct ExamplesReader {
    let page: PageContext

    struct Found {
        var examples = Examples()
        /// The blocks that gave the answers, for evidence.
        var responseElements: [Element] = []
        /// The same for the errors.
        var errorElements: [Element] = []
        /// The calls of this method that the examples make, each with its block.
        var calls: [(call: ExampleCall, element: Element)] = []
        /// What the examples in TypeScript say of the result.
        var declaredResult: (type: TypeScriptType, element: Element)?
    }

    func read(_ sections: [Section], method: String) -> Found {
        var found = Found()
        for section in sections {
            lazy var statuses = StatusLine.statuses(in: section)
            for code in codes(in: section.blocks) {
                if section.role == .response || section.role == .errors || section.role == .examples, isJSON(code) {
                    readAnswer(code, section, status: statuses.first?.status, into: &found)
                } else if section.role != .response, section.role != .errors {
                    readCalls(code, of: method, into: &found)
                }
            }
        }
        found.examples.requests = requests(found.calls.map(\.call))
        return found
    }

    private func readAnswer(_ code: Element, _ section: Section, status: Int?, into found: inout Found) {
        guard let body = json(code) else { return }
        if section.role == .errors || body["error"] != nil && body["result"] == nil {
            guard body["error"] != nil else { return }
            found.examples.errors.append(.init(status: status, body: body))
            found.errorElements.append(code)
        } else if section.role == .response || body["result"] != nil {
            found.examples.responses.append(.init(status: status ?? 200, body: body))
            found.responseElements.append(code)
        }
    }

    /// cURL shows what goes over the wire; the other languages are read where it is missing.
    private func readCalls(_ code: Element, of method: String, into found: inout Found) {
        let language = folded(code.info)
        let isTypeScript = language == "ts" || language == "typescript"
        if isTypeScript, found.declaredResult == nil {
            let types = TypeScriptTypes.read(Array(code.textBytes))
            if let result = types.result { found.declaredResult = (types.resolved(result), code) }
        }
        let isShell = ["bash", "http", "curl", "shell", "sh", ""].contains(language)
        guard isShell || found.calls.isEmpty && !isTypeScript else { return }
        for call in ExampleCall.all(in: Array(code.textBytes), language: code.info) where call.method == method {
            found.calls.append((call, code))
            if let first = call.repairs.first, isShell {
                page.report(
                    "example-repaired", at: code,
                    "this request is no strict JSON: \(first.kind.rawValue) at \(first.path)")
            }
        }
    }

    private func requests(_ calls: [ExampleCall]) -> [Examples.Request] {
        var requests: [Examples.Request] = []
        for call in calls {
            guard call.auth != nil || requests.isEmpty else { continue }
            var body = call.body
            if case .object(var object) = body {
                object.members.removeAll { $0.key == "auth" }
                body = .object(object)
            }
            let request = Examples.Request(auth: call.auth ?? .oauth, rest: call.rest, body: body)
            if !requests.contains(request) { requests.append(request) }
        }
        return requests
    }

    /// The answers and events that the blocks of a section show.
    func bodies(in sections: [Section]) -> [(body: JSON, element: Element)] {
        sections.flatMap { section in
            codes(in: section.blocks).compactMap { code in
                isJSON(code) ? json(code).map { ($0, code) } : phpArray(code).map { ($0, code) }
            }
        }
    }

    /// What a handler gets is often shown as PHP has it.
    private func phpArray(_ code: Element) -> JSON? {
        guard folded(code.info) == "php" else { return nil }
        let bytes = Array(code.textBytes)
        guard let first = bytes.first(where: { $0 != space && $0 != newline && $0 != 0x09 && $0 != 0x0D }),
            first == UInt8(ascii: "[") || folded(String(decoding: bytes.prefix(40), as: UTF8.self)).hasPrefix("array")
        else { return nil }
        return LenientJSON.read(document: bytes, dialect: .code)?.value
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
        guard let first = code.textBytes.first(where: { $0 != space && $0 != newline && $0 != 0x09 && $0 != 0x0D })
        else { return false }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") && language == "json"
    }

    private func json(_ code: Element) -> JSON? {
        let bytes = Array(code.textBytes)
        guard let read = LenientJSON.read(document: bytes) else {
            page.report(
                "example-unreadable", at: code, "this example is no JSON, and could not be repaired",
                hint: "check its brackets and quotes")
            return nil
        }
        if let first = read.repairs.first {
            let line = bytes[..<min(first.offset, bytes.count)].count { $0 == newline }
            page.report(
                "example-repaired", at: code, lineOffset: line + 1,
                "this example is no strict JSON: \(first.kind.rawValue) at \(first.path)"
                    + (read.repairs.count > 1 ? ", and \(read.repairs.count - 1) more" : ""))
        }
        return read.value
    }
}
