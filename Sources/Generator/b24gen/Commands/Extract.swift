import APIModel
import Bitrix24JSON
import Diagnostics
import MethodPages

extension Command {
    static var extract: Command {
        Command(
            name: "extract",
            summary: "Reads documentation and writes the model: what it says, as data.",
            details: """
                The model goes to the standard output, or to the file after -o. Findings (what the pages contradict, what
                could not be read) are counted at the end; --diagnostics shows them, on the standard error output.

                With --strict, errors and warnings end in exit status 1. A baseline holds the findings that are known and accepted;
                they are neither shown nor counted.
                """,
            options: Option.documentation + [
                .value("-o", "--output", of: "FILE", help: "Write the model to this file."),
                .flag("--facts-only", help: "Leave out prose and examples: titles, descriptions, meanings, messages."),
                .choice(
                    "--diagnostics", of: DiagnosticFormat.allCases.map(\.rawValue),
                    help: "Show all findings, in this form."),
                .flag("--strict", help: "Fail when there are errors or warnings."),
                .value("--baseline", of: "FILE", help: "Findings that are known and accepted."),
                .flag("--update-baseline", help: "Write the findings of this run to the baseline."),
                .value(
                    "--without", of: "RULE", repeatable: true,
                    help: "A rule that does not speak (b24gen rules lists them)."),
                .value("--rows", of: "FILE", help: "Write every table row of every method page, and where it went."),
            ],
            run: { (arguments, console) throws(Failure) in try extract(arguments, console) })
    }

    private static func extract(_ arguments: Arguments, _ console: Console) throws(Failure) -> Outcome {
        if arguments.has("--update-baseline"), !arguments.has("--baseline") {
            throw .wrongUse("--update-baseline needs --baseline FILE")
        }
        let reading = try DocumentationReading(arguments)
        let form = ModelForm(factsOnly: arguments.has("--facts-only"))
        let file = arguments.value("--output")
        let model = reading.extraction.model
        if let file {
            try OutputFile.write(to: file) { model.writeJSON(form, to: $0) }
        } else {
            model.writeJSON(form, to: console.output)
        }
        if let file = arguments.value("--rows") { try OutputFile.write(rows(reading.extraction.rows), to: file) }
        let outcome = try Findings(reading.extraction, arguments).report(to: console, summaryToErrors: file == nil)
        KeptToTheEnd.keep(reading)
        return outcome
    }

    /// One line for each row.
    private static func rows(_ rows: [RowAccount]) -> [UInt8] {
        var writer = JSONWriter(style: .lines(depth: 1))
        writer.beginArray()
        for row in rows {
            writer.beginObject()
            writer.key("path")
            writer.string(row.position.path)
            writer.key("line")
            writer.int(row.position.line)
            writer.key("column")
            writer.int(row.position.column)
            writer.key(row.isFact ? "fact" : "rule")
            writer.string(row.outcome)
            writer.key("row")
            writer.string(row.text)
            writer.endObject()
        }
        writer.endArray()
        writer.newline()
        return writer.bytes
    }
}
