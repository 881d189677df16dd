import APIModel
import Documents

@testable import MethodPages

/// A piece of a page in our own words: a row, a table, a section, or a page as a whole.
struct Sample: Sendable {
    /// The page without the head that all have, or with its own.
    var body: String
    var hasOwnHead = false
    var path = "api-reference/test/test-item-add.md"
    /// What other pages say of the same method.
    var twins: [Sample] = []
    /// What is laid under the model that is made of them.
    var lower: [Sample] = []

    /// One row of a table of parameters: the cell of the name with its type below, and the description.
    static func row(_ name: String, _ description: String) -> Sample { rows([name, description]) }

    /// Rows of a table of parameters.
    static func rows(_ rows: [String]...) -> Sample { parameters(table(["Parameter", "Description"], rows)) }

    /// A table of parameters with columns of its own.
    static func table(_ head: [String], _ rows: [String]...) -> Sample { parameters(table(head, rows)) }

    /// Everything below the heading of the parameters.
    static func parameters(_ markdown: String) -> Sample { section("Method parameters", markdown) }

    /// Everything below the heading of the answer.
    static func response(_ markdown: String) -> Sample { section("Response handling", markdown) }

    /// A table of errors.
    static func errors(_ head: [String], _ rows: [String]...) -> Sample { section("Error handling", table(head, rows)) }

    static func section(_ heading: String, _ markdown: String) -> Sample {
        Sample(body: "## \(heading)\n\n\(markdown)\n")
    }

    /// What stands above the first section, behind the title.
    static func head(_ markdown: String, title: String = "Do something test.item.add") -> Sample {
        var sample = Sample(body: "# \(title)\n\n\(markdown)\n")
        sample.hasOwnHead = true
        return sample.followed(by: .row("**id**", "1"))
    }

    /// The same with an example of a request.
    func requested(_ json: String) -> Sample {
        let address = "https://example.bitrix24.com/rest/1/secret/test.item.add"
        return followed(
            by: .section(
                "Code examples",
                "```bash\ncurl -X POST -H \"Content-Type: application/json\" -d '\(json)' \(address)\n```"))
    }

    /// The same with an example of an answer.
    func answered(_ json: String) -> Sample { followed(by: .response("```json\n\(json)\n```")) }

    /// The same with an example of an error.
    func failed(_ json: String) -> Sample { followed(by: Sample(body: "```json\n\(json)\n```\n")) }

    /// The same with the section of another sample behind it.
    func followed(by other: Sample) -> Sample {
        var sample = self
        sample.body += "\n" + other.body
        return sample
    }

    /// The same with another page about the method, which decides after this one.
    func and(_ twin: Sample) -> Sample {
        var sample = self
        sample.twins.append(twin)
        return sample
    }

    /// The same, as a model that is laid over the model of another page.
    func over(_ other: Sample) -> Sample {
        var sample = self
        sample.lower.append(other)
        return sample
    }

    /// The same in another file.
    func at(_ path: String) -> Sample {
        var sample = self
        sample.path = path
        return sample
    }

    /// A table as the pages write it.
    static func table(_ head: [String], _ rows: [[String]]) -> String {
        let lines = [head.map { "**\($0)**" }] + rows
        return "#|\n" + lines.map { "|| " + $0.joined(separator: " | ") + " ||\n" }.joined() + "|#"
    }

    // MARK: Reading

    /// Words in Cyrillic letters make the page Russian.
    var language: Language {
        body.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } ? .ru : .en
    }

    private var markdown: String {
        if hasOwnHead { return body }
        let line =
            language == .ru ? "Кто может выполнять метод: любой пользователь" : "Who can execute the method: any user"
        return "# Do something test.item.add\n\n> Scope: [`test`](../scopes.md)\n>\n> \(line)\n\n" + body
    }

    /// The page, read by the rules of the book.
    func page(_ order: RuleOrder = .ofBook) -> MethodPage {
        MethodPage(
            YFMReader(tree: SourceTree(files: [path: Array(markdown.utf8)])).read(path), language: language, kind: .yfm,
            accountsRows: true, sharing: nil, order: order)
    }

    /// The method of the page and its twins, with all claims about it.
    func read(_ order: RuleOrder = .ofBook) -> ReadSample? {
        let pages = ([self] + twins).map { $0.page(order) }
        let parts = pages.compactMap { page in
            page.owners.first { $0.identity.kind == .method }.map {
                OwnerBuilder.Part(
                    claims: $0, pages: [.init(store: page.store, language: page.language)],
                    files: Array(page.files.indices))
            }
        }
        guard !parts.isEmpty else { return nil }
        if !lower.isEmpty { return readLayers(order) }
        var builder = OwnerBuilder(parts, order: order)
        let method = builder.method { _ in nil }
        return ReadSample(method: method, sides: builder.resolved, pages: pages)
    }

    private func readLayers(_ order: RuleOrder) -> ReadSample? {
        var top = self
        top.lower = []
        let layers = ([top] + lower).compactMap { $0.read(order) }
        var builder = OwnerBuilder(
            layers.map { ModelClaims.part($0.method, files: [0]) }, order: .ofLayers)
        let method = builder.method { _ in nil }
        return ReadSample(method: method, sides: builder.resolved, pages: layers.flatMap(\.pages))
    }
}

/// What came of a sample.
struct ReadSample {
    var method: APIModel.Method
    var sides: [ResolvedOwner]
    var pages: [MethodPage]

    func claims(of side: String) -> [FieldClaims] { sides.first { $0.side == side }?.claims ?? [] }
    var resolver: Resolver { sides[0].resolver }
}
