import APIModel
import Bitrix24JSON

/// What one method does to its family's table.
struct FamilyOperation: Sendable {
    let method: Method
    let verb: Verb
    let family: Family
    let payload: Payload
    let place: RecordPlace?
    /// The parameter that names the object itself.
    let idParameter: String?

    init(_ method: Method, _ verb: Verb, _ family: Family) {
        self.method = method
        self.verb = verb
        self.family = family
        payload = Payload(method)
        place = RecordPlace(method, near: Set(family.columns.keys))
        idParameter = verb.isWriter ? nil : Self.idParameter(of: method, family, payload)
    }

    func perform(_ call: Call, _ world: inout World) throws(Refusal) -> Answer {
        try checkNames(call)
        return try act(call, &world)
    }

    private func act(_ call: Call, _ world: inout World) throws(Refusal) -> Answer {
        switch verb {
        case .add: try add(call, &world)
        case .set: try set(call, &world)
        case .update: try update(call, &world)
        case .read: try read(call, world)
        case .delete: try delete(call, &world)
        case .fields: Answer(FieldDescriptions.answer(method, family))
        case .change: try change(call, &world)
        }
    }

    /// `id`, `resourceId` of a resource, `ELEMENT_ID`: what the object's own `add` does not take.
    private static func idParameter(of method: Method, _ family: Family, _ payload: Payload) -> String? {
        let last = WireName.key(family.name.split(separator: ".").last.map(String.init) ?? "")
        let candidates = method.parameters.filter { field in
            let key = family.key(field.name)
            let isOwn = key == "id" ? !family.idIsOwner : !family.inputs.contains(key)
            return isOwn && field.name != payload.name && !field.pattern && isScalar(field.type)
                && !Payload.controls.contains(WireName.key(field.name))
        }
        if let exact = candidates.first(where: { WireName.key($0.name) == "id" }) { return exact.name }
        let named = ["id", "itemid"].map { last + $0 } + ["itemid"]
        if let own = candidates.first(where: { named.contains(WireName.key($0.name)) }) { return own.name }
        let ids = candidates.filter {
            WireName.key($0.name).hasSuffix("id") && family.columns[family.key($0.name)]?.isGivenByAdd != true
        }
        return (ids.first { $0.required == true } ?? ids.first)?.name
    }

    private static func isScalar(_ type: ValueType) -> Bool {
        switch type.plain {
        case .integer, .string, .any, .double: true
        case .union(let parts): parts.contains { isScalar($0) }
        default: false
        }
    }

    /// The rows that a call's parameters name, by their ids and by what they belong to.
    /// - Returns: the conditions, and whether they name any row at all.
    func condition(_ call: Call) -> (parts: [Condition], names: Bool) {
        var parts: [Condition] = []
        var names = false
        for member in call.parameters.object.members {
            let name = WireName.key(member.key)
            guard member.key.lowercased() != payload.name?.lowercased(), !Payload.controls.contains(name),
                !member.value.isEmptyValue
            else { continue }
            if let idParameter, name == WireName.key(idParameter) {
                parts.append(identity(member.value))
                names = true
                continue
            }
            let key = family.key(member.key)
            if let natural = family.notes.naturalKey, key == natural, verb != .read {
                return ([.field(key, .equal, [member.value])], true)
            }
            let column = key == "id" ? family.ownerID : key
            if verb == .read, key != WireName.key(member.key), name == "from" || name == "to" { continue }
            let isKey = family.inputs.contains(key) || verb != .update && family.columns[key] != nil
            guard isKey, verb != .update || isKeyOfUpdate(member.key), member.value.object == nil else { continue }
            let values = member.value.array ?? [member.value]
            parts.append(.any([.field(column, .oneOf, values), .field(column, .equal, [.null])]))
        }
        if verb != .read, let fields = payload.name.flatMap({ call.parameters.keyed($0) }) {
            for member in fields.members where member.value.scalar != nil && !names {
                let key = family.key(member.key)
                if key == "id" {
                    parts.append(identity(member.value))
                    names = true
                } else if verb == .delete || (verb == .update && idParameter == nil && family.keys.contains(key)) {
                    parts.append(.field(key, .equal, [member.value]))
                }
            }
        }
        parts += family.notes.fixed.members.map { .field($0.key, .equal, [$0.value]) }
        return (parts, names || parts.count > family.notes.fixed.count)
    }

    /// Where an update takes its fields among its parameters, those that it must have say of which object.
    private func isKeyOfUpdate(_ name: String) -> Bool {
        if payload.name != nil { return true }
        guard idParameter == nil else { return false }
        let key = WireName.key(name)
        return method.parameters.contains { WireName.key($0.name) == key && $0.required == true }
    }

    /// A row's number, or the identifier that it was given.
    private func identity(_ value: JSON) -> Condition {
        var values = value.array ?? [value]
        if !family.notes.idPrefix.isEmpty {
            values = values.map {
                let text = $0.scalar ?? ""
                return .string(
                    text.hasPrefix(family.notes.idPrefix) ? String(text.dropFirst(family.notes.idPrefix.count)) : text)
            }
        }
        if let natural = family.notes.naturalKey { return .field(natural, .oneOf, values) }
        let own = Condition.field("id", .oneOf, values.filter { $0.whole != nil })
        guard family.bringsID else { return own }
        return .any([
            .field(Family.givenID, .oneOf, values),
            .all([own, .field(Family.givenID, .equal, [.null])]),
        ])
    }

    /// The rows that a call names.
    func rows(_ call: Call, _ world: World) -> [Table.Row] {
        let (parts, names) = condition(call)
        guard names else { return [] }
        var query = Query()
        query.condition = .all(parts)
        query.limit = .max / 2
        query.counts = false
        let table = world[table: family.table]
        return table.select(query).indices.map { table.rows[$0] }
    }

    /// There is nothing that a call could mean. Where no object was ever made, and where the call is a documented
    /// example that means an object of the page's author, a placeholder says more than a refusal.
    func missing(_ call: Call, _ world: World) throws(Refusal) -> Answer {
        guard let table = world.tables[family.table.name] else { return call.method.sampleAnswer }
        let named = (idParameter ?? natural).flatMap { call.parameters.text($0) }.map { [$0] }
        let given = named ?? keys(call)
        let isExample =
            !given.isEmpty
            && given.allSatisfy { text in
                PageFacts.knows(text, of: method.name, rest: method.rest)
                    && (idParameter == nil || (Int(text).map { $0 > table.lastID } ?? true))
            }
        if isExample { return call.method.sampleAnswer }
        throw call.method.notFound(idParameter.flatMap { call.parameters.text($0) })
    }

    /// The parameter that has an object's own name, where it has one.
    private var natural: String? {
        family.notes.naturalKey.flatMap { key in method.parameters.first { family.key($0.name) == key }?.name }
    }

    /// What a call says of which object it means, where that is not a number.
    private func keys(_ call: Call) -> [String] {
        let given = call.parameters.object.members.filter { $0.key.lowercased() != payload.name?.lowercased() }
        let inner = payload.name.flatMap { call.parameters.keyed($0) }?.members ?? []
        return (given + (given.isEmpty ? inner : [])).flatMap { member in
            Payload.controls.contains(WireName.key(member.key))
                || !(family.keys.contains(family.key(member.key)) || given.isEmpty)
                ? [] : (member.value.elements ?? [member.value]).compactMap(\.scalar)
        }
    }
}
