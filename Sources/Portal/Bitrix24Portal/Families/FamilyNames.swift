import Bitrix24JSON

// Names that no page knows: most methods pass over them, some have an error for them.
extension FamilyOperation {
    /// The error of the method for a field that there is not, in one of its parameters; nil where it has none.
    private func unknown(_ name: String, in place: String, _ call: Call) -> Refusal? {
        if method.rest == 3 { return .unknownProperty(name, of: family.name) }
        let ending = place == "fields" ? "UNKNOWN_PARAMETERS" : "NOT_ALLOWED_IN_" + place.uppercased()
        let code =
            method.errors.lazy.compactMap(\.code).first { $0.hasSuffix(ending) }
            ?? (method.name == "crm.type.list" ? "INVALID_ARG_VALUE" : nil)
        return code.map { call.method.documented($0, "Field \"\(name)\" is not allowed in \(place)") }
    }

    /// Refuses fields that there are not, where the method does.
    func checkNames(_ call: Call) throws(Refusal) {
        for name in payload.name.flatMap({ call.parameters.keyed($0) })?.members.map(\.key) ?? [] where !isKnown(name) {
            if let refusal = unknown(name, in: "fields", call) { throw refusal }
        }
        for place in verb == .read ? ["select", "order", "filter"] : [] {
            for name in names(in: call.parameters[place], place, rest: method.rest) where !isKnown(name) {
                if let refusal = unknown(name, in: place, call) { throw refusal }
            }
        }
    }

    private func names(in value: JSON?, _ place: String, rest: Int) -> [String] {
        switch place {
        case "select":
            return (value?.array ?? []).compactMap(\.string).filter { $0 != "*" }.map {
                $0.split(separator: ".").first.map(String.init) ?? $0
            }
        // The filters of REST 3 are lists, and are looked at where they are read.
        case "filter" where rest == 3: return []
        default:
            return (value?.object?.members ?? []).map(\.key).map { String($0.drop { "!=<>@%?".contains($0) }) }
                .filter { Int($0) == nil && $0.lowercased() != "logic" }
        }
    }

    private func isKnown(_ name: String) -> Bool {
        let key = family.key(name)
        return key == "id" || family.columns[key] != nil || family.inputs.contains(key) || Schema.isDynamic(name)
            || FamilyRow.stamp(key) != nil || place?.fields.contains { $0.pattern } == true
            || payload.fields.contains { $0.pattern }
    }
}
