import APIModel
import Bitrix24JSON

/// Methods that share a name up to its last part, and the table they work on: `catalog.price.add`, `….list`.
struct Family: Sendable {
    /// One field of the objects, as the methods of the family know it.
    struct Column: Sendable {
        /// As pages spell it, in requests and in answers.
        var old: String?
        var new: String?
        var type: ValueType
        var initial: String?
        var isGivenByAdd = false
        var isGivenByUpdate = false
        var isRequired = false

        mutating func see(_ field: Field) {
            if WireName.isOld(field.name) { old = old ?? field.name } else { new = new ?? field.name }
            if type == .any { type = field.type }
        }

        func name(old wantsOld: Bool) -> String {
            (wantsOld ? old : new) ?? WireName.spelled(old ?? new ?? "", old: wantsOld)
        }
    }

    let name: String
    let table: Schema
    let notes: FamilyNotes
    private(set) var columns: [String: Column] = [:]
    /// In the order in which pages name them.
    private(set) var order: [String] = []
    /// Parameters of `add` beside its fields: what an object belongs to.
    private(set) var inputs: Set<String> = []
    /// Columns by which reading and deleting methods find objects.
    private(set) var keys: Set<String> = []
    /// `id` is not the object's but of what it belongs to: `crm.deal.contact.add` takes the deal's.
    private(set) var idIsOwner = false
    /// A method sets all the objects of an owner at once; none of them is no mistake.
    private(set) var isCollection = false
    /// Objects bring an `id` of their own making.
    private(set) var bringsID = false

    /// The column that keeps an id that is not the row's own.
    var ownerID: String { notes.owner }
    static let givenID = "~id"
    /// How an object is shown, for those methods whose pages do not say.
    private(set) var shownBy: Method?
    /// Whether the family writes its names in capitals.
    private(set) var isOld = false

    /// - Parameter relatives: methods of other families over the same table: they know the names of its columns.
    init(name: String, methods: [Method], relatives: [Method] = []) {
        self.name = name
        notes = FamilyNotes.of(name)
        table = Schema(name: notes.table ?? name.lowercased(), [])
        for method in methods where Verb(method.name)?.isWriter == true { seeInputs(of: method) }
        for method in methods where Verb(method.name) == .read || Verb(method.name) == .delete {
            let payload = Payload(method)
            let names =
                method.parameters.filter { $0.name != payload.name }.map(\.name)
                + (payload.name == nil ? [] : payload.fields.map(\.name))
            keys.formUnion(names.map(key).map { $0 == "id" ? ownerID : $0 })
            if method.name.lowercased().hasSuffix(".get") { shownBy = method }
        }
        for method in methods {
            let verb = Verb(method.name)
            guard verb != .fields else { continue }
            let payload = Payload(method)
            for field in payload.fields where !field.pattern && verb != .delete {
                // Of which object a change is, is not one of its fields.
                let isWhich =
                    verb == .update && payload.name == nil && field.required == true
                    && !inputs.contains(key(field.name)) && WireName.key(field.name).hasSuffix("id")
                if !isWhich { see(field, isGiven: verb) }
            }
            if let place = RecordPlace(method, near: Set(columns.keys)) {
                for field in place.fields where !field.pattern { see(field, isGiven: nil) }
            }
        }
        isOld = isWrittenInCapitals
        for method in relatives where Verb(method.name) != .fields {
            for field in Payload(method).fields where !field.pattern { see(field, isGiven: nil) }
        }
    }

    private mutating func seeInputs(of method: Method) {
        let payload = Payload(method)
        if payload.isCollection { isCollection = true }
        let hasID = payload.fields.contains { WireName.key($0.name) == "id" }
        for field in method.parameters where field.name != payload.name && !field.pattern {
            let key = key(field.name)
            inputs.insert(key)
            if key == "id", payload.name != nil || payload.isCollection { idIsOwner = true }
        }
        if hasID, payload.name != nil || Verb(method.name) == .add { bringsID = true }
    }

    private mutating func see(_ field: Field, isGiven verb: Verb?) {
        let key = key(field.name)
        guard !key.isEmpty else { return }
        if columns[key] == nil {
            columns[key] = Column(type: .any)
            order.append(key)
        }
        columns[key]!.see(field)
        guard let verb else { return }
        if verb.isWriter {
            columns[key]!.isGivenByAdd = true
            columns[key]!.isRequired = columns[key]!.isRequired || field.required == true
            columns[key]!.initial = columns[key]!.initial ?? field.defaultValue
        } else if verb == .update {
            columns[key]!.isGivenByUpdate = true
        }
    }

    /// The column of a name on the wire.
    func key(_ name: String) -> String {
        let key = WireName.key(name)
        return notes.columns[key] ?? key
    }

    /// What identifies a row to callers: its number, or what it was given for one.
    func identifier(of row: JSON.Object) -> JSON {
        if let natural = notes.naturalKey, let value = row[natural] { return value }
        if bringsID, let value = row[Self.givenID], !value.isEmptyValue { return value }
        guard !notes.idPrefix.isEmpty else { return row["id"] ?? .null }
        return .string(notes.idPrefix + (row["id"]?.scalar ?? ""))
    }
}

extension Family {
    private var isWrittenInCapitals: Bool {
        // Pages of the older CRM that name no field at all.
        if columns.isEmpty { return name.hasPrefix("crm.") }
        guard let first = order.first(where: { $0 != "id" }), let column = columns[first] else { return false }
        return column.new == nil
    }
}
