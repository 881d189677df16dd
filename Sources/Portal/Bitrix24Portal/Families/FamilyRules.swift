import Bitrix24JSON

/// What the portal itself decides of a new object, where a family has such a rule.
enum FamilyRules {
    static func complete(_ row: inout JSON.Object, _ family: Family, _ world: World) {
        switch family.table.name {
        case "crm.type" where row["entitytypeid"]?.isEmptyValue ?? true:
            // Smart processes have even numbers from 1030 on.
            let known = world[table: family.table].rows.compactMap { $0.fields["entitytypeid"]?.whole }
            row["entitytypeid"] = max(1030, (known.max() ?? 1028) + 2).json
        case "userfieldconfig" where family.name != "userfieldconfig":
            let prefix = family.name.hasPrefix("crm.") ? "UF_CRM_" : "UF_USR_"
            if let field = row["fieldname"]?.string, !field.hasPrefix("UF_") {
                row["fieldname"] = .string(prefix + field)
            }
        default: break
        }
    }

    /// What follows elsewhere from a row that was added, changed or removed.
    static func follow(_ row: Table.Row, _ family: Family, isNew: Bool, _ call: Call, _ world: inout World) {
        switch family.table.name {
        case "crm.category" where isNew && row.fields["entitytypeid"]?.whole == 2:
            Furniture.addStages(category: row.id, into: &world, at: call.now)
        case "crm.deal.contact", "crm.lead.contact", "crm.contact.company":
            CRMContacts.changed(family.table.name, owner: row.fields["~owner"]?.whole, &world)
        case "sonet_group" where isNew:
            _ = world[table: Schema(name: "sonet_group.user", [])].add([
                "groupid": row.id.json, "userid": call.caller.user.json, "role": "A",
            ])
        default: break
        }
    }
}
