import APIModel
import Documents

/// How pages name errors: rows of tables, and what their examples add.
enum ErrorRules {
    static let all = [
        Rule(
            structural: "error.row", reads: "A row of a table of errors.",
            claims: [.itself, .code, .message, .description, .status], words: [ErrorWords.emptyCode]),
        Rule(
            structural: "error.field", reads: "A row that names a field, a message and how to mend it.",
            claims: [.itself, .message, .description]),
        Rule(
            structural: "error.stated-code", reads: "“Error code: `X`” above such a table.", claims: [.code],
            words: [ErrorWords.statedCode]),
        Rule(
            structural: "error.example-code", reads: "An example that shows the message of the row, with its code.",
            claims: [.code]),
        Rule(
            structural: "error.example-empty", reads: "Examples of which every one shows the empty code.",
            claims: [.code]),
        Rule(
            structural: "error.example-message",
            reads: "An example that shows how the message of the row goes on: “Could not find {id}”.",
            claims: [.message]),
    ]

    static let row = RuleBook.id(of: "error.row")!
    static let field = RuleBook.id(of: "error.field")!
    static let stated = RuleBook.id(of: "error.stated-code")!
    private static let exampleCode = RuleBook.id(of: "error.example-code")!
    private static let exampleEmpty = RuleBook.id(of: "error.example-empty")!
    private static let exampleMessage = RuleBook.id(of: "error.example-message")!

    /// Adds what the examples of a page claim of the errors that its tables name.
    static func weigh(
        _ examples: [(body: Examples.Response, element: Element)], with errors: inout [ErrorClaims], _ page: PageContext
    ) {
        let shown = examples.compactMap(ShownError.init)
        guard !shown.isEmpty else { return }
        let onlyEmpty = shown.allSatisfy { $0.code.isEmpty }
        let known = errors.map { page.resolver.error($0.claims) }
        for index in errors.indices {
            let facts = known[index]
            var sink = ClaimSink(page: page)
            var code = facts.code
            if code == nil, let message = facts.message.map(folded) {
                if let same = shown.first(where: { folded($0.message) == message }) {
                    code = same.code
                    sink.rule = exampleCode
                    sink.claim(.code, text: same.code, at: same.element, from: .example)
                }
            }
            if code == nil, onlyEmpty {
                code = ""
                sink.rule = exampleEmpty
                sink.claim(.code, text: "", at: shown[0].element, from: .example)
            }
            // An example that fits several rows alike belongs to one of them, and does not say to which.
            if let code, let message = facts.message, message.utf8.count > 8,
                known.count(where: { $0.code == facts.code && $0.message == message }) == 1,
                let whole = shown.first(where: {
                    $0.code == code && $0.message.hasPrefix(message) && $0.message.has("{")
                })
            {
                sink.rule = exampleMessage
                sink.claim(.message, text: whole.message, at: whole.element, from: .example, .strong)
            }
            errors[index].claims += sink.claims
        }
    }
}

/// The code and the message of an error in an example.
private struct ShownError {
    let code: String
    let message: String
    let element: Element

    init?(_ example: (body: Examples.Response, element: Element)) {
        element = example.element
        let body = example.body.body
        if let code = body["error"]?.string ?? body["error"]?.number?.text {
            (self.code, message) = (code, body["error_description"]?.string ?? "")
        } else if let error = body["error"], let code = error["code"]?.string ?? error["code"]?.number?.text {
            (self.code, message) = (code, error["message"]?.string ?? "")
        } else {
            return nil
        }
    }
}
