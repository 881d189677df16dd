import APIModel
import Documents

/// "At least one of the parameters `A` or `B`", and parameters whose order matters.
enum ChoiceReader {
    private static let atLeastOne = [
        "at least one", "one or both", "хотя бы один", "хотя бы одно", "хотя бы одного",
    ]
    private static let exactlyOne = [
        "either", "one of the parameters", "one of the two", "only one of", "one of the following parameters",
        "exactly one",
        "один из параметров", "либо", "одно из двух", "только один из", "один из двух",
    ]
    private static let obliges = [
        "must", "required", "need", "mandatory", "specify", "provide", "pass", "accepts one", "use only",
        "необходимо", "нужно", "обязательн", "передайте", "передать", "передавать", "укажите", "указать",
        "принимает один",
    ]

    static func choices(in texts: [String], parameters: [Field]) -> [Method.Choice] {
        let names = Set(parameters.map(\.name))
        var choices: [Method.Choice] = []
        for text in texts {
            for sentence in Sentences.split(text) {
                let small = folded(String(sentence))
                let rule: Method.Choice.Rule
                if atLeastOne.contains(where: { small.has($0) }) {
                    rule = .atLeastOne
                } else if exactlyOne.contains(where: { small.has($0) }) {
                    rule = .exactlyOne
                } else {
                    continue
                }
                guard obliges.contains(where: { small.has($0) }) else { continue }
                var of: [String] = []
                for (index, part) in sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                where index % 2 == 1 {
                    let name = String(part).trimmed
                    if names.contains(name), !of.contains(name) { of.append(name) }
                }
                guard of.count >= 2, !choices.contains(where: { Set($0.of) == Set(of) }) else { continue }
                choices.append(.init(of: of, rule: rule))
            }
        }
        return choices
    }

    /// Whether the page says that the order of parameters matters on the wire.
    static func isPositional(_ texts: [String]) -> Bool {
        texts.contains { text in
            let small = folded(text)
            return
                (small.has("order of parameters") || small.has("order of the parameters")
                || small.has("specified order of") || small.has("according to the order in the table")
                || small.has("в соответствии с порядком") || small.has("порядком в таблице")
                || small.has("порядок параметров") || small.has("следования параметров")
                || small.has("указанный порядок"))
                && (small.has("mandatory") || small.has("essential") || small.has("violated") || small.has("обязательн")
                    || small.has("errors") || small.has("order is violated") || small.has("наруш")
                    || small.has("ошибк"))
        }
    }

    /// Whether the page says that the method cannot be called in a batch.
    static func isBatchable(_ texts: [String]) -> Bool {
        !texts.contains { text in
            let small = folded(text)
            return small.has("batch")
                && [
                    "cannot be called", "can't be called", "not allowed in batch", "not supported in batch",
                    "is not available in batch", "нельзя вызвать", "нельзя вызывать", "не поддерживает вызов",
                    "не доступен в batch", "нельзя использовать в",
                ].contains { small.has($0) }
        }
    }
}
