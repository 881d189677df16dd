import Bitrix24JSON

/// `crm.item.*`: every kind of CRM object by its number.
enum CRMItemMethods {
    static let table: [String: Behaviour] = [
        "crm.item.list": list, "crm.item.get": get, "crm.item.add": add, "crm.item.update": update,
        "crm.item.delete": delete, "crm.item.fields": fields,
    ]

    private static let list: Behaviour = { (call, world) throws(Refusal) in
        let (type, schema) = try kind(call)
        let request = try ListRequest(call, schema) { field, place in
            Refusal(400, "INVALID_ARG_VALUE", "Invalid \(place): field '\(field)' is not allowed in \(place)")
        }
        let (rows, total) = world.page(schema, request, as: .typed, form: "item") {
            CRMMultifields.shown($0, type, isWhole: request.select == nil).object ?? $0
        }
        return Answer(list: rows, under: "items", total: total, next: request.next(total: total))
    }

    private static let get: Behaviour = { (call, world) throws(Refusal) in
        let (type, schema) = try kind(call)
        let row = try row(call, schema, world)
        return Answer(record(["item": CRMMultifields.shown(row.fields, type)]))
    }

    private static let add: Behaviour = { (call, world) throws(Refusal) in
        let (type, schema) = try kind(call)
        let given = try FieldWriting.read(CRMMultifields.given(call), schema, old: nil)
        let id = world[table: schema].add(FieldWriting.row(given, schema, by: call.caller.user, at: call.now))
        world.itemHappened("ADD", type, id, call)
        return Answer(record(["item": CRMMultifields.shown(world[table: schema].row(id)!.fields, type)]))
    }

    private static let update: Behaviour = { (call, world) throws(Refusal) in
        let (type, schema) = try kind(call)
        let row = try row(call, schema, world)
        let changes = try FieldWriting.read(CRMMultifields.given(call), schema, old: row.fields)
        let stamped = FieldWriting.stamp(changes, schema, by: call.caller.user, at: call.now)
        _ = world[table: schema].update(row.id, stamped)
        world.itemHappened("UPDATE", type, row.id, call)
        return Answer(record(["item": CRMMultifields.shown(world[table: schema].row(row.id)!.fields, type)]))
    }

    private static let delete: Behaviour = { (call, world) throws(Refusal) in
        let (type, schema) = try kind(call)
        let id = try row(call, schema, world).id
        _ = world[table: schema].remove(id)
        world.itemHappened("DELETE", type, id, call)
        return Answer(JSON.array([]))
    }

    private static let fields: Behaviour = { (call, world) throws(Refusal) in
        let (_, schema) = try kind(call)
        return Answer(
            record([
                "fields": JSON.object(
                    .init(
                        schema.fields.map {
                            .init(
                                key: $0.name,
                                value: record([
                                    "type": $0.kind.rawValue, "isRequired": false, "isReadOnly": $0.isReadOnly,
                                    "isImmutable": false, "isMultiple": $0.kind == .array, "isDynamic": false,
                                    "title": $0.name, "upperName": Schema.oldName($0.name),
                                ]))
                        }))
            ]))
    }

    private static func kind(_ call: Call) throws(Refusal) -> (Int, Schema) {
        guard let type = call.parameters.whole("entityTypeId"), let schema = Catalog.crm(type) else {
            throw Refusal(400, "NOT_FOUND", "Smart process not found").missed
        }
        return (type, schema)
    }

    private static func row(_ call: Call, _ schema: Schema, _ world: World) throws(Refusal) -> Table.Row {
        guard let id = call.parameters.whole("id"), let row = world[table: schema].row(id) else {
            throw Refusal(400, "NOT_FOUND", "Element not found").missed
        }
        return row
    }
}

extension World {
    /// The four old kinds tell of themselves by their own events, all others by one.
    fileprivate mutating func itemHappened(_ what: String, _ type: Int, _ id: Int, _ call: Call) {
        let old = [1: "ONCRMLEAD", 2: "ONCRMDEAL", 3: "ONCRMCONTACT", 4: "ONCRMCOMPANY"]
        if let event = old[type] {
            crmHappened(event + what, id, call)
        } else {
            crmHappened("ONCRMDYNAMICITEM" + what, id, call, ["ENTITY_TYPE_ID": .string(String(type))])
        }
    }
}
