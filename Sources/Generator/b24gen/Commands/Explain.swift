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
                result.items.id. Below the facts of a FIELD stand all claims about it, for each fact the winner first: the rule
                that made it, the line that it read, and the row of the table of precedence that decided. Then come the findings.
                `b24gen rules --rule ID` says what a rule reads and where it is written.
                """,
            options: Option.documentation,
            run: { (arguments, console) throws(Failure) in try explain(arguments, console) })
    }

    private static func explain(_ arguments: Arguments, _ console: Console) throws(Failure) -> Outcome {
        let name = arguments.operands[0]
        let reading = try DocumentationReading(arguments, explaining: name)
        let explanation = Explanation(reading)
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
