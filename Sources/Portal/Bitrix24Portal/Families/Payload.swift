import APIModel
import Bitrix24JSON

/// Where a writing method takes the fields of its object: in one parameter, or among all of them.
struct Payload: Sendable {
    /// nil: the parameters are the fields.
    let name: String?
    /// The parameter is a list of objects that replaces all there were: `crm.deal.productrows.set`.
    let isCollection: Bool
    let fields: [Field]

    private static let names: Set<String> = ["fields", "field", "data", "arfields", "taskdata", "flowdata"]
    /// Those of a `set`, which sets them and nothing else.
    private static let ofSet: Set<String> = ["settings", "options", "properties"]
    /// Parameters that say how a method is to work, not what the object is.
    static let controls: Set<String> = [
        "auth", "authconnector", "start", "select", "filter", "order", "sort", "limit", "offset", "pagination",
        "params",
        "navparams", "useoriginalufnames", "page", "scope", "cursor",
    ]

    init(_ method: Method) {
        let verb = Verb(method.name)
        if verb == .set,
            let list = method.parameters.first(where: { Self.isListOfObjects($0.type) && !$0.fields.isEmpty })
        {
            name = list.name
            isCollection = true
            fields = list.fields
            return
        }
        isCollection = false
        let holder =
            method.parameters.first {
                let key = WireName.key($0.name)
                return (Self.names.contains(key) || (verb == .set && Self.ofSet.contains(key)))
                    && Self.mayHoldFields($0.type)
            } ?? method.parameters.first { WireName.key($0.name) == "params" && verb != .read }
        let isWriter = verb?.isWriter == true || verb == .update
        if isWriter || verb == .delete, let holder {
            name = holder.name
            fields = holder.fields.isEmpty ? holder.variants.flatMap(\.fields) : holder.fields
        } else {
            name = nil
            fields = isWriter ? method.parameters.filter { !Self.controls.contains(WireName.key($0.name)) } : []
        }
    }

    private static func isListOfObjects(_ type: ValueType) -> Bool {
        if case .array(let element) = type { return mayHoldFields(element) && element != .any }
        return false
    }

    private static func mayHoldFields(_ type: ValueType) -> Bool {
        switch type {
        case .object, .any, .map: true
        case .array(let element): mayHoldFields(element)
        case .reference(_, let base): mayHoldFields(base)
        case .union(let parts): parts.contains { mayHoldFields($0) }
        default: false
        }
    }
}
