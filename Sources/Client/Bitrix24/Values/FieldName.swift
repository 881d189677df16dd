/// The name of a field to select or to order by; generated code has one such type for each list, with its fields as
/// members. Any other field is written as a string: `[.id, .title, "UF_CRM_1"]`.
public protocol FieldName: BitrixValue {
    var wireName: String { get }
    init(_ wireName: String)
}

extension FieldName {
    public init(stringLiteral name: String) { self.init(name) }
    public init?(json: JSON) {
        guard case .string(let name) = json else { return nil }
        self.init(name)
    }
    public var json: JSON { .string(wireName) }
}

/// By which fields a list is ordered, the first one first: `[.dateCreate: .descending, .id: .ascending]`.
public struct Ordering<Name: FieldName>: BitrixValue, ExpressibleByDictionaryLiteral {
    public var fields: [(name: Name, direction: SortDirection)]

    public init(_ fields: [(name: Name, direction: SortDirection)] = []) { self.fields = fields }

    public init(dictionaryLiteral elements: (Name, SortDirection)...) {
        fields = elements.map { (name: $0.0, direction: $0.1) }
    }

    public init?(json: JSON) {
        guard let object = json.objectOrNothing else { return nil }
        fields = object.members.compactMap { member in
            SortDirection(json: member.value).map { (name: Name(member.key), direction: $0) }
        }
    }
    public var json: JSON {
        .object(JSON.Object(fields.map { JSON.Object.Member(key: $0.name.wireName, value: $0.direction.json) }))
    }
}

public enum SortDirection: String, BitrixValue, CaseIterable {
    case ascending = "ASC"
    case descending = "DESC"

    public init?(json: JSON) {
        guard case .string(let text) = json else { return nil }
        self.init(rawValue: text.uppercased())
    }
    public var json: JSON { .string(rawValue) }
}

/// A field of a list whose fields the documentation does not name.
public struct AnyFieldName: FieldName, ExpressibleByStringLiteral {
    public let wireName: String
    public init(_ wireName: String) { self.wireName = wireName }
}
