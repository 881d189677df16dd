/// The JSON of an object, shared by its copies.
///
/// The types of the API, thousands, hold one reference and nothing else: such a type needs no code of its own to be
/// copied and destroyed, which is most of what a compiler would write for it.
public final class RawObject: Sendable {
    public let json: JSON

    public init(_ json: JSON) { self.json = json }

    /// What was set, as an object.
    public convenience init(_ fields: Arguments) { self.init(.object(fields.object)) }

    /// Reads a field: nil where it is not there, null, or not such a value.
    public func get<Field: BitrixValue>(_ name: String) -> Field? { value(name).flatMap(Field.init(json:)) }

    /// Reads a field that goes over the wire in a form of its own.
    public func get<Form: WireForm>(_ name: String, _: Form.Type) -> Form.Plain? {
        value(name).flatMap(Form.init(json:))?.plain
    }

    /// The same with one field set; nil clears it.
    public func setting<Field: BitrixValue>(_ name: String, _ value: Field?) -> RawObject {
        with(name, value?.json ?? Field.clearedJSON)
    }

    private func with(_ name: String, _ value: JSON) -> RawObject {
        var object = json.object ?? JSON.Object()
        object[name] = value
        return RawObject(.object(object))
    }

    // Private, so that the optimizer does not make copies of the generic functions for each type in each module.
    private func value(_ name: String) -> JSON? {
        guard let value = json[name], value != .null else { return nil }
        return value
    }
}
