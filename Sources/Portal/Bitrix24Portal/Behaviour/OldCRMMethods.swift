import Bitrix24JSON

/// `crm.deal.*`, `crm.contact.*`, `crm.lead.*`, `crm.company.*`: one behaviour for four kinds.
enum OldCRMMethods {
    static let table: [String: Behaviour] = {
        var table: [String: Behaviour] = [:]
        for (schema, event) in [
            (Catalog.deal, "ONCRMDEAL"), (Catalog.contact, "ONCRMCONTACT"), (Catalog.lead, "ONCRMLEAD"),
            (Catalog.company, "ONCRMCOMPANY"),
        ] {
            table[schema.name + ".list"] = list(schema)
            table[schema.name + ".get"] = get(schema)
            table[schema.name + ".add"] = add(schema, event)
            table[schema.name + ".update"] = update(schema, event)
            table[schema.name + ".delete"] = delete(schema, event)
            table[schema.name + ".fields"] = fields(schema)
        }
        return table
    }()

    private static func list(_ schema: Schema) -> Behaviour {
        { (call, world) throws(Refusal) in
            for name in ["filter", "order"] {
                guard call.parameters[name].map({ $0.elements != nil || $0.isEmptyValue }) ?? true else {
                    throw wrong("Parameter '\(name)' must be array")
                }
            }
            let request = try ListRequest(call, schema) { _, _ in nil }
            let (rows, total) = world.page(schema, request, as: .old)
            return Answer(list: rows, total: total ?? 0, next: request.next(total: total))
        }
    }

    private static func get(_ schema: Schema) -> Behaviour {
        { (call, world) throws(Refusal) in
            let index = try index(call, schema, world)
            return Answer(JSON.object(Presentation.old(world[table: schema].fields(at: index))))
        }
    }

    private static func add(_ schema: Schema, _ event: String) -> Behaviour {
        { (call, world) throws(Refusal) in
            let given = try FieldWriting.read(try fieldsGiven(call), schema, old: nil)
            let id = world[table: schema].add(FieldWriting.row(given, schema, by: call.caller.user, at: call.now))
            world.crmHappened(event + "ADD", id, call)
            return Answer(id)
        }
    }

    private static func update(_ schema: Schema, _ event: String) -> Behaviour {
        { (call, world) throws(Refusal) in
            let index = try index(call, schema, world)
            let row = world[table: schema].rows[index]
            let changes = try FieldWriting.read(try fieldsGiven(call), schema, old: row.fields)
            let stamped = FieldWriting.stamp(changes, schema, by: call.caller.user, at: call.now)
            let done = world[table: schema].update(row.id, stamped)
            world.crmHappened(event + "UPDATE", row.id, call)
            return Answer(done)
        }
    }

    private static func delete(_ schema: Schema, _ event: String) -> Behaviour {
        { (call, world) throws(Refusal) in
            let id = world[table: schema].rows[try index(call, schema, world)].id
            let done = world[table: schema].remove(id)
            world.crmHappened(event + "DELETE", id, call)
            return Answer(done)
        }
    }

    private static func fields(_ schema: Schema) -> Behaviour {
        { _, _ in
            Answer(
                JSON.object(
                    .init(
                        schema.fields.map { field in
                            let name = Schema.oldName(field.name)
                            return .init(
                                key: name,
                                value: record([
                                    "type": field.kind == .crmMultifield ? "crm_multifield" : field.kind.rawValue,
                                    "isRequired": false, "isReadOnly": field.isReadOnly, "isImmutable": false,
                                    "isMultiple": field.kind == .array || field.kind == .crmMultifield,
                                    "isDynamic": false, "title": name,
                                ]))
                        })))
        }
    }

    private static func index(_ call: Call, _ schema: Schema, _ world: World) throws(Refusal) -> Int {
        guard let id = call.parameters.whole("id"), id > 0 else { throw wrong("ID is not defined or invalid") }
        guard let index = world[table: schema].index(of: id) else { throw wrong("Not found").missed }
        return index
    }

    private static func fieldsGiven(_ call: Call) throws(Refusal) -> JSON.Object {
        guard let fields = call.parameters.keyed("fields") else { throw wrong("Parameter 'fields' must be array") }
        return fields
    }

    /// These methods have no codes: the message is all there is.
    private static func wrong(_ message: String) -> Refusal { Refusal(400, "", message) }
}

extension World {
    mutating func crmHappened(_ event: String, _ id: Int, _ call: Call, _ more: JSON.Object = .init()) {
        var fields: JSON.Object = ["ID": .string(String(id))]
        fields.members += more.members
        events.happened(
            event, ["FIELDS": .object(fields)], object: String(id), by: call.caller.user,
            connector: call.parameters.text("auth_connector"), at: call.now)
    }
}
