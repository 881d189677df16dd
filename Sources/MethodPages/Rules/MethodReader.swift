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

        let about = parameterSections
        var parameters = ParametersReader(reading: reading)
        parameters.starsMean = Stars.mean(in: about, reading: reading)
        parameters.read(about)
        method.parameters = parameters.root.children.map { $0.finished() }

        let responses = sections.filter { $0.role == .response }
        let found = ExamplesReader(reading: reading).read(sections)
        method.examples = found.examples
        let response = ResponseReader(reading: reading)
        response.show(
            ResponseShape.members(of: found.examples.responses.map(\.body)),
            evidence: found.responseElements.first.map { reading.evidence($0, from: .example) })
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

    /// The sections about parameters. What stands between them and the examples belongs to them too,
    /// as "Parameter fields" under a heading of the same level; on old pages the only table stands
    /// under the title.
    private var parameterSections: [Section] {
        if let first = sections.firstIndex(where: { $0.role == .parameters }) {
            let end = sections[first...].firstIndex { [.examples, .response, .errors].contains($0.role) } ?? sections.count
            return sections.indices.filter { index in
                sections[index].role == .parameters
                    || (first..<max(first, end)).contains(index) && sections[index].role == .other && !sections[index].namesItsRole
            }.map { sections[$0] }
        }
        return sections.filter { section in
            section.role == .other && !section.namesItsRole && !TableContext.tables(of: section, reading: reading).isEmpty
        }
    }
}
