import Bitrix24JSON

/// What a patch can change, one key of its JSON form at a time.
protocol Patchable: Equatable {
    init(_ json: JSON) throws(ModelFormError)
    /// What a path calls it.
    var patchName: String { get }
    var evidence: [Evidence] { get set }
    func write(to writer: inout ModelWriter)
}

extension Patchable {
    /// The JSON form, with all prose.
    var patchForm: JSON {
        var writer = ModelWriter(ModelForm(style: .compact), capacity: 1024)
        write(to: &writer)
        // The writer's own text is always JSON.
        return (try? writer.json.withBytes { try JSON(parsing: $0) }) ?? .null
    }
}

extension Method: Patchable {
    var patchName: String { name }
    func write(to writer: inout ModelWriter) { writer.method(self) }
}

extension Event: Patchable {
    var patchName: String { name }
    func write(to writer: inout ModelWriter) { writer.event(self) }
}

extension Field: Patchable {
    var patchName: String { name }
    func write(to writer: inout ModelWriter) { writer.field(self) }
}

extension APIError: Patchable {
    var patchName: String { code ?? "" }
    func write(to writer: inout ModelWriter) { writer.error(self) }
}
