import APIModel
import Diagnostics
import Emission
import MethodPages

extension Command {
    static var generate: Command {
        Command(
            name: "generate",
            summary: "Writes the library: Swift, tests and JSON Schema.",
            details: """
                Without --docs it starts from the catalog and the pages under specs. With --docs it starts from documentation,
                whose prose then stands in the comments: for builds of your own.

                Files are written only where they change; stale ones are removed if the generator wrote them. With --check
                nothing is written: what differs is listed, the catalog's ledger included, and the exit status is 1.

                Names come from the catalog's ledger, so that they stay what they were. With --docs they are kept for the next
                time only in a ledger of your own: --ledger DIR.
                """,
            options: Option.documentation + [
                .value("--catalog", of: "DIR", help: "The catalog. Without it, \(CatalogFolder.standard)."),
                .groups,
                .value("--ledger", of: "DIR", help: "Names given before, read and written. Without it, the catalog's."),
                .value("--expected", of: "FILE", help: "Documented examples that cannot pass, each with its reason."),
                .value("-o", "--output", of: "DIR", help: "Where to write. Without it, Generated."),
                .value("--only", of: "NAMES", help: "Only these groups, scopes or methods (a,b), where --output says."),
                .flag("--check", help: "Write nothing, list what differs."),
            ],
            run: { (arguments, console) throws(Failure) in try generate(arguments, console) })
    }

    private static func generate(_ arguments: Arguments, _ console: Console) throws(Failure) -> Outcome {
        let catalogFolder = arguments.value("--catalog") ?? CatalogFolder.standard
        let output = OutputFolder(arguments.value("--output") ?? "Generated")
        let selected = (arguments.value("--only") ?? "").split(separator: ",").map(String.init)
        let fromDocumentation = arguments.has("--docs")
        if !selected.isEmpty, arguments.value("--output") == nil {
            throw .wrongUse(
                "generate --only would remove everything else from \(output.path)",
                hint: "say where to write with --output DIR")
        }

        let ledger = arguments.value("--ledger")
        /// All that stands under specs, with its own names.
        let isStandard = ledger == nil && !fromDocumentation && selected.isEmpty
        let expected = try CatalogFolder.json(arguments.value("--expected"))
        // What was generated in another way leaves another stamp, for the ledger is among the inputs.
        func stamp() -> Stamp {
            Stamp(
                of: CatalogFolder.files(below: ["specs", catalogFolder] + (ledger.map { [$0] } ?? []))
                    + [arguments.value("--groups")].compactMap { $0 } + (isStandard ? [PackageFile.name] : []),
                options: [CatalogFolder.program, expected?.text() ?? ""] + selected, for: output)
        }
        if !fromDocumentation, stamp().matches() {
            console.print("\(output.path) is up to date")
            return .success
        }

        var catalog = try CatalogFolder.read(catalogFolder, ledgersOnly: fromDocumentation)
        if let ledger { catalog.ledgers = try CatalogFolder.ledgers(ledger) }
        let reading = try DocumentationReading(arguments)
        var model = fromDocumentation ? reading.extraction.model : catalog.model
        if !fromDocumentation { model = Model(layers: [model, reading.extraction.model]) }
        let groups = try CatalogFolder.groups(arguments.value("--groups"))
        let emission = try CatalogFolder.failing {
            try Emission(
                model, groups: groups, ledgers: catalog.ledgers, selection: Selection(selected), expected: expected)
        }
        console.print(sources(of: reading, catalog: fromDocumentation ? nil : catalogFolder))
        for diagnostic in emission.diagnostics { console.note(diagnostic.description) }
        console.print(summary(of: emission, from: model, selected: selected))

        catalog.ledgers = emission.ledgers
        var names: (folder: FactFolder, files: [GeneratedFile])?
        if let ledger {
            names = (FactFolder(ledger), catalog.ledgerFiles())
        } else if isStandard {
            names = (FactFolder(catalogFolder), try CatalogFolder.failing { try catalog.files(emission.groups) })
        }
        // The package's own list of modules goes with its own Generated.
        let package = isStandard && arguments.value("--output") == nil ? try PackageFile(emission.modules) : nil

        if arguments.has("--check") {
            let isOutput = isUpToDate(output, emission.files, console)
            let areNames =
                names.map { list($0.folder.difference(to: $0.files), below: $0.folder.folder, console) } ?? true
            let isPackage = package?.isUpToDate ?? true
            if !isPackage { console.print("differs: \(PackageFile.name)") }
            guard isOutput && areNames && isPackage else { return .findings }
            console.print("\(output.path) is up to date")
            return .success
        }
        let difference = try CatalogFolder.failing { try output.write(emission.files) }
        for path in difference.edited { console.note("\(output.full(path)): stale, but edited: left alone") }
        console.print(
            "\(output.path): \(emission.files.count) files, \(difference.added.count) added, "
                + "\(difference.changed.count) changed, \(difference.removed.count) removed")
        if let names { try CatalogFolder.write(names.files, to: names.folder.folder.path) }
        if isStandard, emission.groups != groups { try GroupsFile.write(emission.groups, to: GroupsFile.standard) }
        try package?.write()
        if isStandard { stamp().write() }
        KeptToTheEnd.keep((reading, model, emission))
        return .success
    }

    /// Lists what differs.
    private static func isUpToDate(_ folder: OutputFolder, _ files: [GeneratedFile], _ console: Console) -> Bool {
        list(folder.difference(to: files), below: folder, console)
    }

    private static func list(
        _ difference: OutputFolder.Difference, below folder: OutputFolder, _ console: Console
    ) -> Bool {
        for (word, paths) in [
            ("missing", difference.added), ("differs", difference.changed), ("stale", difference.removed),
        ] {
            for path in paths { console.print("\(word): \(folder.full(path))") }
        }
        return difference.isEmpty
    }

    /// What was read, and what was found wrong in it.
    private static func sources(of reading: DocumentationReading, catalog: String?) -> String {
        let found = DiagnosticList(reading.extraction.diagnostics)
        return """
            read \(catalog.map { $0 + " and " } ?? "")\(reading.extraction.pageCount) pages, which have \
            \(found.count(.error)) errors and \(found.count(.warning)) warnings (b24gen extract says which)
            """
    }

    private static func summary(of emission: Emission, from model: Model, selected: [String]) -> String {
        let left = model.methods.count - emission.methods + model.events.count - emission.events
        return """
            \(model.methods.count) methods and \(model.events.count) events in the model, \
            \(emission.methods) and \(emission.events) emitted, \(left) left out\(left > 0 && !selected.isEmpty ? " by --only" : "")
            """
    }
}
