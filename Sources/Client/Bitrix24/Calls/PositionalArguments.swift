import Bitrix24JSON

extension MethodFacts {
    /// The arguments as the method wants them: one that goes by position reads the second value as the second
    /// parameter, whatever its name. They get their places, and one left out before another gets an empty value.
    func placed(_ arguments: JSON.Object) -> JSON.Object {
        guard let last = positional.lastIndex(where: { arguments[$0] != nil }) else { return arguments }
        let places = positional[...last].map { JSON.Object.Member(key: $0, value: arguments[$0] ?? []) }
        return JSON.Object(places + arguments.members.filter { !positional.contains($0.key) })
    }
}
