import APIModel
import Documents

/// What a call does. It decides what may be sent twice, so name, title and summary have to agree.
enum EffectRules {
    static let all = [effect]

    static let effect = Rule(
        owner: "effect.verbs",
        reads: "The verbs of the name, the title and the summary, where two agree and none differs.",
        claims: [.effect],
        words: [
            EffectWords.readNames, EffectWords.writeNames, EffectWords.read, EffectWords.write, EffectWords.weak,
            EffectWords.removes,
        ]
    ) { owner, sink in
        guard let method = owner.method else { return }
        let summary = owner.header.summary.map { folded($0.prose) } ?? ""
        let voices = [
            verb(ofLast: method.parts(at: ".").last.map(String.init) ?? ""),
            verb(in: folded(owner.page.document.title)),
            verb(in: behindSubject(summary, method: folded(method))),
        ].compactMap { $0 }
        guard let first = voices.first, voices.count >= 2, voices.allSatisfy({ $0 == first }) else { return }
        let consumes = first == .read && owner.parameters.contains { removesWhatItReads($0, owner.page.language) }
        sink.claim(consumes ? .consume : first, at: owner.page.document.root)
    }

    /// A flag that decides whether what was read is removed.
    private static func removesWhatItReads(_ field: Field, _ language: Language) -> Bool {
        if folded(field.name) == "clear" { return true }
        return field.description[language].map { EffectWords.removes.occur(in: folded($0)) } ?? false
    }

    /// The verb of the last word of a name.
    private static func verb(ofLast last: String) -> Method.Effect? {
        let small = folded(last)
        if EffectWords.readNames.has(small) { return .read }
        if EffectWords.writeNames.has(small) { return .write }
        // camelCase: getList, deleteByFilter, isOffers.
        let word = folded(String(last.prefix { !$0.isUppercase }))
        if EffectWords.readNames.has(word) || EffectWords.questions.has(word) { return .read }
        if EffectWords.writeNames.has(word) { return .write }
        if EffectWords.writeParts.begin(small) && !EffectWords.noWriteParts.begin(small)
            || EffectWords.writeParts.end(small)
        {
            return .write
        }
        return EffectWords.readParts.begin(small) || EffectWords.readParts.end(small) ? .read : nil
    }

    /// By the first word that is a verb of either kind.
    private static func verb(in text: String) -> Method.Effect? {
        var weak: Method.Effect?
        for part in text.parts(at: " ", "`").prefix(8) {
            let word = String(part)
            if EffectWords.noVerbs.begin(word) { continue }
            if EffectWords.read.begin(word) { return .read }
            if EffectWords.write.begin(word) { return .write }
            if EffectWords.weak.begin(word) { weak = .write }
        }
        return weak
    }

    /// What stands behind "The method `x`" in a summary.
    private static func behindSubject(_ summary: String, method: String) -> String {
        let first = summary.parts(at: "\n").first.map(String.init) ?? ""
        if let at = first.find(method) { return String(first[at...].dropFirst(method.count)) }
        guard let end = EffectWords.subjects.end(atStartOf: first) else { return first }
        return String(Substring(first.utf8.dropFirst(end)))
    }
}
