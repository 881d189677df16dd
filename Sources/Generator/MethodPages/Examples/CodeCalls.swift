import APIModel
import Bitrix24JSON

/// The calls of methods in JavaScript, TypeScript or PHP, by the functions that make them.
struct CodeCalls {
    private let source: [UInt8]

    init(_ source: [UInt8]) { self.source = source }

    /// How a function takes its method and its parameters.
    private enum Shape {
        /// `call('method', parameters)`
        case arguments
        /// `make({ method: 'method', params: parameters })`
        case object
    }

    func all() -> [ExampleCall] {
        var calls: [ExampleCall] = []
        var index = 0
        // Calls may stand inside the arguments of others, and each is read to its end; but not for ever.
        var budget = source.count * 8
        while budget > 0, let open = source[index...].firstIndex(of: UInt8(ascii: "(")) {
            index = open + 1
            guard let (shape, start, rest) = callee(before: open) else { continue }
            var reader = LenientReader(source, from: index, dialect: .code)
            let call = shape == .object ? object(&reader) : arguments(&reader)
            budget -= reader.index - index
            guard var call else { continue }
            call.rest = rest
            call.offset = start
            calls.append(call)
        }
        return calls
    }

    // MARK: The function

    private func callee(before open: Int) -> (Shape, start: Int, rest: Int)? {
        let end = skipTypeArguments(before: open)
        var start = end
        while start > 0, Self.isCallee(source[start - 1]) { start -= 1 }
        guard start < end else { return nil }
        let name = String(decoding: source[start..<end], as: UTF8.self)
        let rest = name.contains(".v3.") ? 3 : 2
        let last = name.split(whereSeparator: { $0 == "." || $0 == ">" || $0 == ":" }).last ?? ""
        switch last {
        case "callMethod", "callListMethod", "fetchListMethod", "callFastListMethod":
            return (.arguments, start, rest)
        case "restCommand", "restCall":
            return isDefinition(start) ? nil : (.arguments, start, rest)
        case "call":
            return name.hasSuffix("->call") || name.hasSuffix("::call") ? (.arguments, start, rest) : nil
        case "make":
            return name.hasSuffix("call.make") || name.hasSuffix("List.make") ? (.object, start, rest) : nil
        default:
            return nil
        }
    }

    /// Before `<TaskResult>` in `make<TaskResult>(`.
    private func skipTypeArguments(before open: Int) -> Int {
        guard open > 0, source[open - 1] == UInt8(ascii: ">") else { return open }
        var depth = 0
        var index = open - 1
        while index > 0 {
            if source[index] == UInt8(ascii: ">"), source[index - 1] != UInt8(ascii: "=") { depth += 1 }
            if source[index] == UInt8(ascii: "<") { depth -= 1 }
            if depth == 0 { return index }
            index -= 1
        }
        return open
    }

    private static func isCallee(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "-")
    }

    private func isDefinition(_ start: Int) -> Bool {
        String(decoding: source[..<start].suffix(12), as: UTF8.self).hasSuffix("function ")
    }

    // MARK: Arguments

    private func arguments(_ reader: inout LenientReader) -> ExampleCall? {
        let start = reader.index
        guard case .string(let method)? = reader.value(), MethodSpelling.isOne(method.utf8), isPlain(reader.repairs)
        else { return nil }
        reader.skipTrivia()
        guard reader.peek() == UInt8(ascii: ",") else { return call(method, JSON.object([:]), []) }
        reader.index += 1
        reader.repairs = []
        guard let value = reader.value() else { return call(method, JSON.object([:]), []) }
        return call(method, value, reader.repairs, before: start)
    }

    private func object(_ reader: inout LenientReader) -> ExampleCall? {
        let start = reader.index
        guard let value = reader.value(), case .string(let method)? = value["method"], MethodSpelling.isOne(method.utf8)
        else { return nil }
        let repairs = reader.repairs.filter { $0.path.hasPrefix("$.params") }
            .map { LenientJSON.Repair(kind: $0.kind, offset: $0.offset, path: "$" + $0.path.dropFirst(8)) }
        return call(method, value["params"] ?? .object([:]), repairs, before: start)
    }

    private func isPlain(_ repairs: [LenientJSON.Repair]) -> Bool { !repairs.contains { $0.kind == .expression } }

    private func call(
        _ method: String, _ value: JSON, _ repairs: [LenientJSON.Repair], before start: Int = 0
    ) -> ExampleCall {
        var variables = CodeVariables(source, end: start)
        var (body, repairs) = variables.resolve(value, repairs)
        if body.object == nil && (body.array ?? []).isEmpty {
            // PHP's empty array, a callback, or parameters that only the running program knows.
            body = .object([:])
        }
        return ExampleCall(method: method, rest: 2, auth: nil, body: body, repairs: repairs, offset: start)
    }
}
