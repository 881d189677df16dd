import APIModel
import Changes
import Diagnostics
import Emission
import Foundation

extension Command {
    static var update: Command {
        Command(
            name: "update",
            summary: "Takes in a new revision of the documentation: everything that a maintainer has to write.",
            details: """
                Reads the documentation of both languages and writes the catalog, the ledger, Generated, the list of modules in
                Package.swift, the revisions in NOTICE, README's numbers, the entry of CHANGELOG.md, and \(PageDigests.folder)
                (digests and known findings, which nobody reviews). Proposes the next version.

                What no page has any more stays, deprecated, with the date. A change of what a call does, and so of what may be
                sent twice, or of how a list pages is never taken over silently: update lists all of them and stops, until each
                is approved (--approve) or decided in specs/patches.
                """,
            options: [
                .value(
                    "--docs", of: "DIR", repeatable: true,
                    help:
                        "Documentation, one folder per language. Without it, \(UpdatePlan.standardDocs.joined(separator: " and "))."
                ),
                .flag("--dry-run", help: "Write nothing; show the changes and the files that would be written."),
                .value(
                    "--approve", of: "FINGERPRINT", repeatable: true, help: "Approve a change that needs it; all: all."),
                .value("--date", of: "DAY", help: "The day of the documentation. Without it, that of its checkout."),
                .value(
                    "--revision", of: "LANGUAGE=ID", repeatable: true,
                    help: "The revision of a documentation. Without it, that of its checkout."),
                .value("--retire", of: "DAY", help: "Drop what is gone, or called otherwise, since before this day."),
                .value("--patches", of: "DIR", help: "Patches for wrong pages. Without it, specs/patches."),
            ],
            run: { (arguments, console) throws(Failure) in try update(arguments, console) })
    }

    private static func update(_ arguments: Arguments, _ console: Console) throws(Failure) -> Outcome {
        let plan = try UpdatePlan(arguments)
        for placement in plan.emission.placements { console.note(placement.diagnostic.description) }
        for diagnostic in plan.patchProblems { console.note(diagnostic.description) }
        let report = ChangeReport(ChangeList(plan.comparison.changes))
        console.print(arguments.has("--dry-run") ? report.text : report.summary)
        let undecided = plan.undecided
        if !undecided.isEmpty {
            console.note(
                "These changes decide what may be sent twice, or how a list is read. Approve each, or all, with --approve,"
            )
            console.note("or decide in specs/patches; then run update again:")
            for change in ChangeList(undecided).changes { console.note("  " + change.line) }
            console.note("\(undecided.count) changes need a decision; nothing was written")
            if !arguments.has("--dry-run") { return .findings }
        }
        guard plan.patchProblems.isEmpty else { return .findings }
        let outputs = try plan.outputs()
        if arguments.has("--dry-run") {
            for line in try outputs.differences() { console.print(line) }
        } else {
            try outputs.write(to: console)
        }
        console.print("findings of the pages: \(plan.findings)")
        console.print("next version: \(plan.nextVersion)")
        KeptToTheEnd.keep(plan)
        return undecided.isEmpty ? .success : .findings
    }
}
