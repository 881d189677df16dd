import APIModel
import Bitrix24JSON
import Parallel

/// All methods that the portal answers, by version and name. What is known of a method is read when it is first called.
final class MethodTable: Sendable {
    private let model: LazyModel
    private let families: FamilyIndex
    private let samples: SampleAnswers
    private let eventNames: EventNames
    /// Methods that only the portal knows; their indices follow those of the model.
    private let others: [Method]
    private let indices: [[String: Int]]
    private let entries = Locked<[Int: MethodEntry]>([:])
    /// In the order of the catalog.
    let names: [[String]]
    let events: [String]

    /// - Parameter withExamples: answer with the documented example where there is one and no behaviour.
    init(_ model: LazyModel, withExamples: Bool) {
        self.model = model
        samples = SampleAnswers(model, withExamples: withExamples)
        families = FamilyIndex(model)
        eventNames = EventNames(model.eventNames)
        events = model.eventNames
        var indices: [[String: Int]] = [[:], [:]]
        var names: [[String]] = [[], []]
        for (index, key) in model.methodKeys.enumerated() {
            indices[key.rest - 2][key.name] = index
            indices[key.rest - 2][key.name.lowercased()] = index
            names[key.rest - 2].append(key.name)
        }
        // What has behaviour can be called even where the model that the portal was made from does not know it.
        var others: [Method] = []
        func add(_ method: Method) {
            guard indices[method.rest - 2][method.name] == nil else { return }
            indices[method.rest - 2][method.name] = model.methodKeys.count + others.count
            names[method.rest - 2].append(method.name)
            others.append(method)
        }
        for (rest, behaviours) in [(2, Behaviours.rest2), (3, Behaviours.rest3)] {
            for name in behaviours.keys.sorted() {
                var method = Method(name: name, rest: rest)
                method.scopes = name.split(separator: ".").first.map { Self.groupScopes[String($0)] ?? [] } ?? []
                add(method)
            }
        }
        for name in ["methods", "method.get", "scope", "events"] { add(Method(name: name)) }
        for name in Portal.descriptions { add(Method(name: name, rest: 3)) }
        self.others = others
        self.indices = indices
        self.names = names
    }

    func entry(_ name: String, rest: Int) -> MethodEntry? {
        let indices = indices[rest - 2]
        guard let index = indices[name] ?? indices[name.lowercased()] else { return nil }
        return entries.withLock { entries in
            if let known = entries[index] { return known }
            let made = make(index)
            entries[index] = made
            return made
        }
    }

    private func make(_ index: Int) -> MethodEntry {
        let count = model.methodKeys.count
        let method = index < count ? model.method(at: index) : others[index - count]
        let behaviour = (method.rest == 2 ? Behaviours.rest2 : Behaviours.rest3)[method.name.lowercased()]
        return MethodEntry(
            method, behaviour: behaviour.map(Behaviours.withExamples) ?? families.behaviour(of: method),
            isByHand: behaviour != nil, samples: samples, events: eventNames)
    }

    /// What is known of an event; nil where there is none of this name.
    func event(_ name: String) -> Event? { model.event(name) }
    func knowsEvent(_ name: String) -> Bool { eventNames.knows(name) }

    /// Made-up data of an event, of the documented types.
    func sampleData(ofEvent name: String) -> JSON { event(name).map(samples.data) ?? .object(.init()) }

    private static let groupScopes = [
        "im": ["im"], "imbot": ["imbot"], "crm": ["crm"], "user": ["user"], "tasks": ["task"], "main": ["main"],
    ]
}
