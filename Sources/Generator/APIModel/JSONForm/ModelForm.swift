import Bitrix24JSON
import Parallel

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
    /// Hands out the model's text piece by piece, in order, while other cores write the next pieces.
    public func writeJSON(_ form: ModelForm = ModelForm(), to sink: (UnsafeRawBufferPointer) -> Void) {
        let pieces = ModelPiece.all(of: self)
        inTurn(pieces.count) { index in
            var writer = ModelWriter(form, capacity: 1 << 16, continuing: pieces[index])
            writer.write(pieces[index], of: self)
            return writer
        } use: { writer in
            writer.json.withBytes(sink)
        }
    }

    public func json(_ form: ModelForm = ModelForm()) -> [UInt8] {
        var text: [UInt8] = []
        writeJSON(form) { text += $0 }
        return text
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
