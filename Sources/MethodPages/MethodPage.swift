import APIModel
import Diagnostics
import Documents

/// What one page says: facts with evidence, in the language of the page.
public struct MethodPage: Sendable {
    /// The files that it was read from; evidence refers to them by index.
    public var files: [String]
    public var language: Language
    public var method: Method?
    public var events: [Event] = []
    public var types: [DescribedType] = []
    public var systemErrors: [APIError] = []
    /// Pages that a note about deprecation leads to: their methods are the replacements.
    public var replacementPages: [String] = []
    public var diagnostics: [Diagnostic] = []
    public var rows: [RowAccount] = []

    /// Reads a document.
    public init(_ document: Document, language: Language, kind: Source.Kind = .yfm) {
        files = document.files
        self.language = language
        let reading = Reading(document, language: language, losesCode: kind == .text)
        let header = HeaderReader(reading: reading).read()
        let sections = reading.sections
        if !isOfTheBrowser(document.title, header), let name = MethodName(reading, header: header), header.mentionsMethod || sections.contains(where: { [.parameters, .response, .errors].contains($0.role) }) {
            method = MethodReader(reading: reading, header: header, name: name, sections: sections).read(&systemErrors)
            replacementPages = header.replacementPages
            reading.accountForTheRest(sections)
            rows = RowAccount.rows(of: reading)
        } else {
            events = EventReader(reading: reading, header: header, sections: sections).read()
            if events.isEmpty { types = TypesReader(reading: reading, sections: sections).read() }
        }
        diagnostics = reading.diagnostics
    }
}

/// Functions and events of the JavaScript in a browser look like methods, but no portal answers them.
private func isOfTheBrowser(_ title: String, _ header: HeaderReader.Header) -> Bool {
    title.has("::") || title.has("BX24.") || title.has("CallCard") || header.isSubscription && MethodName.inTitle(title) == nil
}

extension Reading {
    /// All sections of the page, in order.
    var sections: [Section] {
        var all: [Section] = []
        outline.forEach { all.append($0) }
        return all
    }
}
