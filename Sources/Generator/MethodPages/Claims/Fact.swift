/// Everything that a page can say of a method, an event, a field or an error. A claim is about exactly one of these.
enum Fact: UInt8, CaseIterable, Sendable {
    /// A mention stands here.
    case itself
    // A field. Its type is five facts, because they come from different places: a table knows scalars, an example
    // knows containers, values know how a boolean goes over the wire, and only a shape in TypeScript knows null.
    case declared
    case container, element, scalar, wire, nullable
    case required, requiredWhen
    case value, openValues, defaultValue
    case minimum, maximum, maxLength, maxItems
    case operators
    case open
    case pattern
    case description
    /// The field holds a field: structure, which children carry and no claim.
    case field
    // What columns say of the fields of a thing.
    case readable, writable, multiple, immutable, sortable, filterable

    // An error.
    case code, message, status

    // A method or an event.
    /// Which method a page describes, and of which version of REST.
    case name, version
    case scope, deprecated, replacement
    case webhook, application, administrator
    case batchable, positional, choice
    case effect, list
    case success, failure
    case auth
    case title, summary, audience
    /// Since when no page has it any more, and the same of a value.
    case gone, goneValue
}

extension Fact {
    /// The name in `explain` and in `b24gen rules`.
    var name: String { "\(self)" }

    /// Whether it is a text that each language has for itself.
    var isText: Bool { self == .title || self == .summary || self == .audience || self == .description }

    /// The name in findings: `differs-type`. What a type is made of is one fact to a reader.
    var findingName: String {
        switch self {
        case .declared, .container, .element, .scalar, .wire: "type"
        case .defaultValue: "default"
        default: name
        }
    }
}
