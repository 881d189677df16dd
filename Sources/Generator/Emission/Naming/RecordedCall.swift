import APIModel

/// One way in which a function could be called in a version that people use, in the terms of Swift.
struct RecordedCall: Equatable, Sendable {
    /// The labels in their order, and the types, optional ones with their question mark.
    var arguments: [Argument]
    /// The type of the result; empty for an initializer.
    var returns: String
    /// Since when the library has another way; nil: it has this one.
    var until: String?

    struct Argument: Equatable, Sendable {
        var label: String
        var type: String

        var isOptional: Bool { type.hasSuffix("?") }
        /// Without the question mark.
        var plainType: String { isOptional ? String(type.dropLast()) : type }
    }

    init(arguments: [Argument], returns: String, until: String? = nil) {
        self.arguments = arguments
        self.returns = returns
        self.until = until
    }

    init(_ line: FactLine) {
        let parts = line.tokens.map { token in
            let parts = token.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (key: parts[0], value: parts.count > 1 ? parts[1] : "")
        }
        returns = line.keyword == "init" ? "" : parts.first { $0.key == "->" }?.value ?? ""
        until = parts.first { $0.key == "until:" }?.value
        arguments = parts.filter { $0.key != "->" && $0.key != "until:" }.map {
            Argument(label: $0.key, type: $0.value)
        }
    }

    func write(to lines: inout LineWriter) {
        if returns.isEmpty { lines.begin("init") } else { lines.begin("call") }
        for argument in arguments { lines.token("\(argument.label)=\(argument.type)") }
        if !returns.isEmpty { lines.token("->=\(returns)") }
        if let until { lines.token("until:=\(until)") }
        lines.end()
    }

    /// Whether every call of this kind compiles as a call of the other: the same labels and types, nothing required
    /// that was not given.
    func isCovered(by other: RecordedCall) -> Bool {
        guard returns == other.returns else { return false }
        var place = 0
        for argument in arguments {
            while place < other.arguments.count, other.arguments[place].label != argument.label {
                guard other.arguments[place].isOptional else { return false }
                place += 1
            }
            guard place < other.arguments.count else { return false }
            let now = other.arguments[place]
            guard now.plainType == argument.plainType, now.isOptional || !argument.isOptional else { return false }
            place += 1
        }
        return other.arguments[place...].allSatisfy(\.isOptional)
    }
}
