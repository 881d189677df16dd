import Bitrix24JSON

/// The JSON form of a model: which parts of it are written, and how the text is broken into lines.
public struct ModelForm: Sendable {
    /// Leaves out prose (titles, descriptions, meanings, captions, messages) and examples.
    public var factsOnly: Bool
    public var style: JSONWriter.Style

    /// One line for each page, method, event and type, unless another style is wanted.
    public init(factsOnly: Bool = false, style: JSONWriter.Style = .lines(depth: 2)) {
        self.factsOnly = factsOnly
        self.style = style
    }

    public static let name = "bitrix24-api-model"
    public static let version = 1
}

extension Model {
    /// Hands the model's text to `body`, without a copy of it.
    public func withJSON<R>(_ form: ModelForm = ModelForm(), _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R
    {
        var writer = ModelWriter(form, capacity: 1 << 20)
        writer.model(self)
        return try writer.json.withBytes(body)
    }

    public func json(_ form: ModelForm = ModelForm()) -> [UInt8] {
        withJSON(form) { Array($0) }
    }

    /// Reads a model from its JSON form. Keys that this version does not know are passed over.
    public init(json bytes: [UInt8]) throws {
        self = try Model(JSON(parsing: bytes))
    }
}

/// Why JSON is not a model, and where: `$.methods[3].parameters[0].name: expected a string`.
public struct ModelFormError: Error, Hashable, Sendable, CustomStringConvertible {
    /// From the innermost value outwards.
    var steps: [String] = []
    public var message: String

    init(_ message: String) { self.message = message }

    func inside(_ step: String) -> ModelFormError {
        var copy = self
        copy.steps.append(step)
        return copy
    }

    public var path: String { "$" + steps.reversed().joined() }
    public var description: String { "\(path): \(message)" }
}
