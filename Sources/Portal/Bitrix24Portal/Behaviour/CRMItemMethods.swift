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
        let id = try CRMObjects.add(CRMMultifields.given(call), type: type, schema, call, &world)
        return Answer(record(["item": CRMMultifields.shown(world[table: schema].row(id)!.fields, type)]))
    }

    private static let update: Behaviour = { (call, world) throws(Refusal) in
        let (type, schema) = try kind(call)
        let row = try row(call, schema, world)
        try CRMObjects.update(row, CRMMultifields.given(call), type: type, schema, call, &world)
        return Answer(record(["item": CRMMultifields.shown(world[table: schema].row(row.id)!.fields, type)]))
    }

    private static let delete: Behaviour = { (call, world) throws(Refusal) in
        let (type, schema) = try kind(call)
        try CRMObjects.delete(try row(call, schema, world), type: type, schema, call, &world)
        return Answer(JSON.array([]))
    }

    private static let fields: Behaviour = { (call, world) throws(Refusal) in
        let (type, schema) = try kind(call)
        return Answer(record(["fields": CRMObjects.fields(schema, type: type, isOld: false, world)]))
    }

    private static func kind(_ call: Call) throws(Refusal) -> (Int, Schema) {
        guard let type = call.parameters.whole("entityTypeId"), let schema = Catalog.crm(type) else {
            throw Refusal(400, "NOT_FOUND", "Smart process not found").missed
        }
        return (type, schema)
    }

    private static func row(_ call: Call, _ schema: Schema, _ world: World) throws(Refusal) -> Table.Row {
        guard let id = call.parameters.whole("id"), let row = world[table: schema].row(id) else {
            throw Refusal(400, "NOT_FOUND", "Element not found").missed(
                call.parameters.whole("id"), in: world[table: schema])
        }
        return row
    }
}
