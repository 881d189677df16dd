import APIModel

/// Which part of the API is wanted: groups, scopes or methods; empty: all of it.
public struct Selection {
    public var names: Set<String>

    public init(_ names: some Sequence<String> = []) { self.names = Set(names) }

    func takes(_ method: Method, of group: APIGroup) -> Bool {
        names.isEmpty || names.contains(group.id) || names.contains(group.module) || names.contains(method.name)
            || method.scopes.contains { names.contains($0) }
    }

    func takes(_ event: Event, of group: APIGroup) -> Bool {
        names.isEmpty || names.contains(group.id) || names.contains(group.module) || names.contains(event.name)
            || event.scopes.contains { names.contains($0) }
    }
}
