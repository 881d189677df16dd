import APIModel
import Bitrix24JSON

/// Objects with all the fields that a method's page names: what is known of them, and what stands where nothing was
/// ever written.
struct DocumentedShape: Sendable {
    private let fields: [Field]

    /// - Parameter path: the names from the result down to the object.
    init(_ method: Method, at path: [String]) {
        var field = method.response.first { $0.name == "result" }
        for name in path { field = field?.fields.first { $0.name == name } }
        fields = field?.fields.filter { !$0.pattern } ?? []
    }

    /// - Parameter isWhole: false where only what is known is to be shown.
    func shown(_ known: JSON.Object, isWhole: Bool = true) -> JSON {
        guard isWhole else { return .object(known) }
        var shown = JSON.Object()
        for field in fields {
            shown[field.name] =
                known[field.name].map { TypedValue.shown($0, as: field.type) } ?? TypedValue.empty(field)
        }
        for member in known.members where shown[member.key] == nil { shown[member.key] = member.value }
        return .object(shown)
    }
}
