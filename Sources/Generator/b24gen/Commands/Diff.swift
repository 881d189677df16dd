import Bitrix24JSON
import Changes
import Diagnostics
import Foundation
import Parallel

extension Command {
    static var diff: Command {
        Command(
            name: "diff",
            summary: "Compares two states of the API: what changed on the wire, in Swift, what was added.",
            operands: "OLD NEW",
            operandCount: 0...2,
            details: """
                A state is a catalog (specs/catalog), a model (model.json), documentation (../docs/en,../docs/ru), a checkout,
                or a revision of git (HEAD~1). One line per change, grouped by method, the most disruptive first; each ends in
                its rule and its fingerprint. Changes of pages that are the same bytes stand apart: only the reader changed.

                Approved changes, by their fingerprints in a file, are neither shown nor counted. --rules lists the rules.
                """,
            options: [
                .choice("--format", of: ChangeFormat.allCases.map(\.rawValue), help: "Without it, text."),
                .choice(
                    "--fail-on", of: Diagnostic.Severity.allCases.map(\.rawValue),
                    help: "End in exit status 1 where a change is at least as disruptive."),
                .value("--approvals", of: "FILE", help: "Approved changes. Without it, \(ApprovalsFile.standard)."),
                .value("-o", "--output", of: "FILE", help: "Write the report to this file."),
                .flag("--rules", help: "List the rules: id, severity, group, what it means."),
                .flag("--schema", help: "Print the JSON Schema of --format json."),
                .value("--patches", of: "DIR", help: "Patches for wrong pages. Without it, specs/patches."),
                .groups,
            ],
            run: { (arguments, console) throws(Failure) in try diff(arguments, console) })
    }

    private static func diff(_ arguments: Arguments, _ console: Console) throws(Failure) -> Outcome {
        if arguments.has("--rules") {
            for rule in ChangeRule.all {
                console.print("\(rule.id)\t\(rule.severity.rawValue)\t\(rule.group.rawValue)\t\(rule.summary)")
            }
            return .success
        }
        if arguments.has("--schema") {
            console.print(ChangeReport.schema.text(.pretty))
            return .success
        }
        guard arguments.operands.count == 2 else { throw .wrongUse("diff needs OLD NEW", hint: "b24gen help diff") }
        // Both at the same time: most of the work is reading.
        let states = concurrentMap(arguments.operands) { name in
            Result { () throws(Failure) -> APIState in try APIState(named: name, arguments) }
        }
        let (old, new) = (try states[0].get(), try states[1].get())
        let comparison = try Comparison(old, new, date: "now")
        let approvals = try ApprovalsFile.read(arguments.value("--approvals"))
        let list = ChangeList(comparison.changes).without(approvals.fingerprints)
        let report = ChangeReport(list)
        let bytes = report.bytes(arguments.value("--format").flatMap(ChangeFormat.init) ?? .text)
        if let file = arguments.value("--output") {
            try OutputFile.write(bytes, to: file)
            console.print(report.summary)
        } else {
            bytes.withUnsafeBytes(console.output)
        }
        KeptToTheEnd.keep((old, new, comparison))
        guard let severity = arguments.value("--fail-on").flatMap(Diagnostic.Severity.init) else { return .success }
        return list.count(atLeast: severity) > 0 ? .findings : .success
    }
}

/// The file of approved changes.
enum ApprovalsFile {
    static let standard = "specs/approvals.txt"

    static func read(_ path: String?) throws(Failure) -> Approvals {
        guard let data = FileManager.default.contents(atPath: path ?? standard) else {
            guard let path else { return Approvals() }
            throw .unreadable("\(path) cannot be read")
        }
        return Approvals(text: String(decoding: data, as: UTF8.self))
    }
}
