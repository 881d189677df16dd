/// The result of a command, or a part of it, as an argument of a later command of the same batch.
///
///     try await bitrix.all { bitrix in
///         let company = bitrix.crm.company.add(fields: fields).named("company")
///         let deal = bitrix.crm.deal.add(fields: deal).setting("fields", "COMPANY_ID", to: company.reference)
///         return (company, deal)
///     }
public struct Reference<Value>: Sendable, Hashable {
    let target: ReferenceTarget

    /// A part of the result: a field, or an element by its number.
    public subscript(key: String) -> Reference<JSON> { Reference<JSON>(target: target.appending(key)) }
    public subscript(index: Int) -> Reference<JSON> { Reference<JSON>(target: target.appending(String(index))) }

    /// The same part, known to be of another type.
    public func `as`<Other>(_ type: Other.Type) -> Reference<Other> { Reference<Other>(target: target) }
}

/// What a reference points at, without its type.
struct ReferenceTarget: Hashable, Sendable {
    var command: String
    var path: [String] = []
    /// REST 3: the values of a field over all items.
    var isOverItems = false

    func appending(_ key: String) -> ReferenceTarget {
        var copy = self
        copy.path.append(key)
        return copy
    }
}

/// A reference and where in the arguments it stands.
struct ReferencePlacement: Hashable, Sendable {
    var argument: [String]
    var target: ReferenceTarget
}

extension Call {
    /// Refuses what makes sense in a batch only.
    func standsAlone() throws {
        guard references.isEmpty else {
            throw BitrixError(
                .invalidCall, message: "it refers to the result of another command: send both in one batch",
                method: method.name)
        }
    }

    /// The same call under a name by which later commands of a batch refer to its result.
    public func named(_ name: String) -> Call {
        var copy = self
        copy.name = name
        return copy
    }

    /// Its result, for a later command of the same batch. The call has to be ``named(_:)``.
    public var reference: Reference<Output> { Reference(target: ReferenceTarget(command: name ?? "")) }

    /// REST 3: a field of every item that this call lists, as an array.
    public func reference(overItems field: String) -> Reference<[JSON]> {
        Reference(target: ReferenceTarget(command: name ?? "", path: [field], isOverItems: true))
    }

    /// The same call with an argument, or a part of one, taken from the result of an earlier command.
    public func setting<Value>(_ argument: String..., to reference: Reference<Value>) -> Call {
        var copy = self
        copy.references.append(ReferencePlacement(argument: argument, target: reference.target))
        return copy
    }
}
