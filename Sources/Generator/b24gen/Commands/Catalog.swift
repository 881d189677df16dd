import Emission

extension Command {
    static var catalog: Command {
        Command(
            name: "catalog",
            summary: "Writes the catalog: the facts of the whole API, without prose.",
            details: """
                From the documentation in both languages to one file for each group, and the ledger of all names, from which a
                clone without the documentation can generate everything.
                """,
            options: Option.documentation + [
                .value("-o", "--output", of: "DIR", help: "Where to write. Without it, \(CatalogFolder.standard)."),
                .groups,
            ],
            run: { (arguments, console) throws(Failure) in try catalog(arguments, console) })
    }

    private static func catalog(_ arguments: Arguments, _ console: Console) throws(Failure) -> Outcome {
        guard arguments.has("--docs") else { throw .wrongUse("catalog needs --docs DIR, for each language one") }
        let folder = arguments.value("--output") ?? CatalogFolder.standard
        let reading = try DocumentationReading(arguments)
        var catalog = try CatalogFolder.read(folder, ledgersOnly: true)
        catalog.model = reading.extraction.model
        let groups = try CatalogFolder.groups(arguments.value("--groups"))
        // Emitting once gives every name its place in the ledger.
        let emission = try CatalogFolder.failing {
            try Emission(catalog.model, groups: groups, ledgers: catalog.ledgers)
        }
        catalog.ledgers = emission.ledgers
        for placement in emission.placements { console.note(placement.diagnostic.description) }
        try CatalogFolder.write(catalog.files(emission.groups), to: folder)
        if emission.groups != groups {
            try GroupsFile.write(emission.groups, to: arguments.value("--groups") ?? GroupsFile.standard)
        }
        console.print("\(folder): \(catalog.model.methods.count) methods, \(catalog.model.events.count) events")
        return .success
    }
}
