import Bitrix24JSON

/// `crm.deal.*`, `crm.contact.*`, `crm.lead.*`, `crm.company.*`: one behaviour for four kinds.
enum OldCRMMethods {
    static let table: [String: Behaviour] = {
        var table: [String: Behaviour] = [:]
        for (type, schema) in [
            (1, Catalog.lead), (2, Catalog.deal), (3, Catalog.contact), (4, Catalog.company), (7, Catalog.quote),
        ] {
            table[schema.name + ".list"] = list(schema)
            table[schema.name + ".get"] = get(schema)
            table[schema.name + ".add"] = add(schema, type)
            table[schema.name + ".update"] = update(schema, type)
            table[schema.name + ".delete"] = delete(schema, type)
            table[schema.name + ".fields"] = { _, world in
                Answer(CRMObjects.fields(schema, type: type, isOld: true, world))
            }
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
            return Answer(JSON.object(Presentation.old(world[table: schema].fields(at: index), schema)))
        }
    }

    private static func add(_ schema: Schema, _ type: Int) -> Behaviour {
        { (call, world) throws(Refusal) in
            Answer(try CRMObjects.add(try fieldsGiven(call), type: type, schema, call, &world))
        }
    }

    private static func update(_ schema: Schema, _ type: Int) -> Behaviour {
        { (call, world) throws(Refusal) in
            let row = world[table: schema].rows[try index(call, schema, world)]
            try CRMObjects.update(row, try fieldsGiven(call), type: type, schema, call, &world)
            return Answer(true)
        }
    }

    private static func delete(_ schema: Schema, _ type: Int) -> Behaviour {
        { (call, world) throws(Refusal) in
            let row = world[table: schema].rows[try index(call, schema, world)]
            try CRMObjects.delete(row, type: type, schema, call, &world)
            return Answer(true)
        }
    }

    private static func index(_ call: Call, _ schema: Schema, _ world: World) throws(Refusal) -> Int {
        guard let id = call.parameters.whole("id"), id > 0 else { throw wrong("ID is not defined or invalid") }
        guard let index = world[table: schema].index(of: id) else {
            throw wrong("Not found").missed(id, in: world[table: schema])
        }
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
