import APIModel
import Documents

/// Puts together what a method page says.
struct MethodReader {
    let reading: Reading
    let header: HeaderReader.Header
    let name: MethodName
    let sections: [Section]

    func read(_ systemErrors: inout [APIError]) -> Method {
        var method = Method(name: name.name, rest: name.rest)
        method.scopes = header.scopes
        method.callers = header.callers
        method.deprecated = header.deprecation
        method.title = reading.localized(reading.document.title)
        method.summary = reading.localized(header.summary)
        method.audience = reading.localized(header.audience)
        method.evidence = [reading.evidence(name.element)]

        let parameters = ParametersReader(reading: reading)
        parameters.read(parameterSections)
        method.parameters = parameters.root.children.map { $0.finished() }

        let responses = sections.filter { $0.role == .response }
        let response = ResponseReader(reading: reading)
        response.read(responses)
        method.response = response.root.children.map { $0.finished() }
        for section in responses {
            for status in StatusReader.statuses(in: section) where !method.success.contains(status) { method.success.append(status) }
        }

        let errors = ErrorsReader(reading: reading).read(sections.filter { $0.role == .errors || $0.role == .systemErrors })
        method.errors = errors.errors
        method.failure = errors.failure
        systemErrors = errors.systemErrors
        readTraits(of: &method)
        return method
    }

    /// What the page says of the call as a whole.
    private func readTraits(of method: inout Method) {
        let texts = proseOfParameters
        method.choices = ChoiceReader.choices(
            in: texts + method.parameters.map { $0.description[reading.language] ?? "" }, parameters: method.parameters)
        method.positional = ChoiceReader.isPositional(texts)
        method.batchable = ChoiceReader.isBatchable(texts)
        method.list = ListReader.list(of: method)
        method.effect = EffectReader.effect(of: method, parameters: method.parameters)
    }

    /// The paragraphs and notes before the examples.
    private var proseOfParameters: [String] {
        sections.filter { $0.role == .parameters || $0.role == .other && $0.level <= 1 }
            .flatMap { TableContext.paragraphs(of: $0) }.map(\.prose)
    }

    /// The sections about parameters; on old pages the table stands under the title.
    private var parameterSections: [Section] {
        let named = sections.filter { $0.role == .parameters }
        if !named.isEmpty { return named }
        return sections.filter { section in
            section.role == .other && (section.heading == nil || section.level <= 1 || SectionRole.of(section.foldedTitle) == nil)
                && !TableContext.tables(of: section, reading: reading).isEmpty
        }
    }
}
