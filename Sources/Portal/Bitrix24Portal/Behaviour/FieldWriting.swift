import Bitrix24JSON

/// What `add` and `update` make of the fields they are given.
enum FieldWriting {
    /// The fields as rows have them; unknown and read-only ones are passed over, as portals do.
    /// - Parameter isLoose: whether a page's own requests have such a value, though of another kind, in this field.
    static func read(
        _ fields: JSON.Object, _ schema: Schema, old: JSON.Object?, isLoose: (String, JSON) -> Bool = { _, _ in false }
    ) throws(Refusal) -> JSON.Object {
        var changes = JSON.Object()
        for member in fields.members {
            guard let name = schema.canonicalName(member.key), schema[name]?.isReadOnly != true else { continue }
            let kind = schema[name]?.kind ?? .string
            changes[name] =
                isLoose(member.key, member.value) ? member.value : try value(member.value, kind, name, old: old?[name])
        }
        return changes
    }

    private static func value(
        _ value: JSON, _ kind: Schema.Kind, _ name: String, old: JSON?
    ) throws(Refusal) -> JSON {
        switch kind {
        case .integer, .double:
            if value.isEmptyValue { return .null }
            guard let text = value.scalar, let number = JSON.Number(text: text) else { throw .invalidField(name) }
            return .number(number)
        case .datetime, .date:
            if value.isEmptyValue { return .null }
            guard let text = value.scalar, Timestamp.isWritten(text) else { throw .invalidField(name) }
            return value
        case .char: return value.truth.map { value.bool != nil ? .bool($0) : .string($0 ? "Y" : "N") } ?? value
        case .array: return value.isEmptyValue ? [] : .array(value.elements ?? [value])
        case .crmMultifield: return multifield(value, old: old?.array ?? [])
        case .string: return value
        }
    }

    /// Values with an `ID` change or, with `DELETE`, remove one that is there; the others are added.
    private static func multifield(_ value: JSON, old: [JSON]) -> JSON {
        var values = old
        var lastID = old.compactMap { $0["ID"]?.whole }.max() ?? 0
        for entry in value.elements ?? [] {
            guard let given = entry.object else { continue }
            if let id = given["ID"]?.whole, let index = values.firstIndex(where: { $0["ID"]?.whole == id }) {
                if given["DELETE"]?.truth == true || given["VALUE"]?.scalar == "" {
                    values.remove(at: index)
                } else if case .object(var known) = values[index] {
                    for member in given.members where member.key != "ID" { known[member.key] = member.value }
                    values[index] = .object(known)
                }
                continue
            }
            guard let text = given["VALUE"]?.scalar, !text.isEmpty else { continue }
            lastID += 1
            values.append([
                "ID": .string(String(lastID)), "VALUE_TYPE": given["VALUE_TYPE"] ?? "WORK", "VALUE": .string(text),
            ])
        }
        return .array(values)
    }

    /// A new row: what was given, over what rows have from the start.
    static func row(_ given: JSON.Object, _ schema: Schema, by user: Int, at now: Double) -> JSON.Object {
        var row = JSON.Object()
        for field in schema.fields {
            switch (field.kind, field.isReadOnly) {
            case (.datetime, true) where stamped.contains(field.name): row[field.name] = Timestamp.text(now).json
            case (.integer, true) where field.thing == "user": row[field.name] = user.json
            default: row[field.name] = field.initial
            }
        }
        for member in given.members { row[member.key] = member.value }
        return row
    }

    /// What the portal dates when an object is made.
    static let stamped: Set<String> = [
        "createdTime", "updatedTime", "movedTime", "lastActivityTime", "createdDate", "changedDate",
        "statusChangedDate",
        "activityDate", "dateRegister",
    ]

    /// Who changed it and when.
    static func stamp(_ changes: JSON.Object, _ schema: Schema, by user: Int, at now: Double) -> JSON.Object {
        var changes = changes
        for name in ["updatedTime", "lastActivityTime", "changedDate", "activityDate"] where schema[name] != nil {
            changes[name] = Timestamp.text(now).json
        }
        if schema["updatedBy"] != nil { changes["updatedBy"] = user.json }
        return changes
    }
}

extension Refusal {
    static func invalidField(_ name: String) -> Refusal {
        Refusal(400, "CRM_FIELD_ERROR_VALUE_NOT_VALID", "Invalid value for field \"\(name)\"")
    }
}
