/// A file of a portal, as it arrives: a sequence of pieces.
///
///     for try await piece in try await bitrix.open(address) { try handle.write(contentsOf: piece) }
///
/// It is read once. A connection that breaks on the way is replaced, and the file goes on where it was, if the server
/// says by an `ETag` or a date that it is still the same file; otherwise the sequence ends in an error. Who reads slowly
/// holds the server back; who stops reading ends the download.
public struct FileStream: Sendable, AsyncSequence {
    public typealias Element = [UInt8]

    /// The file's name, where the server says it.
    public let name: String?
    /// The number of bytes from where it was opened, where the server says it.
    public let length: Int?
    /// The content's type, where the server says it.
    public let contentType: String?
    /// Where it was opened: 0, or further on where only the rest was asked for and the server could give it.
    public let offset: Int
    /// The state of the file on the server, to ask for the rest of it later: see ``Bitrix/open(_:from:matching:)``.
    public let version: FileVersion?

    let body: HTTPBody

    public func makeAsyncIterator() -> HTTPBody.AsyncIterator { body.makeAsyncIterator() }
}

/// By which a server tells whether a file is still the same: a strong `ETag`, or the date of its last change.
public struct FileVersion: Hashable, Sendable {
    /// As it stands in `If-Range`.
    public let text: String

    public init(text: String) { self.text = text }

    init?(_ response: HTTPResponse) {
        if let tag = response.header("ETag"), tag.hasPrefix("\"") {
            text = tag
        } else if let date = response.header("Last-Modified"), !date.isEmpty {
            text = date
        } else {
            return nil
        }
    }
}

/// What a server says of a part of a file.
struct PartialAnswer {
    /// Where the answer begins; nil where it is not what was asked for.
    let offset: Int?
    let total: Int?

    init(_ response: HTTPResponse, asked: Int) {
        guard response.status == 206 else {
            offset = asked == 0 || response.status == 200 ? 0 : nil
            total = response.body.length
            return
        }
        // `bytes 100-199/200`, `bytes 100-199/*`
        let parts = (response.header("Content-Range") ?? "").split { " -/".contains($0) }
        let first = parts.count == 4 && parts[0] == "bytes" ? Int(parts[1]) : nil
        offset = first == asked ? asked : nil
        total = parts.count == 4 ? Int(parts[3]) : nil
    }
}
