import APIModel
import Parallel

/// The families of a model. Each is looked at when one of its methods is called first.
final class FamilyIndex: Sendable {
    private let model: LazyModel
    private let methods: [String: [Int]]
    /// The tables that some method can fill: what only reads has nothing to read.
    private let filled: Set<String>
    private let known = Locked<[String: Family]>([:])

    init(_ model: LazyModel) {
        var methods: [String: [Int]] = [:]
        var filled: Set<String> = []
        for (index, method) in model.methodKeys.enumerated() {
            guard let verb = Verb(method.name), let name = Self.family(of: method.name) else { continue }
            methods[Self.key(name, method.rest), default: []].append(index)
            if verb.isWriter { filled.insert(FamilyNotes.of(name).table ?? name.lowercased()) }
        }
        self.model = model
        self.methods = methods
        self.filled = filled
    }

    /// What a method does that nothing else is known of; nil where it belongs to no family with a table.
    func behaviour(of method: Method) -> Behaviour? {
        guard let verb = Verb(method.name), let name = Self.family(of: method.name) else { return nil }
        guard verb == .fields || filled.contains(FamilyNotes.of(name).table ?? name.lowercased()) else { return nil }
        if verb == .fields,
            methods[Self.key(name, method.rest)]?.contains(where: { Verb(model.methodKeys[$0].name) != .fields })
                != true
        {
            return nil
        }
        let operation = Locked<FamilyOperation?>(nil)
        return { [unowned self] (call, world) throws(Refusal) in
            let ready = operation.withLock { known in
                if let known { return known }
                let made = FamilyOperation(method, verb, self.family(name, method.rest))
                known = made
                return made
            }
            return try ready.perform(call, &world)
        }
    }

    private func family(_ name: String, _ rest: Int) -> Family {
        known.withLock { known in
            let key = Self.key(name, rest)
            if let family = known[key] { return family }
            let table = FamilyNotes.of(name).table ?? name.lowercased()
            let relatives = methods.filter { other, indices in
                other != key
                    && indices.first.flatMap { Self.family(of: model.methodKeys[$0].name) }
                        .map { FamilyNotes.of($0).table ?? $0.lowercased() } == table
            }
            let family = Family(
                name: name, methods: (methods[key] ?? []).map(model.method),
                relatives: relatives.sorted { $0.key < $1.key }.flatMap { $0.value.map(model.method) })
            known[key] = family
            return family
        }
    }

    /// Everything up to the last part. `X.list.get` and the like belong to what they are said of.
    private static func family(of method: String) -> String? {
        guard let end = method.lastIndex(of: ".") else { return nil }
        return String(method[..<end])
    }

    private static func key(_ name: String, _ rest: Int) -> String { "\(rest)/\(name.lowercased())" }
}
