import Bitrix24JSON

/// Phones and e-mail addresses as `crm.item.*` has them: together in `fm`, which comes with all fields or not at all,
/// and the first of each kind as a text.
enum CRMMultifields {
    private static let names = ["phone": "PHONE", "email": "EMAIL"]

    /// - Parameter isWhole: whether the row has all its fields, not only selected ones.
    static func shown(_ row: JSON.Object, _ entityTypeID: Int, isWhole: Bool = true) -> JSON {
        var object = row
        var values: [JSON] = []
        for member in row.members {
            guard let kind = names[member.key], let known = member.value.array else { continue }
            object[member.key] = known.first?["VALUE"] ?? ""
            values += known.map {
                record([
                    "id": $0["ID"]?.whole, "valueType": $0["VALUE_TYPE"], "value": $0["VALUE"], "typeId": kind,
                ])
            }
        }
        if isWhole, row.members.contains(where: { names[$0.key] != nil }) { object["fm"] = .array(values) }
        object.members.append(.init(key: "entityTypeId", value: entityTypeID.json))
        return .object(object)
    }

    /// The fields given to `add` and `update`, those of `fm` sorted into theirs. The key of a value is the id of one that
    /// is there, or says that it is new.
    static func given(_ call: Call) -> JSON.Object {
        var fields = call.parameters.keyed("fields") ?? .init()
        for (id, value) in values(fields["fm"]) {
            guard let kind = value["typeId"]?.scalar, let name = names.first(where: { $0.value == kind })?.key else {
                continue
            }
            var entry: JSON.Object = ["VALUE": value["value"] ?? ""]
            if let type = value["valueType"] { entry["VALUE_TYPE"] = type }
            if let id { entry["ID"] = id.json }
            fields[name] = .array((fields[name]?.array ?? []) + [.object(entry)])
        }
        return fields
    }

    private static func values(_ multifields: JSON?) -> [(id: Int?, value: JSON)] {
        switch multifields {
        case .array(let values)?: values.map { (nil, $0) }
        case .object(let values)?: values.members.map { (Int($0.key), $0.value) }
        default: []
        }
    }
}
