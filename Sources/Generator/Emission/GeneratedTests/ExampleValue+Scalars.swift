import Bitrix24JSON
import Foundation

/// The forms that documentation mixes, read as what they stand for.
extension JSON {
    /// The text of a string or a number.
    var scalarText: String? { string ?? number?.text }

    var integer: Int? { int ?? string.flatMap { Int($0) } }

    var truth: Bool? {
        switch self {
        case .bool(let value): value
        case "Y", "1", "true", 1: true
        case "N", "0", "false", 0: false
        default: nil
        }
    }

    /// An empty array is how PHP writes an empty object.
    var objectOrEmpty: Object? { self == .array([]) ? Object() : object }

    /// The elements of a list, which a form writes with their numbers as keys.
    var list: [JSON]? {
        if let array { return array }
        guard let object, !object.isEmpty else { return nil }
        let isNumbered = object.members.enumerated().allSatisfy { $0.element.key == String($0.offset) }
        return isNumbered ? object.members.map(\.value) : nil
    }
}

extension ExampleValue {
    /// A file in the form that the method wants; nil where the page has a placeholder in its place.
    init?(file json: JSON, form: String) {
        switch form {
        case "Base64File":
            guard let text = json.string, Self.isBase64(text) else { return nil }
            self.init("Samples.file(\"\", \(SwiftLiteral.string(text)))", json)
        case "NamedFile":
            guard let pair = json.array, pair.count == 2, let name = pair[0].string, let text = pair[1].string,
                Self.isBase64(text)
            else { return nil }
            self.init("Samples.file(\(SwiftLiteral.string(name)), \(SwiftLiteral.string(text)))", json)
        default:
            guard json.object?.count == 1, let inner = json["fileData"],
                let named = ExampleValue(file: inner, form: "NamedFile")
            else { return nil }
            self.init(named.swift, json)
        }
    }

    private static func isBase64(_ text: String) -> Bool {
        Data(base64Encoded: text).map { $0.base64EncodedString() == text } ?? false
    }
}
