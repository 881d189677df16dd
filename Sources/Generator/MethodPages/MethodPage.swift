import APIModel
import Diagnostics
import Documents

/// What one page says: facts with evidence, in the language of the page.
public struct MethodPage: Sendable {
    /// The files that it was read from; evidence refers to them by index.
    public var files: [String]
    public var language: Language
    public var method: Method?
    /// What is claimed of the fields of the method.
    var parameters: [FieldClaims] = []
    var response: [FieldClaims] = []
    /// The texts and types that all claims of the page refer to.
    let store: ClaimStore
    public var events: [ReadEvent] = []
    public var types: [DescribedType] = []
    public var systemErrors: [APIError] = []
    /// System errors in a file that other pages include too.
    var includedErrors: [IncludedErrors.Part] = []
    /// Pages that a note about deprecation leads to: their methods are the replacements.
    public var replacementPages: [String] = []
    public var diagnostics: [Diagnostic] = []
    public var rows: [RowAccount] = []

    /// Reads a document.
    /// - Parameter accountsRows: whether to say of every row where it went.
    public init(_ document: Document, language: Language, kind: Source.Kind = .yfm, accountsRows: Bool = true) {
        self.init(document, language: language, kind: kind, accountsRows: accountsRows, sharing: nil)
    }

    /// - Parameters:
    ///   - sharing: what other pages have read of the files that they include.
    ///   - strata: the rules that read the page.
    init(
        _ document: Document, language: Language, kind: Source.Kind, accountsRows: Bool, sharing: IncludedErrors?,
        strata: Strata = RuleBook.strata
    ) {
        files = document.files
        self.language = language
        let page = PageContext(
            document, language: language, losesCode: kind == .text, accountsRows: accountsRows, includedErrors: sharing,
            strata: strata)
        store = page.store
        let header = HeaderReader(page: page).read()
        let sections = page.sections
        if !isOfTheBrowser(document, header), let name = MethodName(page, header: header),
            header.mentionsMethod || sections.contains(where: { [.parameters, .response, .errors].contains($0.role) })
        {
            let found = MethodReader(page: page, header: header, name: name, sections: sections).read()
            (method, systemErrors, includedErrors) = (found.method, found.systemErrors, found.includedErrors)
            (parameters, response) = (found.parameters, found.response)
            replacementPages = header.replacementPages
            if accountsRows {
                page.accountForTheRest(sections)
                rows = RowAccount.rows(of: page)
            }
        } else {
            events = EventReader(page: page, header: header, sections: sections).read()
            if events.isEmpty, document.path.utf8.starts(with: "api-reference/".utf8) {
                types = TypesReader(page: page, sections: sections).read()
            }
        }
        diagnostics = page.diagnostics
    }
}

/// Functions and events of the JavaScript in a browser look like methods, but no portal answers them.
private func isOfTheBrowser(_ document: Document, _ header: HeaderReader.Header) -> Bool {
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
