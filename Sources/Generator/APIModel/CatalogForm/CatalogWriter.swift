extension Model {
    /// The facts in the catalog's form: a line for each, without prose, examples and positions.
    public var catalogText: [UInt8] {
        var writer = CatalogWriter(pages: pages, sources: sources)
        writer.write(self)
        return writer.lines.bytes
    }
}

/// The names of the catalog's form.
public enum CatalogForm {
    /// What its files end with.
    public static let ending = ".api"
    package static let version = "2"
    static let comment = "Facts of the Bitrix24 REST API, a line each. Written by b24gen, never edited."

    /// Whether a file is one that b24gen wrote, and may replace or remove.
    public static func isOwn(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "# \(comment)".utf8) }

    /// The comment at the beginning of every file of the catalog.
    public static func begin(_ lines: inout LineWriter) { lines.comment(comment) }

    /// The official page of a path, where it follows the rule that nearly all follow.
    static func address(of page: Page, in language: Language?) -> String? {
        guard let language, page.path.hasSuffix(".md") else { return nil }
        let host = language == .en ? "https://apidocs.bitrix24.com/" : "https://apidocs.bitrix24.ru/"
        return host + page.path.dropLast(3) + ".html"
    }
}

/// Writes a model in the catalog's form.
struct CatalogWriter {
    let pages: [Page]
    let sources: [Source]
    private(set) var lines = LineWriter(capacity: 1 << 16)
    private let languages: [String: Language]

    init(pages: [Page], sources: [Source]) {
        self.pages = pages
        self.sources = sources
        languages = Dictionary(sources.map { ($0.id, $0.language) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func write(_ model: Model) {
        CatalogForm.begin(&lines)
        line("catalog", CatalogForm.version)
        for source in sources {
            line("source", source.id) {
                $0.token(source.kind.rawValue)
                $0.token(source.language.rawValue)
            }
        }
        for method in model.methods { self.method(method) }
        for event in model.events { self.event(event) }
        for type in model.types { namedType(type) }
        for error in model.systemErrors { self.error(error) }
    }

    // MARK: Methods and events

    private mutating func method(_ method: Method) {
        line("method", method.name) {
            if method.rest != 2 { $0.token("rest", String(method.rest)) }
            $0.token("gone", method.gone)
        }
        below { writer in
            writer.about(method)
            for field in method.parameters { writer.field("parameter", field) }
            for field in method.response { writer.field("response", field) }
            for error in method.errors { writer.error(error) }
        }
    }

    /// What is known of a method as a whole.
    private mutating func about(_ method: Method) {
        stands(method.pages, method.evidence)
        for scope in method.scopes { line("scope", scope) }
        deprecation(method.deprecated)
        if method.effect != .unknown { line("effect", method.effect.rawValue) }
        caller("webhook", method.callers.webhook)
        caller("application", method.callers.application)
        caller("administrator", method.callers.administrator)
        if !method.batchable { line("batchable", "no") }
        if method.positional { line("positional", "yes") }
        if let list = method.list {
            line("list", list.items) {
                $0.token("style", list.style.rawValue)
                $0.token("filter", list.key?.filter)
                $0.token("row", list.key?.row)
                $0.token("page-size", list.pageSize.map(String.init))
                if list.keyset { $0.flag("keyset") }
            }
        }
        for choice in method.choices {
            line("choice", choice.rule.rawValue) { for name in choice.of { $0.token(name) } }
        }
        for status in method.success { line("success", String(status)) }
        for status in method.failure { line("failure", String(status)) }
    }

    private mutating func event(_ event: Event) {
        line("event", event.name) { $0.token("gone", event.gone) }
        below { writer in
            writer.stands(event.pages, event.evidence)
            for scope in event.scopes { writer.line("scope", scope) }
            writer.deprecation(event.deprecated)
            if let auth = event.auth { writer.line("auth", auth ? "yes" : "no") }
            for field in event.payload { writer.field("payload", field) }
        }
    }

    private mutating func namedType(_ type: NamedType) {
        line("type", type.name) {
            $0.composed(type.base.text)
            $0.token("gone", type.gone)
        }
        below { writer in
            writer.stands(type.pages, type.evidence)
            for field in type.fields { writer.field("field", field) }
        }
    }

    private mutating func deprecation(_ deprecation: Method.Deprecation?) {
        guard let deprecation else { return }
        lines.begin("deprecated")
        for name in deprecation.replacements { lines.token(name) }
        lines.end()
    }

    private mutating func caller(_ who: String, _ may: Bool?) {
        if let may { line("caller", who) { $0.flag(may ? "yes" : "no") } }
    }

    /// The pages by name; the one that a thing stands on says so, with the anchor of its section.
    private mutating func stands(_ numbers: [Int], _ evidence: [Evidence]) {
        let itself = evidence.first { $0.fact == "itself" }
        for number in numbers where pages.indices.contains(number) {
            let page = pages[number]
            let usual = CatalogForm.address(of: page, in: languages[page.source])
            line("page", page.source) {
                $0.token(page.path)
                if let itself, itself.page == number {
                    if number != numbers.first { $0.flag("itself") }
                    $0.token("anchor", itself.anchor)
                }
                if page.url != usual { $0.token("url", page.url ?? "") }
            }
        }
    }
}

extension CatalogWriter {
    /// Writes what belongs to the line before.
    fileprivate mutating func below(_ body: (inout CatalogWriter) -> Void) {
        lines.indent()
        body(&self)
        lines.outdent()
    }

    fileprivate mutating func line(
        _ keyword: StaticString, _ subject: String, _ tokens: (inout LineWriter) -> Void = { _ in }
    ) {
        lines.begin(keyword)
        lines.token(subject)
        tokens(&lines)
        lines.end()
    }

    // MARK: Fields and errors

    fileprivate mutating func field(_ keyword: StaticString, _ field: Field) {
        line(keyword, field.name) { lines in
            lines.composed(field.type.text)
            if let declared = field.declared {
                if declared != field.type.kind { lines.token("declared", declared) }
            } else {
                lines.flag("undeclared")
            }
            if let required = field.required { lines.flag(required ? "required" : "optional") }
            if field.pattern { lines.flag("pattern") }
            if field.nullable { lines.flag("nullable") }
            if field.open { lines.flag("open") }
            if field.openValues { lines.flag("open-values") }
            for (trait, name) in zip(Field.Traits.allCases, Field.Traits.names) where field.traits.contains(trait) {
                lines.flag(name)
            }
            lines.token("default", field.defaultValue)
            lines.token("min", field.bounds.min)
            lines.token("max", field.bounds.max)
            lines.token("max-length", field.bounds.maxLength.map(String.init))
            lines.token("max-items", field.bounds.maxItems.map(String.init))
            lines.token("gone", field.gone)
        }
        below { writer in
            for condition in field.requiredWhen { writer.condition("when", condition) }
            for value in field.values { writer.line("value", value.value) { $0.token("gone", value.gone) } }
            for name in field.operators { writer.line("operator", name) }
            for inner in field.fields { writer.field("field", inner) }
            for variant in field.variants { writer.variant(variant) }
        }
    }

    private mutating func condition(_ keyword: StaticString, _ condition: Field.Condition) {
        line(keyword, condition.field) {
            if condition.equals == nil { $0.flag("absent") }
            $0.token("equals", condition.equals)
        }
    }

    private mutating func variant(_ variant: Field.Variant) {
        if let condition = variant.when {
            self.condition("variant", condition)
        } else {
            lines.begin("variant")
            lines.end()
        }
        below { writer in
            for field in variant.fields { writer.field("field", field) }
        }
    }

    fileprivate mutating func error(_ error: APIError) {
        if let code = error.code {
            lines.begin("error")
            lines.token(code)
        } else {
            lines.begin("error-without-code")
        }
        if error.pattern { lines.flag("pattern") }
        lines.token("status", error.status.map(String.init))
        lines.token("gone", error.gone)
        lines.end()
    }
}
