import APIModel
import Documents

/// "At least one of the parameters `A` or `B`", and parameters whose order matters.
enum ChoiceReader {
    private static let atLeastOne: PhraseSet = [
        "at least one", "one or both", "one of three", "one of the three", "один из трех", "хотя бы один",
        "хотя бы одно", "хотя бы одного",
    ]
    private static let exactlyOne: PhraseSet = [
        "either", "one of the parameters", "one of the two", "only one of", "one of the following parameters",
        "exactly one",
        "один из параметров", "либо", "одно из двух", "только один из", "один из двух",
    ]
    private static let neither: PhraseSet = ["neither `", "ни `"]
    private static let speaksOfChoice = PhraseSet(joining: [atLeastOne, exactlyOne, neither])
    private static let obliges: PhraseSet = [
        "must", "required", "need", "mandatory", "specify", "provide", "pass", "accepts one", "use only",
        "необходимо", "нужно", "обязательн", "передайте", "передать", "передавать", "должен быть передан", "укажите",
        "указать",
        "принимает один",
    ]

    /// - Parameter texts: each with the same in small letters.
    static func choices(in texts: [(text: String, small: String)], parameters: [Field]) -> [Method.Choice] {
        let names = Set(parameters.map(\.name))
        var choices: [Method.Choice] = []
        for (text, small) in texts where speaksOfChoice.occur(in: small) {
            for sentence in Sentences.split(text) {
                let small = folded(String(sentence))
                let rule: Method.Choice.Rule
                if atLeastOne.occur(in: small) || saysNeither(small) {
                    rule = .atLeastOne
                } else if small.has("neither") {
                    continue
                } else if exactlyOne.occur(in: small) {
                    rule = .exactlyOne
                } else {
                    continue
                }
                guard obliges.occur(in: small) else { continue }
                // "`CODE` and at least one of `NAME`, `TEXT`": what stands before is no part of the choice.
                let start = atLeastOne.firstEnd(in: Sentences.foldedKeepingLength(String(sentence))) ?? 0
                let behind = self.names(in: Substring(sentence.utf8.dropFirst(start)), among: names)
                let of = behind.count > 1 ? behind : self.names(in: sentence, among: names)
                guard of.count >= 2, !choices.contains(where: { Set($0.of) == Set(of) }) else { continue }
                choices.append(.init(of: of, rule: rule))
            }
        }
        return choices
    }

    /// "If neither `A` nor `B` is provided, the method returns an error".
    private static func saysNeither(_ small: String) -> Bool {
        neither.occur(in: small) && (small.has("error") || small.has("ошибк"))
    }

    private static func names(in text: Substring, among names: Set<String>) -> [String] {
        var found: [String] = []
        for (index, part) in text.parts(at: "`", keepsEmpty: true).enumerated() where index % 2 == 1 {
            let name = String(part).trimmed
            if names.contains(name), !found.contains(name) { found.append(name) }
        }
        return found
    }

    private static let orders: PhraseSet = [
        "order of parameters", "order of the parameters", "specified order of", "according to the order in the table",
        "в соответствии с порядком", "порядком в таблице", "порядок параметров", "следования параметров",
        "указанный порядок",
    ]
    private static let matters: PhraseSet = [
        "mandatory", "essential", "violated", "обязательн", "errors", "наруш", "ошибк",
    ]

    /// Whether the page says that the order of parameters matters on the wire. The texts are in small letters.
    static func isPositional(_ texts: [String]) -> Bool {
        texts.contains { orders.occur(in: $0) && matters.occur(in: $0) }
    }

    private static let refusesBatches: PhraseSet = [
        "cannot be called", "can't be called", "not allowed in batch", "not supported in batch",
        "is not available in batch", "нельзя вызвать", "нельзя вызывать", "не поддерживает вызов",
        "не доступен в batch", "нельзя использовать в",
    ]

    /// Whether the method can be called in a batch: no page says that it can. The texts are in small letters.
    static func isBatchable(_ texts: [String]) -> Bool {
        !texts.contains { refusesBatches.occur(in: $0) && $0.has("batch") }
    }
}
