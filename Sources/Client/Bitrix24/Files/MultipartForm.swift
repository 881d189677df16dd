/// A file as a form of several parts.
struct MultipartForm {
    let boundary: String
    let body: HTTPBody

    /// - Parameter progress: told how much of the file was taken, each time the form is sent from its beginning.
    init(_ file: FileSource, field: String, progress: (@Sendable (FileProgress) -> Void)? = nil) {
        boundary = "----" + (0..<4).map { _ in String(UInt32.random(in: 0 ... .max), radix: 36) }.joined()
        var head = Array("--\(boundary)\r\n".utf8)
        head += Array("Content-Disposition: form-data; name=\"\(Self.quoted(field))\"; ".utf8)
        head += Array("filename=\"\(Self.quoted(file.name))\"\r\n".utf8)
        head += Array("Content-Type: application/octet-stream\r\n\r\n".utf8)
        let tail = Array("\r\n--\(boundary)--\r\n".utf8)
        if let bytes = file.body.bytes, progress == nil {
            body = HTTPBody(head + bytes + tail)
            return
        }
        let start = head
        body = HTTPBody(length: file.body.length.map { $0 + start.count + tail.count }) {
            let pieces = FormPieces(head: start, content: file.body, tail: tail, progress: progress)
            return { try await pieces.next() }
        }
    }

    /// As browsers write what would end the name.
    private static func quoted(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "%22"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// The pieces of a form, one after the other.
private actor FormPieces {
    private enum Step { case head, content, done }

    private let head: [UInt8]
    private let tail: [UInt8]
    private let total: Int?
    private let progress: (@Sendable (FileProgress) -> Void)?
    private let open: @Sendable () async throws -> HTTPBody.Reader
    private var reader: HTTPBody.Reader?
    private var step = Step.head
    private var bytes = 0

    init(head: [UInt8], content: HTTPBody, tail: [UInt8], progress: (@Sendable (FileProgress) -> Void)?) {
        self.head = head
        self.tail = tail
        self.progress = progress
        total = content.length
        open = { try await content.reader() }
    }

    func next() async throws -> [UInt8]? {
        switch step {
        case .head:
            step = .content
            return head
        case .content:
            let reader: HTTPBody.Reader
            if let known = self.reader { reader = known } else { reader = try await open() }
            self.reader = reader
            guard let piece = try await reader() else {
                self.reader = nil
                step = .done
                return tail
            }
            bytes += piece.count
            progress?(FileProgress(bytes: bytes, total: total))
            return piece
        case .done: return nil
        }
    }
}
