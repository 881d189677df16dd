import Bitrix24JSON

extension Patch {
    /// Why a patch cannot be applied.
    struct Refusal: Error {
        var message: String
        /// It speaks of pages that were not read.
        var isIrrelevant = false
    }

    func applied(to method: Method) throws(Refusal) -> Method {
        var method = method
        let place = Evidence(page: method.pages.first ?? 0, line: 0, column: 0)
        guard let list = path.first else { return try applied(toWhole: method) }
        switch list {
        case "parameters": method.parameters = try applied(to: method.parameters, place)
        case "response": method.response = try applied(to: method.response, place)
        case "errors": method.errors = try applied(to: method.errors, place)
        default: throw Refusal(message: "A path of a method starts with parameters, response or errors, not \(list)")
        }
        return method
    }

    func applied(to event: Event) throws(Refusal) -> Event {
        var event = event
        let place = Evidence(page: event.pages.first ?? 0, line: 0, column: 0)
        guard let list = path.first else { return try applied(toWhole: event) }
        guard list == "payload" else { throw Refusal(message: "A path of an event starts with payload, not \(list)") }
        event.payload = try applied(to: event.payload, place)
        return event
    }

    // MARK: Fields

    private func applied(to fields: [Field], _ place: Evidence) throws(Refusal) -> [Field] {
        guard path.count > 1 else { throw Refusal(message: "The path ends at \(path[0]): name the field") }
        var found = false
        let result = try applied(to: fields, path.dropFirst(), place, &found)
        guard found else { throw Refusal(message: "There is no \(path.joined(separator: " / ")) to patch") }
        return result
    }

    private var isAddition: Bool { fact == "itself" && expected == .null }

    /// A name may stand in several variants; each is patched.
    private func applied(
        to fields: [Field], _ rest: ArraySlice<String>, _ place: Evidence, _ found: inout Bool
    ) throws(Refusal) -> [Field] {
        guard let name = rest.first else { return fields }
        let isLast = rest.count == 1
        if isLast, fact == "itself" { return try replacing(fields, named: name, place, &found) }
        var result: [Field] = []
        for var field in fields {
            if field.name == name {
                if isLast {
                    found = true
                    field = try applied(toWhole: field, place)
                } else {
                    field.fields = try applied(to: field.fields, rest.dropFirst(), place, &found)
                    // A new field is added once, not to every variant.
                    for index in field.variants.indices where !isAddition {
                        field.variants[index].fields = try applied(
                            to: field.variants[index].fields, rest.dropFirst(), place, &found)
                    }
                }
            }
            result.append(field)
        }
        return result
    }

    /// Adds a field (nothing is expected), removes one (nothing is the value), or puts another in its place.
    private func replacing<Element: Patchable>(
        _ elements: [Element], named name: String, _ place: Evidence, _ found: inout Bool
    ) throws(Refusal) -> [Element] {
        var elements = elements
        let index = elements.firstIndex { $0.patchName == name }
        if isAddition {
            found = true
            if index != nil { throw Refusal(message: "\(name) is there already") }
            elements.append(try element(value, place))
            return elements
        }
        guard let index else { return elements }
        found = true
        guard holds(expected, in: elements[index].patchForm) else {
            throw Refusal(message: "\(name) is not as expected, but \(elements[index].patchForm.text())")
        }
        if value == .null { elements.remove(at: index) } else { elements[index] = try element(value, place) }
        return elements
    }

    private func element<Element: Patchable>(_ json: JSON, _ place: Evidence) throws(Refusal) -> Element {
        var element: Element = try typed(json.object ?? JSON.Object())
        element.evidence.append(noted(place, "itself"))
        return element
    }

    /// Whether every member of an expected object is as expected.
    private func holds(_ expected: JSON, in actual: JSON) -> Bool {
        guard let object = expected.object else { return expected == actual }
        return object.members.allSatisfy { (actual[$0.key] ?? .null) == $0.value }
    }

    private func noted(_ place: Evidence, _ fact: String) -> Evidence {
        Evidence(page: place.page, line: place.line, column: place.column, fact: fact, from: .patch)
    }

    // MARK: Errors

    private func applied(to errors: [APIError], _ place: Evidence) throws(Refusal) -> [APIError] {
        guard path.count == 2 else { throw Refusal(message: "The path of an error is errors and its code") }
        if fact == "itself" {
            var found = false
            let result = try replacing(errors, named: path[1], place, &found)
            guard found else { throw Refusal(message: "There is no error \(path[1]) to patch") }
            return result
        }
        guard let index = errors.firstIndex(where: { $0.patchName == path[1] }) else {
            throw Refusal(message: "There is no error \(path[1]) to patch")
        }
        var errors = errors
        errors[index] = try applied(toWhole: errors[index], place)
        return errors
    }

    // MARK: One fact

    /// Sets one key of the JSON form. Both the expected value and the new one go through the model's own
    /// reader, so that a key left out equals its default and a value of the wrong kind is refused.
    private func applied<Element: Patchable>(
        toWhole element: Element, _ place: Evidence? = nil
    ) throws(Refusal) -> Element {
        guard case .object(var form) = element.patchForm else { return element }
        let actual = form[fact] ?? .null
        form[fact] = expected
        guard try typed(form) == element else {
            throw Refusal(message: "\(fact) is \(actual.text()), not \(expected.text())")
        }
        form[fact] = value
        var patched: Element = try typed(form)
        guard patched != element else {
            throw Refusal(message: "\(fact) is no fact of this place, or its value is what it was")
        }
        let place = element.evidence.first { $0.fact == "itself" } ?? place ?? Evidence(page: 0, line: 0, column: 0)
        patched.evidence.append(noted(place, fact))
        return patched
    }

    private func typed<Element: Patchable>(_ form: JSON.Object) throws(Refusal) -> Element {
        do throws(ModelFormError) {
            return try Element(.object(form))
        } catch {
            throw Refusal(message: "The value is not what it should be: \(error)")
        }
    }
}
