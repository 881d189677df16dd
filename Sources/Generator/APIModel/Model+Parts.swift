extension Model {
    /// Adds what another model says, its pages behind those that are here.
    public mutating func add(_ other: Model) {
        let offset = pages.count
        pages += other.pages
        for source in other.sources where !sources.contains(source) { sources.append(source) }
        methods += other.methods.map { $0.movingPages { $0 + offset } }
        events += other.events.map { $0.movingPages { $0 + offset } }
        types += other.types.map { $0.movingPages { $0 + offset } }
        systemErrors += other.systemErrors
    }

    /// Brings methods, events and types into their order.
    public mutating func sort() {
        methods.sort { ($0.name, $0.rest) < ($1.name, $1.rest) }
        events.sort { $0.name < $1.name }
        types.sort { $0.name < $1.name }
    }
}

extension Method {
    /// The same method where pages have other numbers.
    public func movingPages(_ place: (Int) -> Int?) -> Method {
        var moved = self
        moved.pages = pages.compactMap(place)
        moved.evidence = evidence.moving(place)
        return moved
    }
}

extension Event {
    /// The same event where pages have other numbers.
    public func movingPages(_ place: (Int) -> Int?) -> Event {
        var moved = self
        moved.pages = pages.compactMap(place)
        moved.evidence = evidence.moving(place)
        return moved
    }
}

extension NamedType {
    /// The same type where pages have other numbers.
    public func movingPages(_ place: (Int) -> Int?) -> NamedType {
        var moved = self
        moved.pages = pages.compactMap(place)
        moved.evidence = evidence.moving(place)
        return moved
    }
}

extension [Evidence] {
    fileprivate func moving(_ place: (Int) -> Int?) -> [Evidence] {
        compactMap { evidence in
            place(evidence.page).map { page in
                var moved = evidence
                moved.page = page
                return moved
            }
        }
    }
}
