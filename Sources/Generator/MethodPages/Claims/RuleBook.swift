import Foundation

/// All rules, in one list. The order matters within a stratum only between claims of equal rank, and there the first wins.
enum RuleBook {
    static let all: [Rule] =
        RequiredRules.all + TypeRules.all + ContainerRules.all + ListRules.all + ValueRules.all + BoundsRules.all
        + StructureRules.all

    /// In which order they run; a cycle ends the program before anything is read.
    static let strata: Strata = {
        do {
            return try Strata(all)
        } catch {
            fatalError("\(error)")
        }
    }()

    static func id(of name: String) -> RuleID? {
        all.firstIndex { $0.id == name }.map { RuleID(UInt16($0)) }
    }

    static func rule(_ id: RuleID) -> Rule { all[Int(id.rawValue)] }

    /// The rule that reads lists: what a cell says of the fields below it is claimed in its name.
    static let listsRule = id(of: "lists.cell")!

    static func isOn(_ id: RuleID) -> Bool { true }
}
