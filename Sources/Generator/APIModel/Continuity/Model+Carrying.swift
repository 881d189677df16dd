extension Model {
    /// This model as the next state of an older one: what no page has any more stays, marked with the date, and what is
    /// here already stands where it stood, so that only facts differ.
    public func carrying(_ old: Model, since: String) -> Model {
        var model = self
        for source in old.sources where !model.sources.contains(where: { $0.id == source.id }) {
            model.sources.append(source)
        }
        var places = Dictionary(
            model.pages.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
        var numbers: [Int?] = []
        for page in old.pages {
            if places[page.place] == nil {
                places[page.place] = model.pages.count
                model.pages.append(page)
            }
            numbers.append(places[page.place])
        }
        func number(_ page: Int) -> Int? { numbers.indices.contains(page) ? numbers[page] : nil }

        let carry = Carrying(since: since)
        model.methods = carry.merge(
            old.methods.map { $0.movingPages(number) }, methods, named: { "\($0.name)/\($0.rest)" },
            folded: { Carrying.foldedPath($0.name) + "/\($0.rest)" }, both: carry.method)
        model.events = carry.merge(
            old.events.map { $0.movingPages(number) }, events, named: \.name,
            folded: { Spelling.folded($0.name) }, both: carry.event)
        model.types = carry.merge(
            old.types.map { $0.movingPages(number) }, types, named: \.name, folded: \.name, both: carry.namedType)
        model.systemErrors = carry.errors(old.systemErrors, systemErrors)
        model.sort()
        return model
    }

    /// Takes out what is gone since before a date.
    public func retiring(before date: String) -> Model {
        var model = self
        func isKept(_ since: String?) -> Bool { since.map { $0 >= date } ?? true }
        func kept(_ fields: [Field]) -> [Field] {
            fields.filter { isKept($0.gone) }.map { field in
                var field = field
                field.values.removeAll { !isKept($0.gone) }
                field.fields = kept(field.fields)
                for index in field.variants.indices {
                    field.variants[index].fields = kept(field.variants[index].fields)
                }
                return field
            }
        }
        model.methods = methods.filter { isKept($0.gone) }.map { method in
            var method = method
            method.parameters = kept(method.parameters)
            method.response = kept(method.response)
            method.errors.removeAll { !isKept($0.gone) }
            return method
        }
        model.events = events.filter { isKept($0.gone) }.map { event in
            var event = event
            event.payload = kept(event.payload)
            return event
        }
        model.types = types.filter { isKept($0.gone) }.map { type in
            var type = type
            type.fields = kept(type.fields)
            return type
        }
        model.systemErrors.removeAll { !isKept($0.gone) }
        return model
    }
}

extension Page {
    fileprivate var place: String { source + " " + path }
}

/// Something that can be gone.
protocol Carried {
    var gone: String? { get set }
}

extension Method: Carried {}
extension Event: Carried {}
extension NamedType: Carried {}
extension Field: Carried {}
extension Field.NamedValue: Carried {}
extension APIError: Carried {}

/// Merges the lists of two states of the documentation.
struct Carrying {
    let since: String

    static func foldedPath(_ name: String) -> String {
        name.split(separator: ".", omittingEmptySubsequences: false).map { Spelling.folded(String($0)) }
            .joined(separator: ".")
    }

    /// What both have in the order of the old list, what is new behind what it stands behind, and what only the old
    /// list has where it stood, as gone.
    func merge<Element: Carried>(
        _ old: [Element], _ new: [Element], named name: (Element) -> String, folded: (Element) -> String,
        keepsNewOrder: Bool = false, both: (Element, Element) -> Element
    ) -> [Element] {
        let (oldKeys, newKeys) = (Self.keys(old, name), Self.keys(new, name))
        let foldings = Dictionary(
            zip(oldKeys, old).map { ($0, folded($1)) } + zip(newKeys, new).map { ($0, folded($1)) },
            uniquingKeysWith: { first, _ in first })
        let respelled = Spelling.pairs(from: oldKeys, to: newKeys) { foldings[$0] ?? $0 }
        let newPlaces = Dictionary(newKeys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var placed: Set<Int> = []
        /// By the place in the new list; what is gone has none.
        var merged: [(element: Element, place: Int?)] = []
        for (key, element) in zip(oldKeys, old) {
            if let place = newPlaces[respelled[key] ?? key] {
                placed.insert(place)
                merged.append((both(element, new[place]), place))
            } else {
                var gone = element
                gone.gone = element.gone ?? since
                merged.append((gone, nil))
            }
        }
        if keepsNewOrder {
            let there = merged.filter { $0.place != nil }
            let byPlace = Dictionary(uniqueKeysWithValues: there.map { ($0.place!, $0.element) })
            return new.indices.map { byPlace[$0] ?? new[$0] } + merged.filter { $0.place == nil }.map(\.element)
        }
        for place in new.indices where !placed.contains(place) {
            let before = place == 0 ? nil : merged.firstIndex { $0.place == place - 1 }
            // At the beginning of the page: behind what is gone there, before everything else.
            let index = before.map { $0 + 1 } ?? merged.firstIndex { $0.place != nil } ?? merged.count
            merged.insert((new[place], place), at: index)
        }
        return merged.map(\.element)
    }

    /// Names, and those that occur again with a number.
    private static func keys<Element>(_ elements: [Element], _ name: (Element) -> String) -> [String] {
        var counts: [String: Int] = [:]
        return elements.map { element in
            let name = name(element)
            let count = counts[name, default: 0]
            counts[name] = count + 1
            return count == 0 ? name : "\(name)\u{1}\(count)"
        }
    }

    // MARK: Things

    func method(_ old: Method, _ new: Method) -> Method {
        var method = new
        method.parameters = fields(old.parameters, new.parameters, keepsNewOrder: new.positional)
        method.response = fields(old.response, new.response)
        method.errors = errors(old.errors, new.errors)
        method.scopes = ordered(new.scopes, as: old.scopes)
        method.success = ordered(new.success, as: old.success)
        method.failure = ordered(new.failure, as: old.failure)
        method.choices = ordered(new.choices, as: old.choices)
        method.pages = ordered(new.pages, as: old.pages)
        return method
    }

    func event(_ old: Event, _ new: Event) -> Event {
        var event = new
        event.payload = fields(old.payload, new.payload)
        event.scopes = ordered(new.scopes, as: old.scopes)
        event.pages = ordered(new.pages, as: old.pages)
        return event
    }

    func namedType(_ old: NamedType, _ new: NamedType) -> NamedType {
        var type = new
        type.fields = fields(old.fields, new.fields)
        type.pages = ordered(new.pages, as: old.pages)
        return type
    }

    func errors(_ old: [APIError], _ new: [APIError]) -> [APIError] {
        func key(_ error: APIError) -> String { error.code.map { "=\($0)" } ?? "" }
        // Errors whose code the source lost are told apart by nothing that the catalog keeps.
        return merge(old.filter { $0.code != nil }, new.filter { $0.code != nil }, named: key, folded: key) { $1 }
            + new.filter { $0.code == nil }
    }

    func fields(_ old: [Field], _ new: [Field], keepsNewOrder: Bool = false) -> [Field] {
        merge(
            old, new, named: \.name, folded: { Spelling.folded($0.name) }, keepsNewOrder: keepsNewOrder, both: field)
    }

    private func field(_ old: Field, _ new: Field) -> Field {
        var field = new
        if new.type.holdsFields { field.fields = fields(old.fields, new.fields) }
        if new.type.holdsValues {
            field.values = merge(
                old.values, new.values, named: \.value, folded: { Spelling.folded($0.value) }, both: { $1 })
        }
        for index in field.variants.indices {
            let variant = new.variants[index]
            let before =
                variant.when != nil
                ? old.variants.first { $0.when == variant.when }
                : old.variants.indices.contains(index) && old.variants[index].when == nil ? old.variants[index] : nil
            if let before { field.variants[index].fields = fields(before.fields, variant.fields) }
        }
        // Variants that are gone: their fields stay with the object.
        let there = Set(field.variants.flatMap(\.fields).map(\.name) + field.fields.map(\.name))
        for variant in old.variants where !new.variants.contains(where: { $0.when == variant.when }) {
            guard new.type.holdsFields else { continue }
            for lost in variant.fields
            where !there.contains(lost.name) && !field.fields.contains(where: { $0.name == lost.name }) {
                var gone = lost
                gone.gone = lost.gone ?? since
                field.fields.append(gone)
            }
        }
        field.operators = ordered(new.operators, as: old.operators)
        field.requiredWhen = ordered(new.requiredWhen, as: old.requiredWhen)
        return field
    }

    /// The same elements, those that were there before in the order in which they stood.
    private func ordered<Element: Hashable>(_ new: [Element], as old: [Element]) -> [Element] {
        let there = Set(new)
        var seen: Set<Element> = []
        let first = old.filter { there.contains($0) && seen.insert($0).inserted }
        return first + new.filter { seen.insert($0).inserted }
    }
}

extension ValueType {
    /// Whether what has this type can have named fields.
    var holdsFields: Bool {
        switch self {
        case .object, .any, .union, .reference, .tuple: true
        case .array(let element): element.holdsFields
        case .map(_, let value): value.holdsFields
        default: false
        }
    }

    /// Whether what has this type can have named values.
    var holdsValues: Bool {
        switch self {
        case .string, .integer, .any, .union: true
        case .reference(_, let base): base.holdsValues
        case .array(let element): element.holdsValues
        default: false
        }
    }
}
