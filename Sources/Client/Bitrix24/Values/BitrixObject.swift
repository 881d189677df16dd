/// An object of the API: a view over its JSON, which stays as it is.
///
/// Properties stand for the documented fields; any other goes by its name on the wire:
///
///     deal["UF_CRM_1689251"] = "blue"
///
/// A property that was never set is not sent. Setting it to nil clears the field on the portal.
///
/// Generated objects are `Equatable`, and dictionary literals where they are sent; to be `Hashable` they have to be told
/// so, no more. What that takes is written here. (Were it all part of this protocol, compiling thousands of objects would
/// take a sixth longer.)
public protocol BitrixObject: BitrixValue {
    /// What the object is a view of.
    var rawObject: RawObject { get }
    init(rawObject: RawObject)
}

extension BitrixObject {
    public init(raw: JSON) { self.init(rawObject: RawObject(raw)) }

    /// The object as it came or will be sent, with whatever the documentation does not know.
    public var raw: JSON {
        get { rawObject.json }
        set { self = Self(raw: newValue) }
    }

    public init?(json: JSON) {
        guard json.objectOrNothing != nil else { return nil }
        self.init(raw: json)
    }
    public var json: JSON { raw }

    public init(dictionaryLiteral elements: (String, JSON)...) {
        self.init(raw: .object(JSON.Object(elements.map { JSON.Object.Member(key: $0.0, value: $0.1) })))
    }

    // For Equatable and Hashable: once here, so that it is not derived for every type.
    public static func == (a: Self, b: Self) -> Bool { a.raw == b.raw }
    public func hash(into hasher: inout Hasher) { hasher.combine(raw) }
    public var hashValue: Int { raw.hashValue }

    /// A field by its name on the wire. Setting nil takes it out, so that it is not sent at all.
    public subscript(name: String) -> JSON? {
        get { raw[name] }
        set {
            var object = raw.object ?? JSON.Object()
            object[name] = newValue
            raw = .object(object)
        }
    }

    /// The same object with one field to be cleared on the portal.
    public func clearing<Field: BitrixValue>(_ field: WritableKeyPath<Self, Field?>) -> Self {
        var copy = self
        copy[keyPath: field] = nil
        return copy
    }

    /// Reads a field: nil where it is not there, null, or not such a value.
    public func get<Field: BitrixValue>(_ name: String) -> Field? { rawObject.get(name) }

    /// Reads a field that goes over the wire in a form of its own.
    public func get<Form: WireForm>(_ name: String, _ form: Form.Type) -> Form.Plain? { rawObject.get(name, form) }

    /// Sets a field; nil clears it.
    public mutating func set<Field: BitrixValue>(_ name: String, _ value: Field?) {
        self = Self(rawObject: rawObject.setting(name, value))
    }

    /// Sets a field unless there is no value for it.
    public mutating func add<Field: BitrixValue>(_ name: String, _ value: Field?) {
        if let value { self[name] = value.json }
    }
}
