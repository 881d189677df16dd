import APIModel

/// In how many ways a method can be called, so that what the documentation says of "one of these" cannot be missed.
enum Signatures {
    static func of(_ method: Method, _ arguments: [ArgumentPlan]) -> [[MethodPlan.SignatureArgument]] {
        let index = Dictionary(uniqueKeysWithValues: arguments.enumerated().map { ($1.field.name, $0) })
        let choices = method.choices.map { choice in (choice.rule, choice.of.compactMap { index[$0] }) }
            .filter { $0.1.count > 1 && $0.1.count <= 4 }
        // More than one such choice would multiply: then it stays with what the comment says.
        guard choices.count == 1, let (rule, members) = choices.first else {
            let optional = Set(method.choices.flatMap(\.of))
            return [
                arguments.indices.map { index in
                    let field = arguments[index].field
                    return .init(
                        index: index, isRequired: arguments[index].isRequired && !optional.contains(field.name))
                }
            ]
        }
        return members.indices.map { chosen in
            arguments.indices.compactMap { index in
                guard let place = members.firstIndex(of: index) else {
                    return .init(index: index, isRequired: arguments[index].isRequired)
                }
                if place == chosen { return .init(index: index, isRequired: true) }
                // Those before were the required ones of the signatures before.
                guard rule == .atLeastOne, place > chosen else { return nil }
                return .init(index: index, isRequired: false)
            }
        }
    }
}
