import Testing

@testable import MethodPages

/// The order of the rules follows from what they need and claim.
@Suite struct StrataTests {
    private func rule(_ id: String, _ claims: [Fact], needs: [Fact] = []) -> Rule {
        Rule(id, reads: "Nothing.", claims: claims, needs: needs) { _, _, _ in }
    }

    @Test func aRuleRunsAfterAllThatClaimWhatItNeeds() throws {
        let rules = [
            rule("last", [.wire], needs: [.scalar]), rule("second", [.scalar], needs: [.value]),
            rule("first", [.value]), rule("also.first", [.value]),
        ]
        let strata = try Strata(rules).rules.map { $0.map { rules[Int($0.rawValue)].id } }
        #expect(strata == [["first", "also.first"], ["second"], ["last"]])
    }

    @Test func aFactThatNobodyClaimsKeepsNobodyWaiting() throws {
        #expect(try Strata([rule("only", [.value], needs: [.status])]).rules.count == 1)
    }

    @Test func aCycleIsRefusedWithTheNamesOfItsRules() {
        let rules = [
            rule("fine", [.required]), rule("values.from-type", [.value], needs: [.scalar]),
            rule("type.from-values", [.scalar], needs: [.value]),
        ]
        let failure = #expect(throws: Strata.Failure.self) { try Strata(rules) }
        let message = failure?.description ?? ""
        #expect(message.contains("values.from-type") && message.contains("type.from-values"), "\(message)")
        #expect(!message.contains("fine"), "\(message)")
    }

    @Test func aRuleThatNeedsWhatItClaimsIsACycle() {
        let failure = #expect(throws: Strata.Failure.self) { try Strata([rule("itself", [.value], needs: [.value])]) }
        #expect(failure?.description.contains("itself") == true)
    }

    /// Rules of structure speak while the tree is built.
    @Test func rulesOfStructureStandInNoStratum() throws {
        let rules = [
            Rule(structural: "place", reads: "A place.", claims: [.value]), rule("needs", [.wire], needs: [.value]),
        ]
        #expect(try Strata(rules).rules == [[RuleID(1)]])
    }

    @Test func theBookHasNoCycle() throws {
        let strata = try Strata(RuleBook.all)
        #expect(strata.rules.count == RuleBook.strata.rules.count)
        #expect(strata.rules.joined().count == RuleBook.all.count { !$0.kinds.isEmpty })
        for (number, stratum) in strata.rules.enumerated() {
            let later = Set(strata.rules[number...].joined().flatMap { RuleBook.rule($0).claims })
            for id in stratum {
                let early = RuleBook.rule(id).needs.filter(later.contains)
                #expect(early.isEmpty, "\(RuleBook.rule(id).id) needs \(early) too early")
            }
        }
    }
}
