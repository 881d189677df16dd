import APIModel
import Diagnostics
import Documents

/// What one page says: facts with evidence, in the language of the page.
public struct MethodPage: Sendable {
    /// The files that it was read from; evidence refers to them by index.
    public var files: [String]
    public var language: Language
    /// What it claims of methods, events and things; nothing is decided.
    var owners: [OwnerClaims] = []
    /// The texts and types that all claims of the page refer to.
    let store: ClaimStore
    /// System errors in a file that other pages include too.
    var includedErrors: [IncludedErrors.Part] = []
    public var diagnostics: [Diagnostic] = []
    public var rows: [RowAccount] = []

    /// Reads a document.
    /// - Parameter accountsRows: whether to say of every row where it went.
    public init(_ document: Document, language: Language, kind: Source.Kind = .yfm, accountsRows: Bool = true) {
        self.init(document, language: language, kind: kind, accountsRows: accountsRows, sharing: nil)
    }

    /// - Parameters:
    ///   - sharing: what other pages have read of the files that they include.
    ///   - order: in which the rules read the page.
    init(
        _ document: Document, language: Language, kind: Source.Kind, accountsRows: Bool, sharing: IncludedErrors?,
        order: RuleOrder = .ofBook
    ) {
        files = document.files
        self.language = language
        let page = PageContext(
            document, language: language, losesCode: kind == .text, accountsRows: accountsRows, includedErrors: sharing,
            order: order)
        store = page.store
        VocabularyUse.notePage(document)
        let header = PageHeader(page)
        let sections = page.sections
        if let method = Self.method(of: page, header, sections) {
            owners = [method.method]
            if !method.systemErrors.isEmpty {
                var portal = OwnerClaims(.portal)
                portal.errors = method.systemErrors
                owners.append(portal)
            }
            includedErrors = method.includedErrors
            if accountsRows {
                page.accountForTheRest(sections)
                rows = RowAccount.rows(of: page)
            }
        } else {
            owners = EventReader(page: page, header: header, sections: sections).read()
            if owners.isEmpty, document.path.utf8.starts(with: "api-reference/".utf8) {
                owners = TypesReader(page: page, sections: sections).read()
            }
        }
        diagnostics = page.diagnostics
    }

    /// The method that a page describes, if it describes one.
    private static func method(of page: PageContext, _ header: PageHeader, _ sections: [Section]) -> MethodReader.Found?
    {
        guard !isOfTheBrowser(page.document, header) else { return nil }
        let named = NameRules.claims(of: page, header: header)
        guard let name = page.resolver.name(named),
            header.namesCallers || sections.contains(where: { [.parameters, .response, .errors].contains($0.role) })
        else { return nil }
        if let title = MethodName.inTitle(page.document.title), title != name {
            page.report(
                "title-names-other-method", at: page.document.root,
                "the title names \(quoted(title)), the examples, the text and the file name \(quoted(name))",
                hint: "the name with the most evidence was taken")
        }
        return MethodReader(page: page, header: header, sections: sections).read(name, named: named)
    }
}

/// Functions and events of the JavaScript in a browser look like methods, but no portal answers them.
private func isOfTheBrowser(_ document: Document, _ header: PageHeader) -> Bool {
    let title = document.title
    if title.has("::") || title.has("BX24.") || header.isSubscription && MethodName.inTitle(title) == nil {
        return true
    }
    guard MethodName.inTitle(title) == nil else { return false }
    let call = Array("BX24.placement.call(".utf8)
    return document.root.descendants(.code).contains { code in
        code.textBytes.withUnsafeBufferPointer { $0.offset(of: call, from: 0) != nil }
    }
}

extension PageContext {
    /// All sections of the page, in order.
    var sections: [Section] {
        var all: [Section] = []
        outline.forEach { all.append($0) }
        return all
    }
}
