import Foundation

/// A file to send. Methods want it in different forms; the generated code knows which.
public struct FileContent: Hashable, Sendable {
    public var name: String
    public var data: Data

    public init(name: String, data: Data) {
        self.name = name
        self.data = data
    }

    var base64: JSON { .string(data.base64EncodedString()) }
}

/// The content alone, as base64.
public struct Base64File: WireForm {
    public let plain: FileContent
    public init(_ plain: FileContent) { self.plain = plain }
    public init?(json: JSON) {
        guard case .string(let text) = json, let data = Data(base64Encoded: text) else { return nil }
        self.init(FileContent(name: "", data: data))
    }
    public var json: JSON { plain.base64 }
}

/// `[name, base64]`
public struct NamedFile: WireForm, ClearedValue {
    public let plain: FileContent
    public init(_ plain: FileContent) { self.plain = plain }
    public init?(json: JSON) {
        guard let name = json[0]?.string, let data = json[1].flatMap(Base64File.init(json:))?.plain.data else {
            return nil
        }
        self.init(FileContent(name: name, data: data))
    }
    public var json: JSON { [.string(plain.name), plain.base64] }
    public static var cleared: JSON { .array([]) }
}

/// `{"fileData": [name, base64]}`
public struct FileData: WireForm {
    public let plain: FileContent
    public init(_ plain: FileContent) { self.plain = plain }
    public init?(json: JSON) { self.init(json["fileData"].flatMap(NamedFile.init(json:))?.plain) }
    public var json: JSON { ["fileData": NamedFile(plain).json] }
}
