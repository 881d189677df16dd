import APIModel
import Parallel

extension Model {
    /// What several models say together, each a source with one claim per fact. Where two contradict each other, the first
    /// decides: the catalog, which was made of newer pages, before the pages of the repository.
    public init(layers: [Model]) {
        self.init()
        var groups = OwnerLayers()
        for layer in layers {
            let offset = pages.count
            pages += layer.pages
            for source in layer.sources where !sources.contains(source) { sources.append(source) }
            groups.add(layer, offset: offset)
        }
        let files = Array(pages.indices)
        methods = concurrentMap(groups.methods) { same in
            guard same.count > 1 else { return same[0] }
            var builder = OwnerBuilder(same.map { ModelClaims.part($0, files: files) }, order: .ofLayers)
            var method = builder.method { _ in nil }
            method.pages = joined(same.map(\.pages))
            return method
        }
        events = groups.events.map { same in
            guard same.count > 1 else { return same[0] }
            let builder = OwnerBuilder(same.map { ModelClaims.part($0, files: files) }, order: .ofLayers)
            var event = builder.event { _ in nil }
            event.pages = joined(same.map(\.pages))
            return event
        }
        types = groups.types.map { same in
            guard same.count > 1 else { return same[0] }
            var thing = OwnerBuilder(same.map { ModelClaims.part($0, files: files) }, order: .ofLayers).thing()
            thing.pages = joined(same.map(\.pages))
            return thing
        }
        if !groups.systemErrors.isEmpty {
            let parts = groups.systemErrors.map { ModelClaims.part($0, files: files) }
            systemErrors = OwnerBuilder(parts, order: .ofLayers).errors()
        }
        sort()
    }
}

/// The same owners of several models, the model that decides first.
private struct OwnerLayers {
    private(set) var methods: [[Method]] = []
    private(set) var events: [[Event]] = []
    private(set) var types: [[NamedType]] = []
    private(set) var systemErrors: [[APIError]] = []
    private var places: [OwnerClaims.Identity: Int] = [:]

    mutating func add(_ model: Model, offset: Int) {
        for method in model.methods {
            let identity = OwnerClaims.Identity(kind: .method, name: method.name, version: method.rest)
            add(method.movingPages { $0 + offset }, identity, to: \.methods)
        }
        for event in model.events {
            add(event.movingPages { $0 + offset }, .init(kind: .event, name: event.name), to: \.events)
        }
        for type in model.types {
            add(type.movingPages { $0 + offset }, .init(kind: .thing, name: type.name), to: \.types)
        }
        if !model.systemErrors.isEmpty { systemErrors.append(model.systemErrors) }
    }

    private mutating func add<Owner>(
        _ owner: Owner, _ identity: OwnerClaims.Identity, to list: WritableKeyPath<OwnerLayers, [[Owner]]>
    ) {
        if let known = places[identity] {
            self[keyPath: list][known].append(owner)
        } else {
            places[identity] = self[keyPath: list].count
            self[keyPath: list].append([owner])
        }
    }
}

/// The numbers of all lists, each once.
private func joined(_ lists: [[Int]]) -> [Int] {
    var all: [Int] = []
    for number in lists.joined() where !all.contains(number) { all.append(number) }
    return all
}
