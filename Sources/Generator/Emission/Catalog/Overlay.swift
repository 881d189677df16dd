import APIModel

extension Model {
    /// Adds what the pages of the repository say of methods that are here: their prose, their examples, and the facts
    /// that only they have. Where both speak, what is here stays.
    public mutating func overlay(_ pages: Model) {
        let count = methods.count
        add(pages)
        let added = Array(methods[count...])
        methods.removeSubrange(count...)
        var places = Dictionary(
            methods.enumerated().map { (Key($1), $0) }, uniquingKeysWith: { first, _ in first })
        for method in added {
            if let index = places[Key(method)] {
                methods[index].overlay(method)
            } else {
                places[Key(method)] = methods.count
                methods.append(method)
            }
        }
        types = TypeLowering.first(of: types, by: \.name)
        events = TypeLowering.first(of: events, by: \.name)
        systemErrors = TypeLowering.first(of: systemErrors) {
            "\($0.code ?? "") \($0.code == nil ? $0.message ?? "" : "")"
        }
        sort()
    }

    private struct Key: Hashable {
        var name: String
        var rest: Int
        init(_ method: Method) {
            name = method.name
            rest = method.rest
        }
    }
}

extension TypeLowering {
    static func first<Element>(of elements: [Element], by key: (Element) -> String) -> [Element] {
        var seen: Set<String> = []
        return elements.filter { seen.insert(key($0)).inserted }
    }
}

extension Method {
    fileprivate mutating func overlay(_ other: Method) {
        title.fill(from: other.title)
        summary.fill(from: other.summary)
        audience.fill(from: other.audience)
        if deprecated == nil { deprecated = other.deprecated }
        if effect == .unknown { effect = other.effect }
        parameters.overlay(other.parameters)
        response.overlay(other.response)
        for error in other.errors {
            if let index = errors.firstIndex(where: { $0.code == error.code && error.code != nil }) {
                if errors[index].message == nil { errors[index].message = error.message }
                errors[index].description.fill(from: error.description)
                if errors[index].status == nil { errors[index].status = error.status }
            } else if error.code != nil {
                errors.append(error)
            }
        }
        examples.requests += other.examples.requests
        examples.responses += other.examples.responses
        examples.errors += other.examples.errors
        pages += other.pages
        evidence += other.evidence
    }
}

extension ValueType {
    /// Whether nothing that fits one of the two fits the other: an object and a number.
    fileprivate func contradicts(_ other: ValueType) -> Bool {
        switch (self, other) {
        case (.any, _), (_, .any), (.union, _), (_, .union), (.reference, _), (_, .reference): false
        default: isPlain != other.isPlain
        }
    }

    private var isPlain: Bool {
        switch self {
        case .object, .array, .map, .tuple: false
        default: true
        }
    }
}

extension [Field] {
    fileprivate mutating func overlay(_ others: [Field]) {
        for other in others {
            guard let index = firstIndex(where: { $0.name == other.name }) else {
                append(other)
                continue
            }
            self[index].description.fill(from: other.description)
            if self[index].defaultValue == nil { self[index].defaultValue = other.defaultValue }
            for value in other.values {
                if let place = self[index].values.firstIndex(where: { $0.value == value.value }) {
                    self[index].values[place].meaning.fill(from: value.meaning)
                } else {
                    self[index].values.append(value)
                }
            }
            self[index].fields.overlay(other.fields)
            // One page shows an object and the other a plain value: the portal may answer either.
            if self[index].type.contradicts(other.type) {
                self[index].type = .union([self[index].type, other.type])
            }
        }
    }
}

extension LocalizedText {
    fileprivate mutating func fill(from other: LocalizedText) {
        if en == nil { en = other.en }
        if ru == nil { ru = other.ru }
    }
}
