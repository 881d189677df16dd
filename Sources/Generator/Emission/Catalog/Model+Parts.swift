import APIModel

extension Model {
    /// Keeps those pages of the whole model that its methods, events and types refer to.
    mutating func takePages(from whole: Model) {
        let used = Set(methods.flatMap(\.pages) + events.flatMap(\.pages) + types.flatMap(\.pages)).sorted()
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
        pages = used.filter(whole.pages.indices.contains).map { whole.pages[$0] }
        methods = methods.map { $0.movingPages { places[$0] } }
        events = events.map { $0.movingPages { places[$0] } }
        types = types.map { $0.movingPages { places[$0] } }
    }
}
