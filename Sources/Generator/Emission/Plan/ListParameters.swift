import APIModel

/// What a method that pages calls the parameters that the client sets to do so.
struct ListParameters {
    private let method: Method

    init(_ method: Method) { self.method = method }

    /// The arguments of `ListFacts.Parameters`: the names that are not the usual ones.
    var unusual: [(label: String, name: String)] {
        let order = find("order")
        let sort = find("sort")
        // `SORT` and `ORDER` as two texts, the field and the direction; or one object, under either name.
        let isSplit = sort != nil && order.map { !$0.type.isObject } ?? false
        let names: [(label: String, name: String?, usual: String?)] = [
            ("filter", find("filter")?.name, "filter"), ("order", (order ?? sort)?.name, "order"),
            ("sort", isSplit ? sort?.name : nil, nil), ("select", find("select")?.name, "select"),
            ("start", (find("start") ?? find("offset"))?.name, "start"),
        ]
        return names.compactMap { label, name, usual in
            name.flatMap { $0 == usual ? nil : (label, $0) }
        }
    }

    /// The parameter written just so, else in any case: `sort` orders departments, `SORT` filters them.
    private func find(_ name: String) -> Field? {
        method.parameters.first { $0.name == name } ?? method.parameters.first { $0.name.lowercased() == name }
    }
}

extension ValueType {
    /// Whether it is sent as an object of names and values.
    fileprivate var isObject: Bool {
        switch self {
        case .object, .map, .reference: true
        default: false
        }
    }
}
