import APIModel
import Diagnostics
import Documents
import MethodPages

/// The findings of a run against its baseline, the summary, and the status that they lead to.
struct Findings {
    private let extraction: Extraction
    private let format: DiagnosticFormat?
    private let isStrict: Bool
    /// What counts: without what the baseline knows.
    private let list: DiagnosticList
    private let known: Int
    private let gone: Int

    init(_ extraction: Extraction, _ arguments: Arguments) throws(Failure) {
        self.extraction = extraction
        format = arguments.value("--diagnostics").flatMap(DiagnosticFormat.init)
        isStrict = arguments.has("--strict")
        let findings = extraction.diagnostics.filter { $0.severity != .note }
        if let file = arguments.value("--baseline"), arguments.has("--update-baseline") {
            try OutputFile.write(Array(Baseline(findings).text.utf8), to: file)
        }
        if let file = arguments.value("--baseline") {
            let (new, gone) = try Self.baseline(file).compare(DiagnosticList(findings).diagnostics)
            let notes = extraction.diagnostics.filter { $0.severity == .note }
            list = DiagnosticList(new + notes)
            known = findings.count - new.count
            self.gone = gone
        } else {
            list = DiagnosticList(extraction.diagnostics)
            known = 0
            gone = 0
        }
    }

    private static func baseline(_ file: String) throws(Failure) -> Baseline {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
        let name = String(file[(file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex)...])
        do throws(SourceTree.Failure) {
            let bytes = try SourceTree(root: folder).bytes(of: name)
            return Baseline(text: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw .unreadable("\(file) \(error)", hint: "--update-baseline writes it")
        }
    }

    func report(to console: Console, summaryToErrors: Bool) -> Outcome {
        if let format {
            format.bytes(list).withUnsafeBytes(console.errors)
        } else {
            // What makes the run fail is shown in any case.
            for diagnostic in failing { console.note(diagnostic.description) }
        }
        // A stream of JSON holds nothing else.
        if !summaryToErrors {
            console.print(summary)
        } else if format == nil || format == .text {
            console.note(summary)
        }
        return failing.isEmpty ? .success : .findings
    }

    /// What the pages have wrong fails a run only where that is asked for; a patch that does not apply
    /// is the project's own mistake.
    private var failing: [Diagnostic] {
        list.diagnostics.filter {
            isStrict ? $0.severity != .note : $0.severity == .error && $0.rule.hasPrefix("patch-")
        }
    }

    private var summary: String {
        let model = extraction.model
        var lines = [
            "\(extraction.pageCount) pages: \(model.methods.count) methods, \(model.events.count) events, "
                + "\(model.types.count) types, \(model.factCount) facts"
        ]
        var findings = "\(list.count(.error)) errors, \(list.count(.warning)) warnings, \(list.count(.note)) notes"
        if known > 0 { findings += "; \(known) known" }
        if gone > 0 { findings += "; \(gone) of the baseline did not occur" }
        lines.append(findings)
        let width = String(list.countsByRule.first?.count ?? 0).count
        for (rule, count) in list.countsByRule {
            lines.append("  " + String(repeating: " ", count: width - String(count).count) + "\(count)  \(rule)")
        }
        return lines.joined(separator: "\n")
    }
}
