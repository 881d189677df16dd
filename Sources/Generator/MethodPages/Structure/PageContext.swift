import APIModel
import Diagnostics
import Documents

/// One page while it is read: the document, what is computed from it once, and what its rules claim and report.
final class PageContext {
    let document: Document
    let language: Language
    /// The source is a text, which may have lost what was marked as code.
    let losesCode: Bool
    let outline: Section
    /// Texts and types of all claims of the page.
    let store = ClaimStore()
    let resolver: Resolver
    /// The rules that read the page, in the order in which they run.
    let order: RuleOrder
    private(set) var diagnostics: [Diagnostic] = []
    /// The shapes of what the requests of the examples send.
    var requested: [ResponseShape] = []
    /// The tables of errors that other pages include too; nil where every row is accounted for.
    let includedErrors: IncludedErrors?
    /// Where each row of each table went; nil: nobody asks.
    private var outcomes: [Int: String]?
    private var tables: [Int: Table] = [:]
    private var nameCells: [Int: NameCell] = [:]

    init(
        _ document: Document, language: Language, losesCode: Bool = false, accountsRows: Bool,
        includedErrors: IncludedErrors? = nil, order: RuleOrder = .ofBook
    ) {
        self.order = order
        outcomes = accountsRows ? [:] : nil
        self.includedErrors = accountsRows ? nil : includedErrors
        self.losesCode = losesCode
        self.document = document
        resolver = Resolver(stores: [store], languages: [language])
        self.language = language
        outline = Section.outline(of: document)
        diagnostics = document.diagnostics
    }

    func report(
        _ rule: String, at element: Element, lineOffset: Int = 0, _ message: String,
        severity: Diagnostic.Severity = .warning, hint: String? = nil, related: [Position] = []
    ) {
        var position = element.position
        if lineOffset > 0 {
            position.line += lineOffset
            position.column = 1
        }
        diagnostics.append(Diagnostic(severity, rule, at: position, message, hint: hint, related: related))
    }

    func evidence(_ element: Element, fact: String = "itself", from origin: Evidence.Origin = .table) -> Evidence {
        Evidence(page: element.file, line: element.line, column: element.column, fact: fact, from: origin)
    }

    func localized(_ text: String?) -> LocalizedText {
        var localized = LocalizedText()
        if let text, !text.isEmpty { localized[language] = text }
        return localized
    }

    func localized(_ values: [Field.NamedValue]) -> [Field.NamedValue] {
        values.map { value in
            Field.NamedValue(value: value.value, meaning: localized(value.meaning.en ?? value.meaning.ru))
        }
    }

    // MARK: The account of rows

    func table(_ element: Element) -> Table {
        if let known = tables[element.ordinal] { return known }
        let table = Table(element)
        tables[element.ordinal] = table
        return table
    }

    /// What a cell names: asked for by several rules.
    func nameCell(_ cell: Element) -> NameCell {
        if let known = nameCells[cell.ordinal] { return known }
        let name = NameCell(cell)
        nameCells[cell.ordinal] = name
        return name
    }

    /// Says where a row went; what was said first holds.
    func account(_ row: Element, _ outcome: @autoclosure () -> String) {
        if outcomes != nil, outcomes?[row.ordinal] == nil { outcomes?[row.ordinal] = outcome() }
    }

    func account(table: Table, _ outcome: String) {
        guard outcomes != nil else { return }
        if let head = table.headRow { account(head, "head") }
        for row in table.rows { account(row.element, outcome) }
    }

    func outcome(of row: Element) -> String? { outcomes?[row.ordinal] }
}
