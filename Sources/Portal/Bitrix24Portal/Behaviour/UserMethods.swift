import Bitrix24JSON

/// `user.*`
enum UserMethods {
    static let table: [String: Behaviour] = [
        "user.get": get, "user.search": search, "user.current": current, "user.add": add, "user.update": update,
        "profile": profile,
        "user.fields": { _, _ in
            Answer(
                JSON.object(
                    .init(
                        schema.fields.map { field in
                            let name = Schema.oldName(field.name)
                            return .init(key: name, value: .string(name))
                        })))
        },
    ]
    private static let schema = Catalog.user

    /// The filter stands in `FILTER`, or its fields among the parameters.
    private static let get: Behaviour = { (call, world) throws(Refusal) in try list(call, &world, contains: false) }

    private static let search: Behaviour = { (call, world) throws(Refusal) in try list(call, &world, contains: true) }

    private static func list(_ call: Call, _ world: inout World, contains: Bool) throws(Refusal) -> Answer {
        var filter = call.parameters.keyed("filter") ?? .init()
        for member in call.parameters.object.members {
            let name = member.key.uppercased()
            guard !["FILTER", "SORT", "ORDER", "START", "ADMIN_MODE"].contains(name), name != "FIND" else { continue }
            filter.members.append(.init(key: (contains ? "%" : "") + member.key, value: member.value))
        }
        var order = JSON.Object()
        if let sort = call.parameters.text("sort"), schema.canonicalName(sort) != nil {
            order[sort] = (call.parameters.text("order") ?? "ASC").json
        }
        // Both generations of callers are understood: `sort` and `order`, or an object.
        if let given = call.parameters["order"]?.object ?? call.parameters["sort"]?.object { order = given }
        var parameters: JSON.Object = ["filter": .object(filter), "order": .object(order)]
        if let start = call.parameters["start"] { parameters["start"] = start }
        let asked = Call(
            method: call.method, parameters: Parameters(object: parameters, ignoresCase: true), caller: call.caller,
            origin: call.origin, now: call.now)
        var request = try ListRequest(asked, schema) { _, _ in nil }
        if let find = call.parameters.text("find") {
            let parts = ["name", "lastName", "workPosition"].map { Condition.field($0, .contains, [find.json]) }
            request.query.condition = .all([request.query.condition, .any(parts)])
        }
        let (rows, total) = world.page(schema, request, as: .old)
        return Answer(list: rows, total: total ?? 0, next: request.next(total: total))
    }

    private static let current: Behaviour = { (call, world) throws(Refusal) in
        guard let index = world[table: schema].index(of: call.caller.user) else {
            throw Refusal(400, "ERROR_CORE", "The user of this webhook or token is gone")
        }
        return Answer(JSON.object(Presentation.old(world[table: schema].fields(at: index), schema)))
    }

    private static let add: Behaviour = { (call, world) throws(Refusal) in
        guard call.caller.isAdministrator else { throw Refusal(400, "ERROR_CORE", "access_denied") }
        guard let email = call.parameters.text("EMAIL"), email.utf8.contains(UInt8(ascii: "@")) else {
            throw Refusal(400, "ERROR_ARGUMENT", "wrong_email")
        }
        guard !world[table: schema].rows.contains(where: { $0.fields["email"]?.string == email }) else {
            throw Refusal(400, "ERROR_ARGUMENT", "A user with this email already exists")
        }
        let given = try FieldWriting.read(call.parameters.object, schema, old: nil)
        let id = world[table: schema].add(FieldWriting.row(given, schema, by: call.caller.user, at: call.now))
        let data: JSON = .object(Presentation.old(world[table: schema].row(id)!.fields, schema))
        world.events.happened(
            "ONUSERADD", data, object: String(id), by: call.caller.user,
            connector: call.parameters.text("auth_connector"), at: call.now)
        return Answer(id)
    }

    private static let update: Behaviour = { (call, world) throws(Refusal) in
        guard let id = call.parameters.whole("ID"), let row = world[table: schema].row(id),
            call.caller.isAdministrator || id == call.caller.user
        else { throw Refusal(400, "ERROR_CORE", "access_denied") }
        let changes = try FieldWriting.read(call.parameters.object, schema, old: row.fields)
        return Answer(world[table: schema].update(id, changes))
    }

    private static let profile: Behaviour = { (call, world) throws(Refusal) in
        let row = world[table: schema].row(call.caller.user)?.fields ?? .init()
        return Answer(
            record([
                "ID": String(call.caller.user), "ADMIN": call.caller.isAdministrator, "NAME": row["name"],
                "LAST_NAME": row["lastName"], "PERSONAL_GENDER": row["personalGender"], "TIME_ZONE": "",
            ]))
    }
}
