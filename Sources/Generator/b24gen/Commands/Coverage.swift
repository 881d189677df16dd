import APIModel
import Emission

extension Command {
    static var coverage: Command {
        Command(
            name: "coverage",
            summary: "Prints what the library covers, in numbers.",
            details: """
                A table in Markdown, from the catalog and the pages under specs: what generate emits from them. README shows it, and
                a test compares the two.
                """,
            options: [
                .value("--catalog", of: "DIR", help: "The catalog. Without it, \(CatalogFolder.standard)."), .groups,
            ],
            run: { (arguments, console) throws(Failure) in
                var model = try CatalogFolder.read(
                    arguments.value("--catalog") ?? CatalogFolder.standard, ledgersOnly: false
                ).model
                model.overlay(try DocumentationReading(Arguments([], for: .extract)).extraction.model)
                console.print(Coverage(model, try CatalogFolder.groups(arguments.value("--groups"))).table)
                return .success
            })
    }
}

/// What a model has, counted.
struct Coverage {
    let rows: [(what: String, count: Int)]

    init(_ model: Model, _ groups: APIGroups) {
        let methods = model.methods
        let parameters = methods.flatMap { $0.parameters.all }
        let typed = parameters.filter { $0.type != .any || !$0.fields.isEmpty }
        rows = [
            ("methods of REST 2", methods.count { $0.rest == 2 }),
            ("methods of REST 3", methods.count { $0.rest == 3 }),
            ("of them deprecated by the documentation", methods.count { $0.deprecated != nil }),
            ("of them list methods, to be read as a sequence", methods.count { $0.list != nil }),
            ("events", model.events.count),
            ("parameters, nested ones included", parameters.count),
            ("of them with a type", typed.count),
            ("values of parameters, as members of open enums", parameters.reduce(0) { $0 + $1.values.count }),
            ("fields of responses", methods.reduce(0) { $0 + $1.response.all.count }),
            ("fields of events", model.events.reduce(0) { $0 + $1.payload.all.count }),
            ("errors documented for single methods", methods.reduce(0) { $0 + $1.errors.count }),
            (
                "modules, one per group of the API",
                Set(model.methods.compactMap(groups.of) + model.events.compactMap(groups.of)).count
            ),
        ]
    }

    var table: String {
        (["| what | how many |", "|---|---:|"] + rows.map { "| \($0.what) | \(Self.grouped($0.count)) |" })
            .joined(separator: "\n")
    }

    /// `1,625`
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digits[index])
        }
    }
}

extension [Field] {
    /// The fields at every depth, those of variants included.
    fileprivate var all: [Field] {
        flatMap { field in [field] + field.fields.all + field.variants.flatMap { $0.fields.all } }
    }
}
