import Foundation

/// A file to upload in pieces, so that none of it but a piece is in memory.
///
///     let report = try FileSource(contentsOf: URL(fileURLWithPath: "report.pdf"))
public struct FileSource: Sendable {
    /// What the portal calls the file.
    public var name: String
    public var body: HTTPBody

    /// A file from anywhere: `body` can be a stream.
    public init(name: String, body: HTTPBody) {
        self.name = name
        self.body = body
    }

    /// A file in memory.
    public init(_ content: FileContent) { self.init(name: content.name, body: HTTPBody(Array(content.data))) }

    /// A file of this machine, read while it is sent.
    /// - Parameters:
    ///   - file: where it lies.
    ///   - name: what the portal calls it; by default as it is called here.
    /// - Throws: an error of the kind ``BitrixError/Kind/invalidCall`` where it can't be read.
    public init(contentsOf file: URL, name: String? = nil) throws {
        let path = file.path
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
            FileManager.default.isReadableFile(atPath: path)
        else {
            throw BitrixError(.invalidCall, message: "\(path) can't be read")
        }
        self.init(
            name: name ?? file.lastPathComponent,
            body: HTTPBody(length: size) {
                let handle = try FileHandle(forReadingFrom: file)
                return { try handle.read(upToCount: 65_536).flatMap { $0.isEmpty ? nil : Array($0) } }
            })
    }
}

extension FileSource: CustomStringConvertible {
    public var description: String { "\(name) (\(body))" }
}

/// How much of a file has travelled.
public struct FileProgress: Hashable, Sendable {
    /// Bytes of the file that were handed to the network, or received.
    public var bytes: Int
    /// Bytes that the file has; nil where that is not known.
    public var total: Int?

    public init(bytes: Int, total: Int?) {
        self.bytes = bytes
        self.total = total
    }

    /// Between 0 and 1, where the length is known.
    public var fraction: Double? { total.map { $0 > 0 ? min(1, Double(bytes) / Double($0)) : 1 } }
}
