import APIModel
import Testing

@testable import MethodPages

/// A piece of a page, and what one rule makes of it. The snippets of all rules are the specification of the interpreter.
struct Snippet: Sendable, CustomTestStringConvertible {
    var rule: String
    var sample: Sample
    /// The path of the field that is looked at: `fields/TITLE`; nil: the first one of the page.
    var field: String?
    /// What the rule claims of the field, in order; a near miss claims nothing.
    var claims: [String]
    /// What all rules together make of the field; nil where that is another rule's matter.
    var facts: String?
    var isNearMiss: Bool

    /// The rule reads the sample.
    /// - Parameters:
    ///   - claims: `required = true`, or with its strength, `required = true by table, strong`.
    ///   - facts: as `FieldText` has them.
    static func reads(
        _ rule: String, _ sample: Sample, _ field: String? = nil, claims: [String] = [], facts: String? = nil
    ) -> Snippet {
        Snippet(rule: rule, sample: sample, field: field, claims: claims, facts: facts, isNearMiss: false)
    }

    /// A near miss: the rule must not read the sample.
    static func skips(_ rule: String, _ sample: Sample, _ field: String? = nil, facts: String? = nil) -> Snippet {
        Snippet(rule: rule, sample: sample, field: field, claims: [], facts: facts, isNearMiss: true)
    }

    var testDescription: String {
        "\(rule) \(isNearMiss ? "skips" : "reads"): \(sample.body.split(separator: "\n").dropFirst().joined(separator: " "))"
    }

    /// Reads the sample and compares.
    func check(_ location: SourceLocation = #_sourceLocation) throws {
        let page = sample.page()
        let place = try #require(
            FieldPlace(field, in: page), "no field \(field ?? "at all") on the page", sourceLocation: location)
        let said = place.claims.claims.filter { RuleBook.rule($0.rule).id == rule }
            .map { ClaimText($0, in: page.store) }
        let expectsStrength = claims.map { $0.contains(" by ") }
        let found = said.enumerated().map { index, claim in
            index < claims.count && expectsStrength[index] ? claim.withStrength : claim.fact
        }
        if !isNearMiss && claims.isEmpty {
            #expect(facts != nil, "a snippet says what the rule claims or what comes of it", sourceLocation: location)
        } else {
            #expect(found == claims, sourceLocation: location)
        }
        if let facts { #expect(FieldText.text(of: place.field) == facts, sourceLocation: location) }
    }
}

/// A field of a page with its claims.
struct FieldPlace {
    var field: Field
    var claims: FieldClaims

    init?(_ path: String?, in page: MethodPage) {
        let places =
            zip(page.method?.parameters ?? [], page.parameters).map { ($0, $1) }
            + zip(page.method?.response ?? [], page.response).map { ($0, $1) }
        guard let path else {
            guard let first = places.first else { return nil }
            (field, claims) = first
            return
        }
        var names = path.split(separator: "/").map(String.init)[...]
        guard let start = names.popFirst(), let first = places.first(where: { $0.0.name == start }) else { return nil }
        (field, claims) = first
        for name in names {
            guard let inner = claims.fields.first(where: { $0.name == name }) else { return nil }
            field =
                field.fields.first { $0.name == name }
                ?? FieldBuilder(resolver: Resolver(stores: [page.store], languages: [page.language]), files: [[0]])
                .field(inner)
            claims = inner
        }
    }
}
