import APIModel
import Testing

@testable import MethodPages

/// A piece of a page, and what one rule makes of it. The snippets of all rules are the specification of the interpreter.
struct Snippet: Sendable, CustomTestStringConvertible {
    var rule: String
    var sample: Sample
    /// What is looked at.
    var place: Place
    /// What the rule claims of it, in order; a near miss claims nothing.
    var claims: [String]
    /// What all rules together make of it; nil where that is another rule's matter.
    var facts: String?
    var isNearMiss: Bool

    enum Place: Sendable, ExpressibleByStringLiteral {
        /// The first parameter; where there is none, the first field of the answer.
        case first
        /// A field by its path: `fields/TITLE`.
        case field(String)
        /// The call as a whole.
        case call
        /// All errors.
        case errors

        init(stringLiteral path: String) { self = .field(path) }
    }

    /// The rule reads the sample.
    /// - Parameters:
    ///   - claims: `required = true`, or with its strength, `required = true by table, strong`.
    ///   - facts: as `FieldText` and `MethodText` have them.
    static func reads(
        _ rule: String, _ sample: Sample, _ place: Place = .first, claims: [String] = [], facts: String? = nil
    ) -> Snippet {
        Snippet(rule: rule, sample: sample, place: place, claims: claims, facts: facts, isNearMiss: false)
    }

    /// A near miss: the rule must not read the sample.
    static func skips(_ rule: String, _ sample: Sample, _ place: Place = .first, facts: String? = nil) -> Snippet {
        Snippet(rule: rule, sample: sample, place: place, claims: [], facts: facts, isNearMiss: true)
    }

    var testDescription: String {
        "\(rule) \(isNearMiss ? "skips" : "reads"): \(sample.body.split(separator: "\n").dropFirst().joined(separator: " "))"
    }

    /// Reads the sample and compares.
    func check(_ location: SourceLocation = #_sourceLocation) throws {
        let read = try #require(sample.read(), "the sample is no page of a method", sourceLocation: location)
        let (all, text) = try #require(read.look(at: place), "nothing at \(place)", sourceLocation: location)
        let said = all.filter { RuleBook.rule($0.rule).id == rule }.map { ClaimText($0, in: read.resolver) }
        let found = said.enumerated().map { index, claim in
            index < claims.count && claims[index].contains(" by ") ? claim.withStrength : claim.fact
        }
        if !isNearMiss && claims.isEmpty {
            #expect(facts != nil, "a snippet says what the rule claims or what comes of it", sourceLocation: location)
        } else {
            #expect(found == claims, sourceLocation: location)
        }
        if let facts { #expect(text == facts, sourceLocation: location) }
    }
}

extension ReadSample {
    /// The claims about a place, and what came of it.
    fileprivate func look(at place: Snippet.Place) -> (claims: [Claim], text: String)? {
        switch place {
        case .call: (claims(of: "owner").flatMap(\.claims), MethodText.text(of: method))
        case .errors: (claims(of: "error").flatMap(\.claims), MethodText.text(of: method.errors))
        case .first: look(at: (method.parameters.first ?? method.response.first)?.name ?? "")
        case .field(let path): look(at: path)
        }
    }

    private func look(at path: String) -> (claims: [Claim], text: String)? {
        var names = path.split(separator: "/").map(String.init)[...]
        guard let start = names.popFirst() else { return nil }
        let side = method.parameters.contains { $0.name == start } ? "parameter" : "response"
        guard var claims = claims(of: side).first(where: { $0.name == start }),
            var field = (method.parameters + method.response).first(where: { $0.name == start })
        else { return nil }
        for name in names {
            guard let inner = claims.fields.first(where: { $0.name == name }) else { return nil }
            claims = inner
            field =
                field.fields.first { $0.name == name }
                ?? FieldBuilder(resolver: resolver, files: sides[0].files).field(inner)
        }
        return (claims.claims, FieldText.text(of: field))
    }
}
