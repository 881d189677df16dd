import APIModel

/// All methods that the portal answers, by version and name.
final class MethodTable: Sendable {
    private let byName: [[String: MethodEntry]]
    private let families: FamilyIndex
    /// In the order of the catalog.
    let names: [[String]]

    /// - Parameter withExamples: answer with the documented example where there is one and no behaviour.
    init(model: Model, withExamples: Bool) {
        let samples = SampleAnswers(types: model.types, withExamples: withExamples)
        let families = FamilyIndex(model)
        let events = EventNames(model.events.map(\.name))
        self.families = families
        var byName: [[String: MethodEntry]] = [[:], [:]]
        var names: [[String]] = [[], []]
        func add(_ method: Method, _ behaviour: Behaviour?) {
            let entry = MethodEntry(
                method, behaviour: behaviour.map(Behaviours.withExamples) ?? families.behaviour(of: method), isByHand: behaviour != nil,
                samples: samples, events: events)
            byName[method.rest - 2][method.name] = entry
            byName[method.rest - 2][method.name.lowercased()] = entry
            names[method.rest - 2].append(method.name)
        }
        let behaviours = [Behaviours.rest2, Behaviours.rest3]
        for method in model.methods where method.rest == 2 || method.rest == 3 {
            add(method, behaviours[method.rest - 2][method.name.lowercased()])
        }
        // What has behaviour can be called even where the model that the portal was made from does not know it.
        for (index, behaviours) in behaviours.enumerated() {
            for (name, behaviour) in behaviours.sorted(by: { $0.key < $1.key }) where byName[index][name] == nil {
                var method = Method(name: name, rest: index + 2)
                method.scopes = name.split(separator: ".").first.map { Self.groupScopes[String($0)] ?? [] } ?? []
                add(method, behaviour)
            }
        }
        for name in ["methods", "method.get", "scope", "events"] where byName[0][name] == nil {
            add(Method(name: name), nil)
        }
        for name in Portal.descriptions where byName[1][name] == nil { add(Method(name: name, rest: 3), nil) }
        self.byName = byName
        self.names = names
    }

    func entry(_ name: String, rest: Int) -> MethodEntry? {
        byName[rest - 2][name] ?? byName[rest - 2][name.lowercased()]
    }

    private static let groupScopes = [
        "im": ["im"], "imbot": ["imbot"], "crm": ["crm"], "user": ["user"], "tasks": ["task"], "main": ["main"],
    ]
}
