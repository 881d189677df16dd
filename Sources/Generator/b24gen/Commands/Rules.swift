import APIModel
import Diagnostics
import Documents
import MethodPages

extension Command {
    static var rules: Command {
        Command(
            name: "rules",
            summary: "Shows for each rule and each word on how many pages it spoke, and how many claims it won.",
            details: """
                Reads the documentation once, and lists all rules of the interpreter in the order in which they run: pages, claims
                that won, claims that lost. A rule that won nothing is dead; a word that occurs nowhere is, too.

                --rule ID shows one rule: what it reads, where it is written, its words, and every claim with its line.
                --words lists the words of each rule with the pages on which they occur.
                --check fails on rules and words that occur nowhere, which is meant for the pinned documentation.
                `extract --without ID` switches a rule off: the difference of two models is its worth.
                """,
            options: Option.documentation + [
                .value("--rule", of: "ID", help: "Show one rule, and where it spoke."),
                .flag("--words", help: "List the words of the rules, too."),
                .flag("--check", help: "Fail on what speaks nowhere."),
            ],
            run: { (arguments, console) throws(Failure) in try rules(arguments, console) })
    }

    private static func rules(_ arguments: Arguments, _ console: Console) throws(Failure) -> Outcome {
        let followed = arguments.value("--rule")
        if let followed, !RuleCount.identifiers.contains(followed) {
            let suggestion = Suggestion.of(followed, among: RuleCount.identifiers)
            throw .wrongUse("there is no rule \(followed)", hint: suggestion.map { "did you mean \($0)?" })
        }
        let documentation = Documentation(
            language: arguments.value("--language").flatMap(Language.init),
            kind: arguments.value("--format").flatMap(Source.Kind.init))
        let folders = arguments.values("--docs")
        let inputs = try documentation.inputs(folders.isEmpty ? [Documentation.standardFolder] : folders)
        let count = RuleCount(following: followed)
        var extraction: Extraction!
        let words = VocabularyUse.counted {
            extraction = Extraction.run(inputs, isSequential: true) { count.add($0) }
        }
        let report = RulesReport(count: count, words: words, extraction: extraction, inputs: inputs)
        if let followed {
            console.print(report.text(of: followed))
            return .success
        }
        console.print(report.table(withWords: arguments.has("--words")))
        guard arguments.has("--check") else { return .success }
        let dead = report.dead
        for line in report.kept + dead { console.note(line) }
        console.print("\(report.summary): \(dead.count) speak nowhere")
        return dead.isEmpty ? .success : .findings
    }
}

/// What was counted, as text.
struct RulesReport {
    let rows: [RuleCount.Row]
    let words: [String: Int]
    let pageCount: Int
    private let model: Model
    private let folders: [String: String]

    init(count: RuleCount, words: [String: Int], extraction: Extraction, inputs: [Extraction.Input]) {
        rows = count.rows
        self.words = words
        pageCount = extraction.pageCount
        model = extraction.model
        folders = Dictionary(inputs.map { ($0.source.id, $0.folder) }, uniquingKeysWith: { first, _ in first })
    }

    private var vocabulary: [RuleWords] { RuleWords.all }

    var summary: String {
        let count = Set(vocabulary.flatMap(\.words)).count
        return "\(pageCount) pages, \(rows.count) rules, \(count) words"
    }

    func table(withWords: Bool) -> String {
        var lines = ["  pages      won     lost  rule"]
        for (row, entry) in zip(rows, vocabulary) {
            lines.append(
                "\(row.pageCount.padded(7)) \(row.won.padded(8)) \(row.lost.padded(8))  \(row.id): \(row.reads)")
            guard withWords else { continue }
            for word in entry.words { lines.append("\((words[word] ?? 0).padded(7))                     “\(word)”") }
        }
        return (lines + [summary]).joined(separator: "\n")
    }

    /// One rule, and every claim that it made.
    func text(of id: String) -> String {
        guard let index = rows.firstIndex(where: { $0.id == id }) else { return "" }
        let row = rows[index]
        var lines = [
            "\(row.id): \(row.reads)", "written in \(row.place)",
            "\(row.pageCount) pages, \(row.won) claims won, \(row.lost) lost",
        ]
        let own = vocabulary[index].words
        if !own.isEmpty {
            lines.append("words: " + own.map { "“\($0)” \(words[$0] ?? 0)" }.joined(separator: ", "))
        }
        for example in row.examples.sorted(by: { ($0.owner, $0.line) < ($1.owner, $1.line) }) {
            let position = Position(path: file(example.page), line: example.line, column: 1)
            lines.append("  \(example.won ? "won " : "lost") \(example.claim)  \(example.owner), \(position)")
        }
        return lines.joined(separator: "\n")
    }

    private func file(_ page: Int) -> String {
        guard model.pages.indices.contains(page) else { return "?" }
        return (folders[model.pages[page].source].map { $0 + "/" } ?? "") + model.pages[page].path
    }

    private var silent: [RuleCount.Row] {
        rows.filter { $0.won + $0.lost == 0 && RuleCount.readsPages($0.id) }
    }

    /// Silent rules that stay, each with its reason.
    var kept: [String] {
        silent.compactMap { row in
            RuleCount.reasonToKeep(row.id).map { "rule \(row.id) speaks nowhere, and stays: \($0)" }
        }
    }

    /// What speaks nowhere, a line each.
    var dead: [String] {
        // Rules about models that are laid over each other have no page to speak on.
        let silent = self.silent.filter { RuleCount.reasonToKeep($0.id) == nil }.map {
            "rule \($0.id) speaks nowhere: \($0.place)"
        }
        var seen: Set<String> = []
        let missing = zip(rows, vocabulary).flatMap { row, entry in
            entry.words.filter {
                $0.utf8.count > 2 && words[$0] == nil && !RuleCount.keeps(word: $0) && seen.insert($0).inserted
            }.map {
                "the words “\($0)” of rule \(row.id) occur nowhere"
            }
        }
        return silent + missing
    }
}

extension Int {
    fileprivate func padded(_ width: Int) -> String {
        let text = String(self)
        return String(repeating: " ", count: Swift.max(0, width - text.count)) + text
    }
}
