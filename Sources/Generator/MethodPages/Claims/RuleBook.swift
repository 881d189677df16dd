/// All rules, in one list. The order matters within a stratum only between claims of equal rank, and there the first wins.
enum RuleBook {
    static let all: [Rule] =
        RequiredRules.all + TypeRules.all + ContainerRules.all + ListRules.all + ValueRules.all + BoundsRules.all
        + StructureRules.all
        + NameRules.all + HeaderRules.all + CallRules.all + EffectRules.all + ErrorRules.all + SameErrorRules.all
        + ExampleRules.all + ConclusionRules.all + ModelClaims.rules

    /// In which order they run; a cycle ends the program before anything is read.
    static let strata = ordered { !$0.kinds.isEmpty }

    /// In which order rules conclude from what all pages say.
    static let conclusions = ordered { $0.conclusion != nil && !$0.isOfLayers }

    /// The same where models are laid over each other, which have concluded already.
    static let ofLayers = ordered { $0.isOfLayers }

    /// The rules about a page as a whole.
    static let ofOwners: [RuleID] = all.indices.filter { all[$0].page != nil }.map { RuleID(UInt16($0)) }

    private static func ordered(where isMeant: (Rule) -> Bool) -> Strata {
        do {
            return try Strata(all, where: isMeant)
        } catch {
            fatalError("\(error)")
        }
    }

    static func id(of name: String) -> RuleID? {
        all.firstIndex { $0.id == name }.map { RuleID(UInt16($0)) }
    }

    static func rule(_ id: RuleID) -> Rule { all[Int(id.rawValue)] }

    /// Rules that stay although no page of the pinned documentation lets them speak, each with its reason.
    static let kept: [String: String] = [
        "values.may-grow": "sections say it in June; the cell of a field may say it as well",
        "callers.webhooks-only":
            "the opposite of a rule that speaks; a page that says it must not be called by applications",
        "same-error.code-left-over": "needs a text that lost its codes beside a page of another age",
        "same-error.row-left-over": "needs a text that lost its codes beside a page of another age",
    ]

    /// Words that stay although no pinned page has them: plain ways to say what the rule reads, each with a snippet.
    static let keptWords: Set<String> = [
        "only via webhook", "только через вебхук", "нельзя вызвать", "cannot be called", "каждый элемент представляет",
        "если равно `y`", "at most", "not required for webhook", "only available to applications",
    ]

    /// The rule that reads lists: what a cell says of the fields below it is claimed in its name.
    static let listsRule = id(of: "lists.below")!

    /// Rules that are switched off for a run, so that their worth is the difference of two models. Set before anything is
    /// read.
    nonisolated(unsafe) private static var off: Set<RuleID> = []

    /// Switches a rule off.
    /// - Returns: whether there is a rule of this name.
    static func switchOff(_ name: String) -> Bool {
        guard let id = id(of: name) else { return false }
        off.insert(id)
        return true
    }

    static func isOn(_ id: RuleID) -> Bool { off.isEmpty || !off.contains(id) }
}
