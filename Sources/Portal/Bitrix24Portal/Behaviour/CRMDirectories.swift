import Bitrix24JSON

/// What is looked up in the directories of the CRM: stages, statuses, duplicates.
enum CRMDirectories {
    static let table: [String: Behaviour] = [
        "crm.status.entity.items": items, "crm.status.entity.types": types, "crm.dealcategory.stage.list": stages,
        "crm.dealcategory.status": status, "crm.duplicate.findbycomm": duplicates,
    ]

    private static let items: Behaviour = { call, world in
        let directory = call.parameters.text("entityId") ?? ""
        return Answer(
            CRMStages.stages(directory, world).map { row in
                record([
                    "NAME": row.fields["name"], "SORT": row.fields["sort"], "STATUS_ID": row.fields["statusid"],
                ])
            })
    }

    private static let types: Behaviour = { call, world in
        let rows = world[table: Furniture.statuses].rows
        let ids = Set(rows.compactMap { $0.fields["entityid"]?.scalar }).sorted()
        return Answer(
            ids.map { record(["ID": $0, "NAME": $0, "SEMANTIC_INFO": JSON.array([]), "ENTITY_TYPE_ID": JSON.null]) })
    }

    private static let stages: Behaviour = { call, world in
        let category = call.parameters.whole("id") ?? 0
        let rows = CRMStages.stages(CRMStages.directory(2, category: category) ?? "", world)
        guard !rows.isEmpty else { return call.method.sampleAnswer }
        return Answer(
            rows.map { row in
                record([
                    "NAME": row.fields["name"], "SORT": row.fields["sort"], "STATUS_ID": row.fields["statusid"],
                ])
            })
    }

    private static let status: Behaviour = { call, _ in
        Answer(CRMStages.directory(2, category: call.parameters.whole("id") ?? 0) ?? "")
    }

    /// Who has one of these phones or addresses, by kind.
    private static let duplicates: Behaviour = { call, world in
        let field = call.parameters.text("type")?.uppercased() == "EMAIL" ? "email" : "phone"
        let wanted = Set((call.parameters.elements("values") ?? []).compactMap(\.scalar).map { plain($0, field) })
        var found: [JSON.Object.Member] = []
        for (name, schema) in [("LEAD", Catalog.lead), ("CONTACT", Catalog.contact), ("COMPANY", Catalog.company)] {
            if let kind = call.parameters.text("entity_type"), !kind.isEmpty, kind.uppercased() != name { continue }
            let ids = world[table: schema].rows.filter { row in
                (row.fields[field]?.array ?? []).contains { wanted.contains(plain($0["VALUE"]?.scalar ?? "", field)) }
            }.map(\.id)
            if !ids.isEmpty { found.append(.init(key: name, value: ids.prefix(20).map { $0 }.json)) }
        }
        return Answer(phpMap(found))
    }

    /// Phones are compared by their digits.
    private static func plain(_ text: String, _ field: String) -> String {
        field == "email"
            ? text.lowercased() : String(decoding: text.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    }
}
