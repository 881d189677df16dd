import APIModel
import Bitrix24JSON

extension FamilyOperation {
    func add(_ call: Call, _ world: inout World) throws(Refusal) -> Answer {
        try checkRights(call, nil)
        var row = row(given: fields(call), beside: payload.name != nil, call)
        for member in family.notes.fixed.members { row[member.key] = member.value }
        for member in family.notes.initial.members where row[member.key] == nil { row[member.key] = member.value }
        FamilyRules.complete(&row, family, world)
        let id = world[table: family.table].add(row)
        FamilyRules.follow(world[table: family.table].row(id)!, family, isNew: true, call, &world)
        happened("ADD", id, call, &world)
        return written([world[table: family.table].row(id)!])
    }

    /// Replaces what there was under the same keys, or is the first.
    func set(_ call: Call, _ world: inout World) throws(Refusal) -> Answer {
        try checkRights(call, nil)
        if payload.isCollection { return setAll(call, &world) }
        let keys = keyMembers(call)
        let known = rows(where: keys, world)
        let given = row(given: fields(call), beside: payload.name != nil, call)
        if let first = known.first {
            _ = world[table: family.table].update(first.id, changes(given, call))
            return written([world[table: family.table].row(first.id)!])
        }
        let id = world[table: family.table].add(given)
        return written([world[table: family.table].row(id)!])
    }

    private func setAll(_ call: Call, _ world: inout World) -> Answer {
        let keys = keyMembers(call)
        for row in rows(where: keys, world) { _ = world[table: family.table].remove(row.id) }
        var made: [Table.Row] = []
        for element in call.parameters.elements(payload.name ?? "") ?? [] {
            var row = row(given: element.object ?? .init(), beside: false, call)
            for member in keys.members + family.notes.fixed.members { row[member.key] = member.value }
            let id = world[table: family.table].add(row)
            made.append(world[table: family.table].row(id)!)
        }
        // A set that was emptied is known to be empty.
        if made.isEmpty { world.touch(family.table) }
        let follower = made.first ?? Table.Row(id: 0, fields: keys)
        FamilyRules.follow(follower, family, isNew: false, call, &world)
        return written(made)
    }

    func update(_ call: Call, _ world: inout World) throws(Refusal) -> Answer {
        let found = rows(call, world)
        guard let row = found.first else { return try missing(call, world) }
        try checkRights(call, row.fields)
        let given = self.row(given: fields(call), beside: false, call)
        _ = world[table: family.table].update(row.id, changes(given, call))
        happened("UPDATE", row.id, call, &world)
        return written([world[table: family.table].row(row.id)!])
    }

    /// Writes the state that the method is named after.
    func change(_ call: Call, _ world: inout World) throws(Refusal) -> Answer {
        let found = rows(call, world)
        guard let row = found.first, let change = FamilyChanges.of(method.name) else { return try missing(call, world) }
        try checkRights(call, row.fields)
        var changes = JSON.Object()
        switch change {
        case .to(let values): changes = values
        case .parameter(let name, let column): changes[column] = call.parameters[name] ?? .null
        }
        _ = world[table: family.table].update(row.id, self.changes(changes, call))
        return written([world[table: family.table].row(row.id)!])
    }

    func delete(_ call: Call, _ world: inout World) throws(Refusal) -> Answer {
        let found = rows(call, world)
        guard !found.isEmpty else {
            return family.isCollection && world.tables[family.table.name] != nil
                ? written([]) : try missing(call, world)
        }
        for row in found {
            try checkRights(call, row.fields)
            _ = world[table: family.table].remove(row.id)
            FamilyRules.follow(row, family, isNew: false, call, &world)
            happened("DELETE", row.id, call, &world)
        }
        return written(found)
    }

    /// The fields of the object, wherever the method takes them.
    private func fields(_ call: Call) -> JSON.Object {
        guard let name = payload.name else {
            return .init(
                call.parameters.object.members.filter { member in
                    let key = WireName.key(member.key)
                    return !Payload.controls.contains(key) && (verb != .update || idParameter.map(WireName.key) != key)
                })
        }
        return call.parameters.keyed(name) ?? .init()
    }

    /// What is kept of an object: by column, with what it belongs to and what the portal knows of it.
    private func row(given: JSON.Object, beside isBeside: Bool, _ call: Call) -> JSON.Object {
        var row = JSON.Object()
        var names = JSON.Object()
        for member in given.members {
            var key = family.key(member.key)
            if key == "id" {
                if verb == .update, payload.name != nil { continue }
                key = payload.name == nil && verb != .add ? family.ownerID : Family.givenID
            }
            row[key] = member.value
            if key == "propertyvalues", let properties = member.value.object {
                for property in properties.members { row["~property" + WireName.key(property.key)] = property.value }
            }
            if family.columns[key] == nil, !key.hasPrefix("~") { names[key] = .string(member.key) }
        }
        if isBeside {
            for member in call.parameters.object.members where member.key.lowercased() != payload.name?.lowercased() {
                let key = family.key(member.key)
                guard !Payload.controls.contains(WireName.key(member.key)) else { continue }
                row[key == "id" ? family.ownerID : key] = row[key] ?? member.value
            }
        }
        if !names.isEmpty { row["~names"] = .object(names) }
        guard verb.isWriter else { return row }
        for (key, column) in family.columns where row[key] == nil && column.isGivenByAdd {
            if let initial = column.initial.flatMap({ Self.initial($0, column.type) }) { row[key] = initial }
        }
        row[FamilyRow.created] = Timestamp.text(call.now).json
        row[FamilyRow.changed] = Timestamp.text(call.now).json
        row[FamilyRow.creator] = call.caller.user.json
        row[FamilyRow.changer] = call.caller.user.json
        return row
    }

    /// A documented default, where it is a value and not a sentence.
    private static func initial(_ text: String, _ type: ValueType) -> JSON? {
        switch type.plain {
        case .integer, .double, .decimal: JSON.Number(text: text).map(JSON.number)
        case .boolean: JSON.string(text).truth == nil ? nil : TypedValue.shown(.string(text), as: type)
        case .string:
            text.utf8.count < 40 && !text.utf8.contains(UInt8(ascii: " ")) && text != "-" ? .string(text) : nil
        default: nil
        }
    }

    private func changes(_ given: JSON.Object, _ call: Call) -> JSON.Object {
        var changes = JSON.Object(
            given.members.filter {
                (verb == .set || $0.key != family.ownerID) && $0.key != FamilyRow.created && $0.key != FamilyRow.creator
            })
        changes[FamilyRow.changed] = Timestamp.text(call.now).json
        changes[FamilyRow.changer] = call.caller.user.json
        return changes
    }

    /// The parameters that say what a `set` is of: those beside its payload that other methods of the family take too.
    private func keyMembers(_ call: Call) -> JSON.Object {
        var keys = JSON.Object()
        for member in call.parameters.object.members {
            let key = family.key(member.key)
            guard member.key.lowercased() != payload.name?.lowercased(), member.value.scalar != nil,
                !Payload.controls.contains(WireName.key(member.key)), family.isKey(key) || payload.name != nil
            else { continue }
            keys[key == "id" ? family.ownerID : key] = member.value
        }
        return keys
    }

    private func rows(where keys: JSON.Object, _ world: World) -> [Table.Row] {
        var query = Query()
        query.condition = .all((keys.members + family.notes.fixed.members).map { .field($0.key, .equal, [$0.value]) })
        query.limit = .max / 2
        query.counts = false
        let table = world[table: family.table]
        return table.select(query).indices.map { table.rows[$0] }
    }

    /// The objects as the method's answer shows them: whole, by their numbers, or as a success.
    private func written(_ rows: [Table.Row]) -> Answer {
        guard let result = method.response.first(where: { $0.name == "result" }) else {
            // A page without an answer: what shows an object shows the new one too.
            if verb == .add || verb == .update, let shown = family.shownBy,
                let result = shown.response.first(where: { $0.name == "result" })
            {
                let place = RecordPlace(shown, near: Set(family.columns.keys))
                return Answer(FamilyAnswer(family, verb, place).written(result, rows))
            }
            return Answer(verb == .add ? rows.first.map { family.identifier(of: $0.fields) } ?? true : true)
        }
        return Answer(FamilyAnswer(family, verb, place).written(result, rows))
    }

    private func happened(_ what: String, _ id: Int, _ call: Call, _ world: inout World) {
        guard let event = call.method.event(family.name, what) else { return }
        world.crmHappened(event, id, call)
    }

    /// Settings are the administrators'; what somebody made is theirs and the administrators'.
    private func checkRights(_ call: Call, _ row: JSON.Object?) throws(Refusal) {
        guard !call.caller.isAdministrator else { return }
        let isStrangers = row.map { $0[FamilyRow.creator]?.whole != call.caller.user } ?? false
        guard family.notes.isSetting || isStrangers else { return }
        throw call.method.denied
    }
}
