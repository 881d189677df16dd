import Bitrix24JSON

/// How objects of the CRM are written, whichever generation of methods asks for it.
enum CRMObjects {
    static func add(
        _ given: JSON.Object, type: Int, _ schema: Schema, _ call: Call, _ world: inout World
    ) throws(Refusal) -> Int {
        let values = try FieldWriting.read(given, schema, old: nil, isLoose: isLoose(call))
        let followed = try CRMStages.follow(joined(values), old: nil, type: type, call, world)
        let row = FieldWriting.row(marked(followed), schema, by: call.caller.user, at: call.now)
        let id = world[table: schema].add(row)
        CRMStages.remember(id, row, old: nil, type: type, call, &world)
        CRMContacts.keep(id, values, type, &world)
        world.itemHappened("ADD", type, id, call)
        return id
    }

    static func update(
        _ row: Table.Row, _ given: JSON.Object, type: Int, _ schema: Schema, _ call: Call, _ world: inout World
    ) throws(Refusal) {
        try check(row, call)
        let values = try FieldWriting.read(given, schema, old: row.fields, isLoose: isLoose(call))
        let followed = try CRMStages.follow(joined(values), old: row.fields, type: type, call, world)
        let stamped = FieldWriting.stamp(marked(followed), schema, by: call.caller.user, at: call.now)
        _ = world[table: schema].update(row.id, stamped)
        if let changed = world[table: schema].row(row.id)?.fields {
            CRMStages.remember(row.id, changed, old: row.fields, type: type, call, &world)
        }
        CRMContacts.keep(row.id, values, type, &world)
        world.itemHappened("UPDATE", type, row.id, call)
    }

    static func delete(_ row: Table.Row, type: Int, _ schema: Schema, _ call: Call, _ world: inout World)
        throws(Refusal)
    {
        try check(row, call)
        _ = world[table: schema].remove(row.id)
        world.itemHappened("DELETE", type, row.id, call)
    }

    /// What is somebody's own is changed by them and by administrators.
    private static func check(_ row: Table.Row, _ call: Call) throws(Refusal) {
        let people = ["createdBy", "assignedById"].compactMap { row.fields[$0]?.whole }
        guard call.caller.isAdministrator || people.contains(call.caller.user) else { throw call.method.denied }
    }

    private static func isLoose(_ call: Call) -> (String, JSON) -> Bool {
        { name, value in
            let method = call.method
            if PageFacts.isLoose("fields." + name, of: method.name, rest: method.rest) { return true }
            guard let text = value.scalar, Int(text) == nil else { return false }
            return PageFacts.knows(text, of: method.name, rest: method.rest)
        }
    }

    /// One contact is the first of several, and the other way round.
    private static func joined(_ values: JSON.Object) -> JSON.Object {
        var values = values
        for (one, many) in [("contactId", "contactIds"), ("companyId", "companyIds")] {
            if let first = values[many]?.array?.first, values[one] == nil { values[one] = first }
            if let only = values[one], only.array == nil, values[many] == nil, one == "contactId" {
                values[many] = only.isEmptyValue || only.whole == 0 ? [] : [only]
            }
        }
        return values
    }

    /// Says whether there is a phone and an address.
    private static func marked(_ values: JSON.Object) -> JSON.Object {
        var values = values
        for (name, mark) in [("phone", "hasPhone"), ("email", "hasEmail"), ("im", "hasImol")] {
            if let list = values[name]?.array { values[mark] = list.isEmpty ? "N" : "Y" }
        }
        return values
    }

    /// `crm.deal.fields` and `crm.item.fields`, with the fields that administrators made.
    static func fields(_ schema: Schema, type: Int, isOld: Bool, _ world: World) -> JSON {
        var described = JSON.Object()
        for field in schema.fields {
            guard let name = isOld ? schema.oldName(of: field.name) : field.name else { continue }
            let kind =
                field.kind == .crmMultifield ? "crm_multifield" : field.kind == .array ? "string" : field.kind.rawValue
            described[name] = one(name, field.thing ?? kind, field, schema, isOld: isOld)
        }
        for row in userFields(type, world) {
            guard let name = row["fieldname"]?.string else { continue }
            let shown = isOld ? name : Schema.newName(name)
            let field = Schema.Field(name: shown, kind: row["multiple"]?.truth == true ? .array : .string)
            guard
                case .object(var object) = one(
                    shown, row["usertypeid"]?.scalar ?? "string", field, schema, isOld: isOld)
            else { continue }
            object["isRequired"] = .bool(row["mandatory"]?.truth ?? false)
            object["isDynamic"] = true
            described[shown] = .object(object)
        }
        return .object(described)
    }

    private static func one(_ name: String, _ type: String, _ field: Schema.Field, _ schema: Schema, isOld: Bool)
        -> JSON
    {
        var members: JSON.Object = [
            "type": .string(type), "isRequired": false, "isReadOnly": .bool(field.isReadOnly), "isImmutable": false,
            "isMultiple": .bool(field.kind == .array || field.kind == .crmMultifield), "isDynamic": false,
            "title": .string(name),
        ]
        if let directory = field.directory { members["statusType"] = .string(directory) }
        if field.name == "contactId" || field.name == "companyId" && schema.name == "crm.contact" {
            members["isDeprecated"] = true
        }
        let parents = ["crm_lead": 1, "crm_deal": 2, "crm_contact": 3, "crm_company": 4, "crm_quote": 7]
        if let parent = field.thing.flatMap({ parents[$0] }) {
            members["settings"] = ["parentEntityTypeId": parent.json]
        }
        if !isOld { members["upperName"] = .string(schema.oldName(of: field.name) ?? Schema.oldName(name)) }
        return .object(members)
    }

    private static func userFields(_ type: Int, _ world: World) -> [JSON.Object] {
        let names = [1: "CRM_LEAD", 2: "CRM_DEAL", 3: "CRM_CONTACT", 4: "CRM_COMPANY", 7: "CRM_QUOTE"]
        let entity = names[type] ?? "CRM_\(type)"
        return world[table: Schema(name: "userfieldconfig", [])].rows.map(\.fields).filter {
            $0["entityid"]?.scalar == entity
        }
    }
}

extension World {
    /// The old kinds tell of themselves by their own events, all others by one.
    fileprivate mutating func itemHappened(_ what: String, _ type: Int, _ id: Int, _ call: Call) {
        let old = [1: "ONCRMLEAD", 2: "ONCRMDEAL", 3: "ONCRMCONTACT", 4: "ONCRMCOMPANY", 7: "ONCRMQUOTE"]
        if let event = old[type] {
            crmHappened(event + what, id, call)
        } else {
            crmHappened("ONCRMDYNAMICITEM" + what, id, call, ["ENTITY_TYPE_ID": .string(String(type))])
        }
    }
}
