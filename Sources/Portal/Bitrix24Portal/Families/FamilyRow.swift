import APIModel
import Bitrix24JSON

/// Rows of a family's table: what is kept in them beside what was given, and how they are shown.
enum FamilyRow {
    /// Columns that the portal writes: they begin with what no name on the wire can begin with.
    static let created = "~created"
    static let changed = "~changed"
    static let creator = "~creator"
    static let changer = "~changer"

    private static let createdNames: Set<String> = [
        "datecreate", "createddate", "createdtime", "createdat", "created", "dateinsert", "datecreated", "createtime",
        "postdate", "creationdate",
    ]
    private static let changedNames: Set<String> = [
        "datemodify", "updatedtime", "updatedat", "dateupdate", "modified", "datemodified", "timestampx", "updatetime",
        "changeddate", "updated", "datemodification",
    ]
    private static let creatorNames: Set<String> = [
        "createdby", "createdbyid", "authorid", "creatorid", "ownerid", "userid", "responsibleid", "assignedbyid",
    ]
    private static let changerNames: Set<String> = ["modifiedby", "modifybyid", "updatedby", "updatedbyid", "editorid"]

    /// The column that a name stands for where no caller gave it.
    static func stamp(_ key: String) -> String? {
        if createdNames.contains(key) { return created }
        if changedNames.contains(key) { return changed }
        if changerNames.contains(key) { return changer }
        return creatorNames.contains(key) ? creator : nil
    }

    static func isMoment(_ stamp: String) -> Bool { stamp == created || stamp == changed }

    /// A row as an answer shows it: the documented fields first, then what was given besides.
    static func shown(_ row: JSON.Object, _ family: Family, _ fields: [Field], select: Set<String>?) -> JSON {
        var shown = JSON.Object()
        var seen: Set<String> = ["id"]
        for field in fields where !field.pattern {
            let key = family.key(field.name)
            seen.insert(key)
            guard select.map({ $0.contains(key) || key == "id" }) ?? true else { continue }
            shown[field.name] = value(field, key, row, family)
        }
        let isOld = fields.isEmpty ? family.isOld : WireName.isOld(fields[0].name)
        if !fields.contains(where: { WireName.key($0.name) == "id" }), fields.isEmpty || !family.inputs.contains("id") {
            if fields.isEmpty { shown[isOld ? "ID" : "id"] = family.identifier(of: row) }
        }
        for member in row.members where !member.key.hasPrefix("~") && !seen.contains(member.key) {
            guard let column = family.columns[member.key], column.isGivenByAdd || column.isGivenByUpdate else {
                if !family.inputs.contains(member.key), family.columns[member.key] == nil, select == nil {
                    shown[spelled(member.key, row, isOld)] = member.value
                }
                continue
            }
            guard select.map({ $0.contains(member.key) }) ?? true, !family.inputs.contains(member.key) || fields.isEmpty
            else { continue }
            shown[column.name(old: isOld)] = TypedValue.shown(member.value, as: column.type)
        }
        return .object(shown)
    }

    /// A field that no page knows keeps the name that it was given: `PROPERTY_951`, `UF_…`.
    private static func spelled(_ key: String, _ row: JSON.Object, _ isOld: Bool) -> String {
        row["~names"]?[key]?.string ?? key
    }

    private static func value(_ field: Field, _ key: String, _ row: JSON.Object, _ family: Family) -> JSON {
        if key == "id", !family.idIsOwner { return TypedValue.shown(family.identifier(of: row), as: field.type) }
        if key == "id" { return row[Family.ownerID] ?? row["id"] ?? .null }
        if let value = row[key] { return TypedValue.shown(value, as: field.type) }
        if let stamp = stamp(key), let value = row[stamp] {
            return isMoment(stamp)
                ? TypedValue.moment(value.string ?? "", as: field.type) : TypedValue.shown(value, as: field.type)
        }
        return TypedValue.empty(field)
    }
}
