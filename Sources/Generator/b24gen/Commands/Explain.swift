import APIModel

extension Command {
    static var explain: Command {
        Command(
            name: "explain",
            summary:
                "Shows what is known of a method, an event or one of its fields, from which line, by which evidence.",
            operands: "METHOD [FIELD]",
            operandCount: 1...2,
            details: """
                FIELD is a parameter, a field of the response or an error's code; deeper ones have dots: FIELDS.TITLE,
                result.items.id. Below the facts stand the findings about them: what disagreed.
                """,
            options: Option.documentation,
            run: { (arguments, console) throws(Failure) in try explain(arguments, console) })
    }

    private static func explain(_ arguments: Arguments, _ console: Console) throws(Failure) -> Outcome {
        let reading = try DocumentationReading(arguments)
        let explanation = Explanation(reading)
        let name = arguments.operands[0]
        let text =
            arguments.operands.count > 1 ? explanation.of(name, field: arguments.operands[1]) : explanation.of(name)
        if let text {
            console.print(text)
            return .success
        }
        let field = arguments.operands.count > 1 && explanation.of(name) != nil
        let known = field ? explanation.fieldNames(of: name) : explanation.names
        let what = field ? "\(name) has no field \(arguments.operands[1])" : "there is no method or event \(name)"
        let suggestion = Suggestion.of(field ? arguments.operands[1] : name, among: known)
        throw .wrongUse(what, hint: suggestion.map { "did you mean \($0)?" })
    }
}
