/// What a method does to the table of its family, by the last part of its name.
enum Verb: Sendable {
    case add, set, update, read, delete, fields
    /// Changes a state: `complete`, `pay`, `publication`.
    case change

    init?(_ method: String) {
        let last = method.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if FamilyChanges.of(method) != nil {
            self = .change
            return
        }
        guard let verb = Self.byName[last] else { return nil }
        self = verb
    }

    var isWriter: Bool { self == .add || self == .set }

    private static let byName: [String: Verb] = [
        "add": .add, "create": .add, "register": .add, "bind": .add,
        "set": .set, "save": .set,
        "update": .update, "edit": .update,
        "get": .read, "list": .read, "getlist": .read, "getbyid": .read, "items": .read, "getbyentitytypeid": .read,
        "listforitem": .read,
        "delete": .delete, "remove": .delete, "unregister": .delete, "unbind": .delete, "unset": .delete,
        "deletebyfilter": .delete, "reset": .delete,
        "fields": .fields, "getfields": .fields, "getfieldsbyfilter": .fields,
        "getfieldsbytype": .fields,
    ]
}
