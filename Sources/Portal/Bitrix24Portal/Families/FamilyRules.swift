import Bitrix24JSON

/// What the portal itself decides of a new object, where a family has such a rule.
enum FamilyRules {
    static func complete(_ row: inout JSON.Object, _ family: Family, _ world: World) {
        switch family.table.name {
        case "crm.type" where row["entitytypeid"]?.isEmptyValue ?? true:
            // Smart processes have even numbers from 1030 on.
            let known = world[table: family.table].rows.compactMap { $0.fields["entitytypeid"]?.whole }
            row["entitytypeid"] = max(1030, (known.max() ?? 1028) + 2).json
        case let name where name.hasSuffix(".userfield"):
            let prefix = name.hasPrefix("crm.") ? "UF_CRM_" : name.hasPrefix("user.") ? "UF_USR_" : "UF_"
            if let field = row["fieldname"]?.string, !field.hasPrefix("UF_") { row["fieldname"] = .string(prefix + field) }
        default: break
        }
    }
}
