import APIModel
import Bitrix24JSON
import Documents

@testable import MethodPages

/// What is fuzzed: each takes any bytes and must come to an end. `scripts/fuzz` runs them on made-up input, the tests on
/// what was ever found (`Fixtures/Corpus`).
enum FuzzTarget: String, CaseIterable, Sendable {
    // Readers of documents.
    case yfm, html, text
    // A page of each form as a model.
    case page, htmlPage = "html-page", textPage = "text-page"
    // The lenient readers of examples.
    case json, typescript, curl, code, form

    func run(_ bytes: [UInt8]) {
        switch self {
        case .yfm, .html, .text: walk(document(bytes))
        case .page, .htmlPage, .textPage: interpret(bytes)
        case .json:
            for dialect in [LenientJSON.Dialect.json, .code] {
                _ = LenientJSON.read(document: bytes, dialect: dialect)?.value.text()
                _ = LenientJSON.read(bytes, dialect: dialect)
            }
        case .typescript:
            let types = TypeScriptTypes.read(bytes)
            if let result = types.result { _ = ResponseShape.of("result", types.resolved(result)) }
            for declaration in types.declarations { _ = ResponseShape.of("", types.resolved(declaration.type)) }
        case .curl: use(ExampleCall.all(in: bytes, language: "bash"))
        case .code:
            for language in ["js", "php", ""] { use(ExampleCall.all(in: bytes, language: language)) }
        case .form:
            var form = FormBody()
            form.add(query: Substring(decoding: bytes, as: UTF8.self))
            form.add(field: Substring(decoding: bytes, as: UTF8.self))
            _ = JSON.object(form.value).text()
        }
    }

    private func use(_ calls: [ExampleCall]) {
        for call in calls { _ = call.body.text() }
    }

    // MARK: Documents

    private func document(_ bytes: [UInt8]) -> Document {
        switch self {
        case .html, .htmlPage: HTMLReader().read(path: "api-reference/page.html", bytes: bytes)
        case .text, .textPage: TextReader().read(path: "api-reference/page.txt", bytes: bytes)
        default: markdown(bytes)
        }
    }

    /// The page includes others, among them itself.
    private func markdown(_ bytes: [UInt8]) -> Document {
        let half = bytes.count / 2
        let files = [
            "api-reference/page.md": bytes, "a.md": Array(bytes[..<half]), "api-reference/b.md": Array(bytes[half...]),
        ]
        return YFMReader(tree: SourceTree(files: files)).read("api-reference/page.md")
    }

    private func walk(_ document: Document) { _ = DocumentDump(positions: true).text(of: document) }

    // MARK: The interpreter

    private func interpret(_ bytes: [UInt8]) {
        let document = document(bytes)
        let kind: Source.Kind = self == .htmlPage ? .html : self == .textPage ? .text : .yfm
        var sources: [Source] = []
        var pages: [SourcedPage] = []
        // The same page twice, as two languages have it: everything is joined.
        for language in Language.allCases {
            let source = Source(id: language.rawValue, kind: kind, language: language, digest: "")
            sources.append(source)
            let page = MethodPage(document, language: language, kind: kind, accountsRows: true)
            pages.append(SourcedPage(page: page, source: source))
        }
        let (model, diagnostics) = ModelBuilder.build(pages, sources: sources)
        model.writeJSON { _ in }
        _ = diagnostics.map(\.message)
    }
}
