import Bitrix24JSON

extension Model {
    /// Takes back that a method only reads, where it can carry other calls: what they do, it does.
    ///
    /// - Returns: The names of these methods.
    @discardableResult
    public mutating func distrustCarriers() -> [String] {
        let names = Set(methods.map(\.name))
        var distrusted: [String] = []
        for index in methods.indices where methods[index].effect == .read || methods[index].effect == .consume {
            guard methods[index].carriesCalls(among: names) else { continue }
            methods[index].effect = .unknown
            distrusted.append(methods[index].name)
        }
        return distrusted
    }
}

extension Method {
    /// Whether a call of it can hold calls of other methods, which may write.
    ///
    /// It is a batch by its name, it takes commands (`cmd` with several values), or the page's own requests send it
    /// calls: `"crm.deal.get?id=1"`, `{"method": "tasks.task.get", …}`.
    public func carriesCalls(among names: Set<String>) -> Bool {
        let segments = name.lowercased().split(separator: ".")
        if segments.contains(where: { $0 == "batch" || $0.hasSuffix("batch") }) { return true }
        let takesCommands = parameters.contains { field in
            guard ["cmd", "calls", "commands"].contains(field.name.lowercased()) else { return false }
            switch field.type {
            case .string, .integer, .double, .decimal, .boolean, .date, .datetime, .timestamp: return false
            default: return true
            }
        }
        return takesCommands || examples.requests.contains { $0.body.holdsCall(among: names) }
    }
}

extension JSON {
    /// Whether a call of one of the methods stands in it.
    fileprivate func holdsCall(among names: Set<String>) -> Bool {
        switch self {
        case .string(let text):
            guard let end = text.firstIndex(of: "?") else { return false }
            return names.contains(String(text[..<end]))
        case .array(let elements): return elements.contains { $0.holdsCall(among: names) }
        case .object(let object):
            if let method = object["method"]?.string, object.members.count > 1, names.contains(method) { return true }
            return object.members.contains { $0.value.holdsCall(among: names) }
        default: return false
        }
    }
}
