import Emission

extension ChangeList {
    /// What callers in Swift meet, as changes.
    public static func swift(from old: SwiftSurface, to new: SwiftSurface) -> [Change] {
        new.differences(from: old).map { difference in
            let rule: ChangeRule
            switch difference.kind {
            case .gone: rule = .declarationGone
            case .retyped: rule = .declarationRetyped
            case .callBroken: rule = .callBroken
            case .callDeprecated: rule = .callDeprecated
            }
            return Change(
                rule: rule, owner: difference.owner, path: difference.path, old: difference.old, new: difference.new,
                message: difference.message)
        }
    }
}
