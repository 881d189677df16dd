import APIModel
import Documents

/// Sentences about the call as a whole: batches, order, statuses, parameters of which one is enough.
enum CallRules {
    static let all = [batches, order, successes, failures, choices, ways]

    static let batches = Rule(
        owner: "batchable.refused", reads: "“The method cannot be called in a batch”.", claims: [.batchable],
        words: [CallWords.refusesBatches, CallWords.batch]
    ) { owner, sink in
        for text in owner.texts
        where CallWords.refusesBatches.occur(in: text.small) && CallWords.batch.occur(in: text.small) {
            sink.claim(.batchable, is: false, at: text.element, from: .prose)
        }
    }

    static let order = Rule(
        owner: "positional.order", reads: "“The order of parameters is mandatory”.", claims: [.positional],
        words: [CallWords.orders, CallWords.matters]
    ) { owner, sink in
        for text in owner.texts where CallWords.orders.occur(in: text.small) && CallWords.matters.occur(in: text.small)
        {
            sink.claim(.positional, is: true, at: text.element, from: .prose)
        }
    }

    static let successes = Rule(
        owner: "success.line", reads: "“HTTP status: 200” in a section about the answer.", claims: [.success],
        words: [CallWords.statuses]
    ) { owner, sink in
        guard owner.method != nil else { return }
        for section in owner.sections where section.isPart(of: .response) { claim(.success, in: section, &sink) }
    }

    static let failures = Rule(
        owner: "failure.line", reads: "“HTTP status: 400, 403” in a section about errors.", claims: [.failure],
        words: [CallWords.statuses]
    ) { owner, sink in
        guard owner.method != nil else { return }
        for section in owner.sections where section.role == .errors { claim(.failure, in: section, &sink) }
    }

    private static func claim(_ fact: Fact, in section: Section, _ sink: inout ClaimSink) {
        for (status, element) in StatusLine.statuses(in: section) { sink.claim(fact, number: status, at: element) }
    }

    static let choices = Rule(
        owner: "choice.sentence", reads: "“At least one of the parameters `A` or `B` must be specified”.",
        claims: [.choice], words: [ChoiceWords.any, ChoiceWords.obliges]
    ) { owner, sink in
        guard owner.method != nil else { return }
        let language = owner.page.language
        let names = Set(owner.parameters.map(\.name))
        for text in owner.texts where ChoiceWords.any.occur(in: text.small) {
            for choice in ChoiceSentence.choices(in: text.text, among: names) { sink.claim(choice, at: text.element) }
        }
        for description in owner.parameters.compactMap({ $0.description[language] })
        where ChoiceWords.any.occur(in: folded(description)) {
            for choice in ChoiceSentence.choices(in: description, among: names) {
                sink.claim(choice, at: owner.page.document.root)
            }
        }
    }

    static let ways = Rule(
        owner: "choice.ways", reads: "“1. By identifier”, “2. By name”: ways to call with tables of their own.",
        claims: [.choice]
    ) { owner, sink in
        let page = owner.page
        let ways = owner.sections.filter { section in
            section.role == .parameters && !section.namesItsRole && section.foldedTitle.utf8.first?.isASCIIDigit == true
        }
        guard owner.method != nil, ways.count > 1, let heading = ways[0].heading else { return }
        let named = ways.map { way in
            TableContext.tables(of: way, page: page).flatMap { context in
                context.table.rows.compactMap { $0.cells.first.map(page.nameCell) }.filter(\.isStarred).flatMap(\.names)
            }
        }
        // What every way needs is no choice.
        let names = owner.parameters.map(\.name).filter { name in
            named.contains { $0.contains(name) } && !named.allSatisfy { $0.contains(name) }
        }
        if names.count > 1 { sink.claim(Method.Choice(of: names, rule: .atLeastOne), at: heading) }
    }
}

/// "HTTP status: **400, 403**".
enum StatusLine {
    /// Most paragraphs have it nowhere.
    private static let word = Array("http".utf8)

    static func statuses(in section: Section) -> [(status: Int, element: Element)] {
        var found: [(status: Int, element: Element)] = []
        for paragraph in TableContext.paragraphs(of: section) where paragraph.mentions(word) {
            for line in paragraph.plain.parts(at: "\n") {
                let text = folded(String(line))
                guard CallWords.statuses.begin(text) else { continue }
                for number in text.utf8.split(whereSeparator: { !$0.isASCIIDigit && $0 != UInt8(ascii: "x") }) {
                    if let status = Int(Substring(number)), (100...599).contains(status) {
                        found.append((status, paragraph))
                    }
                }
            }
        }
        return found
    }
}

/// "`CODE` and at least one of `NAME`, `TEXT`".
enum ChoiceSentence {
    static func choices(in text: String, among names: Set<String>) -> [Method.Choice] {
        Sentences.split(text).compactMap { sentence in
            guard let rule = rule(of: folded(String(sentence))) else { return nil }
            // What stands before "at least one" is no part of the choice.
            let start = ChoiceWords.atLeastOne.firstEnd(in: Sentences.foldedKeepingLength(String(sentence))) ?? 0
            let behind = self.names(in: Substring(sentence.utf8.dropFirst(start)), among: names)
            let of = behind.count > 1 ? behind : self.names(in: sentence, among: names)
            return of.count >= 2 ? Method.Choice(of: of, rule: rule) : nil
        }
    }

    private static func rule(of sentence: String) -> Method.Choice.Rule? {
        guard ChoiceWords.obliges.occur(in: sentence) else { return nil }
        if ChoiceWords.atLeastOne.occur(in: sentence) { return .atLeastOne }
        // "If neither `A` nor `B` is provided, the method returns an error".
        if ChoiceWords.neither.occur(in: sentence), ChoiceWords.errors.occur(in: sentence) { return .atLeastOne }
        if ChoiceWords.neitherAlone.occur(in: sentence) { return nil }
        return ChoiceWords.exactlyOne.occur(in: sentence) ? .exactlyOne : nil
    }

    private static func names(in text: Substring, among names: Set<String>) -> [String] {
        var found: [String] = []
        for code in text.codeSpans {
            let name = code.trimmed
            if names.contains(name), !found.contains(name) { found.append(name) }
        }
        return found
    }
}
