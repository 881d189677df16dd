import APIModel

extension Model {
    /// Adds what another model says, its pages behind those that are here.
    mutating func append(_ other: Model) {
        let offset = pages.count
        pages += other.pages
        for source in other.sources where !sources.contains(source) { sources.append(source) }
        methods += other.methods.map { $0.movingPages { $0 + offset } }
        events += other.events.map { $0.movingPages { $0 + offset } }
        types += other.types
        systemErrors += other.systemErrors
    }

    mutating func sort() {
        methods.sort { ($0.name, $0.rest) < ($1.name, $1.rest) }
        events.sort { $0.name < $1.name }
        types.sort { $0.name < $1.name }
    }

    /// Keeps those pages of the whole model that its methods and events refer to.
    mutating func takePages(from whole: Model) {
        let used = Set(methods.flatMap(\.pages) + events.flatMap(\.pages) + types.flatMap(\.pages)).sorted()
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
        pages = used.filter(whole.pages.indices.contains).map { whole.pages[$0] }
        methods = methods.map { $0.movingPages { places[$0] } }
        events = events.map { $0.movingPages { places[$0] } }
        types = types.map { type in
            var moved = type
            moved.pages = type.pages.compactMap { places[$0] }
            return moved
        }
    }
}

extension Method {
    fileprivate func movingPages(_ place: (Int) -> Int?) -> Method {
        var moved = self
        moved.pages = pages.compactMap(place)
        moved.evidence = evidence.moving(place)
        return moved
    }

    /// Only where it stands: that is what comments name.
    var withoutEvidence: Method {
        var bare = self
        bare.parameters = parameters.map(\.withoutEvidence)
        bare.response = response.map(\.withoutEvidence)
        bare.errors = errors.map(\.withoutEvidence)
        bare.evidence = evidence.places
        return bare
    }
}

extension Event {
    fileprivate func movingPages(_ place: (Int) -> Int?) -> Event {
        var moved = self
        moved.pages = pages.compactMap(place)
        moved.evidence = evidence.moving(place)
        return moved
    }

    var withoutEvidence: Event {
        var bare = self
        bare.payload = payload.map(\.withoutEvidence)
        bare.evidence = evidence.places
        return bare
    }
}

extension NamedType {
    var withoutEvidence: NamedType {
        var bare = self
        bare.fields = fields.map(\.withoutEvidence)
        bare.evidence = []
        return bare
    }
}

extension APIError {
    var withoutEvidence: APIError {
        var bare = self
        bare.evidence = []
        return bare
    }
}

extension Field {
    var withoutEvidence: Field {
        var bare = self
        bare.evidence = []
        bare.fields = fields.map(\.withoutEvidence)
        bare.variants = variants.map { variant in
            var bare = variant
            bare.fields = variant.fields.map(\.withoutEvidence)
            return bare
        }
        return bare
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

    /// Where the thing itself stands.
    fileprivate var places: [Evidence] { Array(filter { $0.fact == "itself" }.prefix(1)) }
}
