import APIModel

/// Writes a method: the function to be awaited, the same call as a value, and the types of its own.
struct MethodPrinter {
    let plan: MethodPlan
    let comments: CommentWriter
    /// The client, from where the function stands.
    let client: String

    func functions(into text: inout SourceText) {
        for signature in plan.signatures {
            let arguments = signature.map { Argument($0, of: plan) }
            pair(arguments, plan.output.swift, into: &text) { text in
                comments.method(plan, signature, into: &text)
                attributes(signature, into: &text)
            } valueAttributes: {
                attributes(signature, into: &$0)
            }
        }
        for call in plan.formerCalls {
            let arguments = call.arguments.map { Argument($0, of: plan) }
            let since = call.until.map { ", until \(SwiftComment.phrase($0))" } ?? ""
            let message = SwiftLiteral.string("The documentation has another way to call it.")
            pair(arguments, call.returns, into: &text) { text in
                text.line("/// `\(SwiftComment.phrase(plan.method.name))` as it could be called before\(since).")
                text.line("@available(*, deprecated, message: \(message))")
                text.line("@_disfavoredOverload")
            } valueAttributes: { text in
                text.line("@available(*, deprecated, message: \(message))")
                text.line("@_disfavoredOverload")
            }
        }
    }

    /// An argument as it is declared and sent.
    private struct Argument {
        var name: String
        /// With its question mark, where it is optional.
        var type: String
        var wire: String
        var sent: String

        init(_ argument: MethodPlan.SignatureArgument, of method: MethodPlan) {
            let plan = method.arguments[argument.index]
            name = plan.name
            type = plan.shape.swift + (argument.isRequired ? "" : "?")
            wire = plan.field.name
            sent = plan.shape.sent(SwiftName.escaped(plan.name), optional: !argument.isRequired)
        }

        init(_ argument: FormerCall.Argument, of method: MethodPlan) {
            let plan = method.arguments[argument.index]
            name = plan.name
            type = argument.type
            wire = plan.field.name
            let name = SwiftName.escaped(plan.name)
            let optional = argument.isOptional ? "?" : ""
            let plain =
                argument.type.hasPrefix("[RawCondition]") ? "\(name)\(optional).filter\(method.method.rest)" : name
            sent = argument.isPlain ? plain : plan.shape.sent(name, optional: argument.isOptional)
        }
    }

    /// The function to be awaited, and the same call as a value.
    private func pair(
        _ arguments: [Argument], _ output: String, into text: inout SourceText, head: (inout SourceText) -> Void,
        valueAttributes: (inout SourceText) -> Void
    ) {
        text.gap()
        head(&text)
        if plan.method.effect != .read { text.line("@discardableResult") }
        declaration(arguments, " async throws -> \(output)", into: &text) { text in
            let forwarded = arguments.map { "\($0.name): \(SwiftName.escaped($0.name))" }
            // A computed property, because the overload is unavailable from asynchronous code.
            let head = "var thisCall: Call<\(output)> { self.\(SwiftName.escaped(plan.function))("
            list(forwarded + ["extra: extra"], from: head, to: ") }", into: &text)
            text.line("return try await \(client).result(of: thisCall)")
        }
        text.line("")
        text.line("/// A call of `\(SwiftComment.phrase(plan.method.name))` to send later, in a batch or page by page.")
        // At the top level of a program the compiler would take this one for the other, and send nothing.
        text.line("@available(*, noasync, message: \"Use bitrix.value { … }, or await it in a function.\")")
        valueAttributes(&text)
        declaration(arguments, " -> Call<\(output)>", into: &text) { text in
            guard !arguments.isEmpty else { return text.line("Call(\(facts), extra: extra)") }
            text.line("var arguments = Arguments()")
            for argument in arguments {
                text.line("arguments.set(\(SwiftLiteral.string(argument.wire)), \(argument.sent))")
            }
            text.line("return Call(\(facts), arguments, extra: extra)")
        }
    }

    private func declaration(
        _ arguments: [Argument], _ effects: String, into text: inout SourceText, body: (inout SourceText) -> Void
    ) {
        var parameters = arguments.map { "\($0.name): \($0.type)\($0.type.hasSuffix("?") ? " = nil" : "")" }
        parameters.append("extra: Arguments = [:]")
        let head = "public func \(SwiftName.escaped(plan.function))("
        list(parameters, from: head, to: ")\(effects) {", into: &text)
        text.indented(body)
        text.line("}")
    }

    /// A list in one line where it fits, else one item a line.
    private func list(_ items: [String], from head: String, to tail: String, into text: inout SourceText) {
        let line = head + items.joined(separator: ", ") + tail
        if line.utf8.count <= text.room { return text.line(line) }
        text.line(head)
        text.indented { text in
            for (index, item) in items.enumerated() { text.line(item + (index + 1 < items.count ? "," : "")) }
        }
        text.line(tail)
    }

    private func attributes(_ signature: [MethodPlan.SignatureArgument], into text: inout SourceText) {
        if let since = plan.method.gone {
            let message = SwiftLiteral.string("Gone from the documentation since \(since).")
            return text.line("@available(*, deprecated, message: \(message))")
        }
        guard plan.method.deprecated != nil else { return }
        guard let replacement = plan.replacement else { return text.line("@available(*, deprecated)") }
        if let name = plan.renamed(signature) {
            text.line("@available(*, deprecated, renamed: \(SwiftLiteral.string(name)))")
        } else {
            let calls = replacement.calls.joined(separator: " or ")
            text.line("@available(*, deprecated, message: \(SwiftLiteral.string("Use \(calls)")))")
        }
    }

    /// The type that holds what belongs to this method alone, where there is anything.
    func container(into text: inout SourceText) {
        guard plan.hasErrorList || plan.failures != nil || !plan.types.isEmpty else { return }
        text.line("")
        text.line("/// Types and error codes of `\(SwiftComment.phrase(plan.method.name))`.")
        text.block("public enum \(plan.container)") { text in
            if plan.hasErrorList {
                text.line("/// The codes that the documentation lists.")
                let codes = plan.errors.map { "." + SwiftName.escaped($0) }
                self.list(codes, from: "public static var errors: [ErrorCode] { [", to: "] }", into: &text)
            }
            if let failures = plan.failures {
                text.gap()
                self.failures(failures, into: &text)
            }
            for type in plan.types {
                text.gap()
                TypePrinter(comments: comments).type(type, into: &text)
            }
        }
    }

    private func failures(_ plan: FailuresPlan, into text: inout SourceText) {
        text.line("/// Errors without a code of their own, to be caught by their messages.")
        text.block("public enum \(plan.name)") { text in
            for member in plan.members {
                let (code, message) = (SwiftLiteral.string(member.code), SwiftLiteral.string(member.message))
                text.line(
                    "public static var \(SwiftName.escaped(member.name)): DocumentedError { .init(\(code), \(message)) }"
                )
            }
        }
    }

    private var facts: String {
        let method = plan.method
        let name = SwiftLiteral.string(method.name)
        var facts = [name]
        if method.rest == 3 { facts.append("rest: .v3") }
        if method.effect != .unknown { facts.append("effect: .\(method.effect.rawValue)") }
        if !method.batchable { facts.append("batchable: false") }
        if method.positional {
            let names = plan.arguments.filter { $0.field.gone == nil }.map(\.field.name).filter { $0 != "auth" }
            facts.append("positional: [\(names.map(SwiftLiteral.string).joined(separator: ", "))]")
        }
        if let list = method.list { facts.append("list: \(self.facts(of: list))") }
        let isPlain = facts.count == 2 && method.rest == 2
        if isPlain, method.effect == .read || method.effect == .write { return ".\(method.effect.rawValue)(\(name))" }
        return "MethodFacts(\(facts.joined(separator: ", ")))"
    }

    private func facts(of list: Method.List) -> String {
        var facts: [String] = []
        if list.items != "result" { facts.append("items: \(SwiftLiteral.string(list.items))") }
        if let key = list.key {
            let (filter, row) = (SwiftLiteral.string(key.filter), SwiftLiteral.string(key.row))
            facts.append(filter == row ? "key: .init(\(row))" : "key: .init(filter: \(filter), row: \(row))")
        }
        if let size = list.pageSize { facts.append("pageSize: \(size)") }
        facts.append("style: .\(list.style == .navParams ? "navParams" : list.style.rawValue)")
        if list.keyset { facts.append("keyset: true") }
        let names = ListParameters(plan.method).unusual.map { "\($0.label): \(SwiftLiteral.string($0.name))" }
        if !names.isEmpty { facts.append("parameters: .init(\(names.joined(separator: ", ")))") }
        return "ListFacts(\(facts.joined(separator: ", ")))"
    }
}
