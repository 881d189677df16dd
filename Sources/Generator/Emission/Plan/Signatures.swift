import APIModel

/// In how many ways a method can be called, so that what the documentation says of "one of these" cannot be missed.
enum Signatures {
    /// What the documentation dropped is no part of a way to call; ``FormerCall`` keeps those that had it.
    static func of(_ method: Method, _ arguments: [ArgumentPlan]) -> [[MethodPlan.SignatureArgument]] {
        ways(method, arguments).map { way in
            way.filter { arguments[$0.index].field.gone == nil || method.gone != nil }
        }
    }

    private static func ways(_ method: Method, _ arguments: [ArgumentPlan]) -> [[MethodPlan.SignatureArgument]] {
        let index = Dictionary(uniqueKeysWithValues: arguments.enumerated().map { ($1.field.name, $0) })
        let choices = method.choices.map { Choice(rule: $0.rule, members: $0.of.compactMap { index[$0] }) }
            .filter { $0.members.count > 1 }
        // Choices multiply: where they come to more ways than anyone would read, it stays with what the comment says.
        let ways = choices.reduce(1) { $0 * $1.members.count }
        guard ways <= 6, Set(choices.flatMap(\.members)).count == choices.reduce(0, { $0 + $1.members.count }) else {
            let optional = Set(method.choices.flatMap(\.of))
            return [
                arguments.indices.map { index in
                    let field = arguments[index].field
                    return .init(
                        index: index, isRequired: arguments[index].isRequired && !optional.contains(field.name))
                }
            ]
        }
        return choices.reduce([[]]) { ways, choice in
            ways.flatMap { way in choice.members.indices.map { way + [$0] } }
        }.map { chosen in
            arguments.indices.compactMap { index in
                for (choice, chosen) in zip(choices, chosen) {
                    if let place = choice.members.firstIndex(of: index) {
                        return choice.argument(index, at: place, chosen: chosen)
                    }
                }
                return .init(index: index, isRequired: arguments[index].isRequired)
            }
        }
    }

    private struct Choice {
        var rule: Method.Choice.Rule
        /// Places of arguments.
        var members: [Int]

        /// How a member is taken where another, or itself, is the one that has to be given.
        func argument(_ index: Int, at place: Int, chosen: Int) -> MethodPlan.SignatureArgument? {
            if place == chosen { return .init(index: index, isRequired: true) }
            // Those before were the required ones of the signatures before.
            guard rule == .atLeastOne, place > chosen else { return nil }
            return .init(index: index, isRequired: false)
        }
    }
}
