import APIModel
import Documents
import Testing

@testable import MethodPages

/// The snippets of every rule, in the order of the book.
enum Specification {
    static let snippets: [Snippet] =
        RequiredRulesTests.snippets + TypeRulesTests.snippets + ContainerRulesTests.snippets
        + WireRulesTests.snippets + ListRulesTests.snippets + ValueRulesTests.snippets + BoundsRulesTests.snippets
        + StructureRulesTests.snippets + NameRulesTests.snippets + HeaderRulesTests.snippets + CallRulesTests.snippets
        + EffectRulesTests.snippets + ErrorRulesTests.snippets + SameErrorRulesTests.snippets
        + ExampleRulesTests.snippets
        + ConclusionRulesTests.snippets + ModelClaimsTests.snippets
}

@Suite struct RuleBookTests {
    private struct Count {
        var reads: [Language: Int] = [:]
        var skips: [Language: Int] = [:]
    }

    /// A rule without a snippet that it reads and a near miss that it does not is not finished: of a rule that looks
    /// for words, both in each language that it knows words of.
    @Test func everyRuleHasSnippets() {
        var counts: [String: Count] = [:]
        for snippet in Specification.snippets {
            let language = snippet.sample.language
            if snippet.isNearMiss {
                counts[snippet.rule, default: Count()].skips[language, default: 0] += 1
            } else {
                counts[snippet.rule, default: Count()].reads[language, default: 0] += 1
            }
        }
        // What models claim is read from no page, and has tests of its own.
        for rule in RuleBook.all where !ModelClaims.rules.contains(where: { $0.id == rule.id }) {
            let count = counts.removeValue(forKey: rule.id) ?? Count()
            let languages = Self.languages(of: rule)
            for language in languages {
                #expect(count.reads[language] != nil, "\(rule.id) has no snippet in \(language) that it reads")
                #expect(count.skips[language] != nil, "\(rule.id) has no near miss in \(language)")
            }
            if languages.isEmpty {
                #expect(!count.reads.isEmpty, "\(rule.id) has no snippet that it reads")
                #expect(!count.skips.isEmpty, "\(rule.id) has no near miss")
            }
        }
        #expect(counts.isEmpty, "snippets of rules that are not in the book: \(counts.keys.sorted())")
        print("\(RuleBook.all.count) rules, \(Specification.snippets.count) snippets")
        #expect(Specification.snippets.count >= 300)
    }

    /// The languages that the vocabulary of a rule has letters of.
    private static func languages(of rule: Rule) -> Set<Language> {
        var languages: Set<Language> = []
        for phrase in rule.words.flatMap(\.phrases) {
            for letter in phrase.unicodeScalars where letter.properties.isAlphabetic {
                languages.insert(letter.value < 0x80 ? .en : .ru)
            }
        }
        return languages
    }

    @Test func rulesHaveNamesOfTheirOwn() {
        let ids = RuleBook.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.count >= 80)
        for rule in RuleBook.all {
            #expect(RuleBook.id(of: rule.id).map { RuleBook.rule($0).id } == rule.id)
            #expect(rule.reads.count > 10 && rule.reads.hasSuffix("."), "\(rule.id) does not say what it reads")
            #expect(!rule.claims.isEmpty, "\(rule.id) claims nothing")
        }
    }

    /// A rule claims what it says that it claims: the strata follow from it.
    @Test func rulesClaimNoOtherFacts() {
        var count = 0
        for snippet in Specification.snippets {
            let sides = snippet.sample.read()?.sides ?? []
            Self.forEachClaim(in: sides.flatMap(\.claims)) { claim in
                let rule = RuleBook.rule(claim.rule)
                #expect(rule.claims.contains(claim.fact), "\(rule.id) claims \(claim.fact.name)")
                count += 1
            }
        }
        print("\(count) claims of \(Specification.snippets.count) snippets")
        #expect(count >= 500)
    }

    private static func forEachClaim(in fields: [FieldClaims], _ body: (Claim) -> Void) {
        for field in fields {
            field.claims.forEach(body)
            forEachClaim(in: field.fields, body)
            for variant in field.variants { forEachClaim(in: variant.fields, body) }
        }
    }
}
