/// One thing that the program does. A new command is a value like this in `Program.commands`.
struct Command {
    var name: String
    /// One line, for the list of commands.
    var summary: String
    /// What it takes besides options, as the help shows it: `METHOD [FIELD]`.
    var operands = ""
    /// How many operands it takes.
    var operandCount: ClosedRange<Int> = 0...0
    /// Paragraphs for the command's own help.
    var details: String
    var options: [Option]
    var run: (Arguments, Console) throws(Failure) -> Outcome
}

/// An option of a command.
struct Option {
    /// With its dashes: `--docs`, `-o`.
    var names: [String]
    /// What it takes, as the help shows it; nil: it is a switch.
    var value: String?
    /// The only values that it takes; empty: any.
    var choices: [String] = []
    var isRepeatable = false
    var help: String

    /// By which `Arguments` finds it: the last, and longest, of its names.
    var key: String { names.last! }

    static func flag(_ names: String..., help: String) -> Option { Option(names: names, value: nil, help: help) }

    static func value(_ names: String..., of value: String, repeatable: Bool = false, help: String) -> Option {
        Option(names: names, value: value, isRepeatable: repeatable, help: help)
    }

    static func choice(_ names: String..., of choices: [String], help: String) -> Option {
        Option(names: names, value: choices.joined(separator: "|"), choices: choices, help: help)
    }
}
