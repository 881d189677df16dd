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
            guard let column = family.columns[member.key] else {
                if !family.inputs.contains(member.key), select == nil, let name = row["~names"]?[member.key]?.string {
                    shown[name] = member.value
                }
                continue
            }
            guard column.isGivenByAdd || column.isGivenByUpdate || fields.isEmpty else { continue }
            guard select.map({ $0.contains(member.key) }) ?? true, !family.inputs.contains(member.key) || fields.isEmpty
            else { continue }
            shown[column.name(old: isOld)] = TypedValue.shown(member.value, as: column.type)
        }
        return .object(shown)
    }

    private static func value(_ field: Field, _ key: String, _ row: JSON.Object, _ family: Family) -> JSON {
        if key == "id", !family.idIsOwner { return TypedValue.shown(family.identifier(of: row), as: field.type) }
        if key == "id" { return row[family.ownerID] ?? row["id"] ?? .null }
        if let value = row[key] { return whole(TypedValue.shown(value, as: field.type), field, row) }
        if let stamp = stamp(key), let value = row[stamp] {
            return isMoment(stamp)
                ? TypedValue.moment(value.string ?? "", as: field.type) : TypedValue.shown(value, as: field.type)
        }
        return TypedValue.empty(field)
    }

    /// An object that was given in part has all its documented fields in answers; a file has its addresses.
    private static func whole(_ value: JSON, _ field: Field, _ row: JSON.Object) -> JSON {
        guard !field.fields.isEmpty else { return value }
        if case .array(let items) = value, field.type.listElement != nil {
            return .array(items.map { $0.object == nil ? $0 : whole($0, field, row) })
        }
        guard field.type.listElement == nil, case .object(var object) = TypedValue.empty(notNull(field)) else {
            return value
        }
        if let given = value.object {
            guard given.isEmpty || given.members.contains(where: { object[$0.key] != nil }) || given["fileData"] != nil
            else {
                return value
            }
            for member in given.members where member.key != "fileData" { object[member.key] = member.value }
            if given["fileData"] != nil, object["id"] != nil { object["id"] = row["id"] ?? .null }
            return .object(object)
        }
        // One of a list, such as an enumeration's value, or a file as `[name, base64]`.
        guard value.scalar != nil, object["value"] != nil else { return value.scalar == nil ? .object(object) : value }
        object["value"] = value
        return .object(object)
    }

    private static func notNull(_ field: Field) -> Field {
        var field = field
        field.nullable = false
        return field
    }
}
