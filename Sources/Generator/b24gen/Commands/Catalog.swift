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
                .value("-o", "--output", of: "DIR", help: "Where to write. Without it, \(CatalogFolder.standard).")
            ],
            run: { (arguments, console) throws(Failure) in try catalog(arguments, console) })
    }

    private static func catalog(_ arguments: Arguments, _ console: Console) throws(Failure) -> Outcome {
        guard arguments.has("--docs") else { throw .wrongUse("catalog needs --docs DIR, for each language one") }
        let folder = arguments.value("--output") ?? CatalogFolder.standard
        let reading = try DocumentationReading(arguments)
        var catalog = try CatalogFolder.read(folder, ledgersOnly: true)
        catalog.model = reading.extraction.model
        // Emitting once gives every name its place in the ledger.
        catalog.ledgers = try CatalogFolder.failing {
            try Emission(catalog.model, ledgers: catalog.ledgers).ledgers
        }
        try CatalogFolder.write(catalog.files(), to: folder)
        console.print("\(folder): \(catalog.model.methods.count) methods, \(catalog.model.events.count) events")
        return .success
    }
}
