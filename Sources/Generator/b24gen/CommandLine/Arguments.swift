/// The arguments of one command, checked against its options.
struct Arguments {
    private(set) var operands: [String] = []
    private var given: [String: [String]] = [:]

    /// Takes `--option value`, `--option=value` and switches; after `--` everything is an operand.
    init(_ words: [String], for command: Command) throws(Failure) {
        var index = 0
        var optionsEnded = false
        while index < words.count {
            let word = words[index]
            index += 1
            if optionsEnded || word == "-" || !word.hasPrefix("-") {
                operands.append(word)
                continue
            }
            if word == "--" {
                optionsEnded = true
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let option = try Self.option(parts[0], of: command)
            var value = parts.count > 1 ? parts[1] : nil
            if option.value == nil {
                if value != nil { throw .wrongUse("\(parts[0]) takes no value") }
            } else if value == nil {
                guard index < words.count else { throw .wrongUse("\(parts[0]) needs a value: \(option.value ?? "")") }
                value = words[index]
                index += 1
            }
            try take(option, value ?? "", as: parts[0])
        }
        guard command.operandCount.contains(operands.count) else {
            let message =
                operands.count > command.operandCount.upperBound
                ? "\(operands[command.operandCount.upperBound]) is more than \(command.name) takes"
                : "\(command.name) needs \(command.operands)"
            throw .wrongUse(message, hint: "b24gen help \(command.name)")
        }
    }

    private static func option(_ name: String, of command: Command) throws(Failure) -> Option {
        if let option = command.options.first(where: { $0.names.contains(name) }) { return option }
        let known = command.options.flatMap(\.names) + ["--help"]
        throw .wrongUse(
            "\(command.name) has no option \(name)",
            hint: Suggestion.of(name, among: known).map { "did you mean \($0)?" } ?? "b24gen help \(command.name)")
    }

    private mutating func take(_ option: Option, _ value: String, as name: String) throws(Failure) {
        if !option.choices.isEmpty, !option.choices.contains(value) {
            throw .wrongUse("\(name) is \(option.choices.joined(separator: ", ")), not \"\(value)\"")
        }
        if given[option.key] != nil, !option.isRepeatable, option.value != nil {
            throw .wrongUse("\(name) is given twice")
        }
        given[option.key, default: []].append(value)
    }

    func values(_ key: String) -> [String] { given[key] ?? [] }
    func value(_ key: String) -> String? { given[key]?.last }
    func has(_ key: String) -> Bool { given[key] != nil }
}
