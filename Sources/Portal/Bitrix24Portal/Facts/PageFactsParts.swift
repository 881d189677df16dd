// Written by scripts/portal-facts; never edited.
extension PageFacts {
    static var refusals: [String] { [refusals1, refusals2, refusals3, refusals4, refusals5, refusals6, refusals7] }
    static var identifiers: [String] {
        [identifiers1, identifiers2, identifiers3, identifiers4, identifiers5, identifiers6]
    }
    static var disagreements: [String] { [disagreements1] }
}
