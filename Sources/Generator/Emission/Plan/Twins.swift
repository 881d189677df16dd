/// Types of one module that say the same, comments included, are declared once: the later ones become other names of
/// the first. The documentation repeats its objects method by method; half of what would be declared, and compiled,
/// is a repetition, and a value of one method is good for the next.
struct Twins {
    let printer: TypePrinter
    /// What a type is made of, by the type that was declared first.
    private var known: [[UInt8]: (number: Int, path: String)] = [:]

    init(printer: TypePrinter) { self.printer = printer }

    mutating func merge(in plan: inout GroupPlan) {
        for n in plan.namespaces.indices {
            let type = plan.namespaces[n].type
            for m in plan.namespaces[n].methods.indices {
                let place = "\(type).\(plan.namespaces[n].methods[m].container)"
                _ = merge(&plan.namespaces[n].methods[m].types, in: place)
            }
        }
        for index in plan.events.indices {
            _ = merge(&plan.events[index].types, in: "Bitrix.Events.\(plan.events[index].name)")
        }
        for index in plan.types.indices {
            _ = merge(&plan.types[index].types, in: "Bitrix.Types.\(plan.types[index].name)")
        }
    }

    /// - Returns: A number for each of the types, the same for those that are alike.
    private mutating func merge(_ types: inout [TypePlan], in place: String) -> [Int] {
        types.indices.map { index in
            let name = types[index].name
            let path = "\(place).\(name)"
            var inner: [Int] = []
            if case .object(var object) = types[index] {
                inner = merge(&object.types, in: path)
                types[index] = .object(object)
            }
            let makeup = makeup(of: types[index], inner)
            guard let twin = known[makeup] else {
                known[makeup] = (known.count, path)
                return known.count - 1
            }
            types[index] = .alias(name, of: twin.path)
            return twin.number
        }
    }

    /// The text of a type with numbers in the place of the types in it. Values keep their name: what happens to have
    /// the same values may yet mean something else.
    private func makeup(of type: TypePlan, _ inner: [Int]) -> [UInt8] {
        var text = SourceText()
        guard case .object(var object) = type else {
            printer.type(type, into: &text)
            return text.bytes
        }
        for (type, number) in zip(object.types, inner) { text.line("\(type.name) \(number)") }
        object.name = "_"
        object.types = []
        printer.object(object, into: &text)
        return text.bytes
    }
}
