import APIModel
import Emission
import MethodPages

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
                let catalog = try CatalogFolder.read(
                    arguments.value("--catalog") ?? CatalogFolder.standard, ledgersOnly: false
                ).model
                let pages = try DocumentationReading(Arguments([], for: .extract)).extraction.model
                let model = Model(layers: [catalog, pages])
                console.print(Coverage(model, try CatalogFolder.groups(arguments.value("--groups"))).table)
                return .success
            })
    }
}

/// What a model has, counted.
struct Coverage {
    let rows: [(what: String, count: Int)]

    init(_ model: Model, _ groups: APIGroups) {
        let methods = model.methods.filter { $0.gone == nil }
        let events = model.events.filter { $0.gone == nil }
        let parameters = methods.flatMap { $0.parameters.all }
        let typed = parameters.filter { $0.type != .any || !$0.fields.isEmpty }
        rows = [
            ("methods of REST 2", methods.count { $0.rest == 2 }),
            ("methods of REST 3", methods.count { $0.rest == 3 }),
            ("of them deprecated by the documentation", methods.count { $0.deprecated != nil }),
            ("of them list methods, to be read as a sequence", methods.count { $0.list != nil }),
            ("events", events.count),
            ("parameters, nested ones included", parameters.count),
            ("of them with a type", typed.count),
            (
                "values of parameters, as members of open enums",
                parameters.reduce(0) { $0 + $1.values.count { $0.gone == nil } }
            ),
            ("fields of responses", methods.reduce(0) { $0 + $1.response.all.count }),
            ("fields of events", events.reduce(0) { $0 + $1.payload.all.count }),
            ("errors documented for single methods", methods.reduce(0) { $0 + $1.errors.count { $0.gone == nil } }),
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

    /// README with these numbers: in its first sentence, in its table, and the month of the documentation.
    func replacing(in readme: String, date: String) -> String {
        let methods = Self.grouped(rows[0].count + rows[1].count)
        var text = readme.replacing(/[0-9,]+(\s+)methods(\s+)of(\s+)both/) { match in
            "\(methods)\(match.1)methods\(match.2)of\(match.3)both"
        }
        let events = Self.grouped(rows.first { $0.what == "events" }?.count ?? 0)
        text = text.replacing(/and(\s+)[0-9,]+(\s+)events, typed/) { "and\($0.1)\(events)\($0.2)events, typed" }
        if let month = Self.month(of: date) {
            text = text.replacing(/documentation(\s+)of [A-Z][a-z]+ [0-9]{4} has/) {
                "documentation\($0.1)of \(month) has"
            }
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(of: "| what | how many |") else { return text }
        let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.count
        lines.replaceSubrange(start..<end, with: table.split(separator: "\n").map(String.init))
        return lines.joined(separator: "\n")
    }

    /// `2026-06-15` → `June 2026`
    private static func month(of date: String) -> String? {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count >= 2, (1...12).contains(parts[1]) else { return nil }
        return "\(names[parts[1] - 1]) \(parts[0])"
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
        filter { $0.gone == nil }.flatMap { field in
            [field] + field.fields.all + field.variants.flatMap { $0.fields.all }
        }
    }
}
