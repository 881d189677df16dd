extension Program {
    /// What b24gen does, in the order of its help.
    static var commands: [Command] {
        [.extract, .explain, .rules, .catalog, .generate, .diff, .update, .coverage, .flat, .schema]
    }
}

extension Option {
    static let groups = Option.value(
        "--groups", of: "FILE", help: "Which module what belongs to. Without it, \(GroupsFile.standard).")

    /// The options of every command that reads documentation.
    static let documentation: [Option] = [
        .value(
            "--docs", of: "DIR", repeatable: true,
            help: "Documentation to read: a folder of pages. Without it, \(Documentation.standardFolder)."),
        .choice("--language", of: ["en", "ru"], help: "The language of the pages, where it is not recognised."),
        .choice("--format", of: ["yfm", "html", "text"], help: "Read only pages of this form."),
        .value("--patches", of: "DIR", help: "Patches for wrong pages. Without it, specs/patches."),
    ]
}
