/// An answer that is an object at one time and something else at another: `true` in the place of what was added, a
/// number in the place of what was copied. Either face is there where the portal showed it; the fields of the object
/// can be read directly.
@dynamicMemberLookup
public struct ObjectOr<Plain: BitrixValue, Object: BitrixObject>: BitrixValue, Hashable {
    public var raw: JSON

    public init(raw: JSON) { self.raw = raw }
    public init?(json: JSON) { raw = json }
    public var json: JSON { raw }

    public var object: Object? {
        if case .object = raw { Object(raw: raw) } else { nil }
    }

    public var plain: Plain? {
        if case .object = raw { nil } else { Plain(json: raw) }
    }

    public subscript<Field>(dynamicMember field: KeyPath<Object, Field?>) -> Field? {
        object.flatMap { $0[keyPath: field] }
    }
}
