/// A download on its way: asks for the file, and for the rest of it when the connection breaks.
actor Download {
    private let transfer: FileTransfer
    private let request: HTTPRequest
    private var version: FileVersion?
    /// How much of the file was handed out, counted from its beginning.
    private var position: Int
    private var total: Int?
    private var reader: HTTPBody.Reader?
    private var breaks = 0
    private var isDone = false

    init(_ transfer: FileTransfer, _ request: HTTPRequest, from offset: Int, matching version: FileVersion?) {
        self.transfer = transfer
        self.request = request
        self.version = version
        position = offset
    }

    /// Asks for the file.
    func open() async throws -> FileStream {
        let response = try await ask()
        version = FileVersion(response)
        let length = total.map { $0 - position } ?? response.body.length
        return FileStream(
            name: response.header("Content-Disposition").flatMap(ContentDisposition.fileName), length: length,
            contentType: response.header("Content-Type"), offset: position, version: version,
            body: HTTPBody(length: length) { [holder = Holder(self)] in { try await holder.download.next() } })
    }

    /// Ends the observer's account when nobody reads on.
    private final class Holder: Sendable {
        let download: Download
        init(_ download: Download) { self.download = download }
        deinit { download.transfer.account.end(.cancelled) }
    }

    /// Sends the request for everything from the position on.
    private func ask() async throws -> HTTPResponse {
        var request = request
        if position > 0, let version {
            request.headers += [("Range", "bytes=\(position)-"), ("If-Range", version.text)]
        } else {
            position = 0
        }
        let response: HTTPResponse
        do {
            response = try await transfer.fetch(request)
        } catch let error as BitrixError where error.status == 416 && position > 0 && reader == nil && total == nil {
            // There is nothing beyond what was there before: it was not of this file.
            (position, version) = (0, nil)
            return try await ask()
        }
        let answer = PartialAnswer(response, asked: position)
        guard let offset = answer.offset else {
            throw transfer.error("the server answered with another part of the file than was asked for")
        }
        position = offset
        total = answer.total
        reader = try await response.body.reader()
        return response
    }

    private func next() async throws -> [UInt8]? {
        guard !isDone else { return nil }
        while let reader {
            do {
                if let piece = try await reader() {
                    position += piece.count
                    transfer.account.received(piece.count)
                    return piece
                }
                return try end()
            } catch let failure as TransportError {
                try await goOn(after: failure)
            } catch is CancellationError {
                transfer.account.end(.cancelled)
                throw CancellationError()
            } catch {
                throw transfer.account.failed(error)
            }
        }
        return nil
    }

    private func end() throws -> [UInt8]? {
        isDone = true
        reader = nil
        if let total, position != total {
            throw transfer.account.failed(
                transfer.error("the file ended after \(position) of \(total) bytes", .connectionLost))
        }
        transfer.account.end(.succeeded)
        return nil
    }

    private func goOn(after failure: TransportError) async throws {
        reader = nil
        breaks += 1
        let error = transfer.error(failure.reason, BitrixError(failure, method: transfer.name).kind)
        guard failure.isPassing, breaks < transfer.client.settings.retries.attempts, let version else {
            throw transfer.account.failed(error)
        }
        let wanted = position
        do {
            try await transfer.backOff(breaks, after: error)
            let response = try await ask()
            // A file that has changed begins anew, and what was handed out can't be taken back.
            guard position == wanted, FileVersion(response) ?? version == version else {
                throw transfer.error("the file changed on the server while it was read", .connectionLost)
            }
        } catch {
            throw transfer.account.failed(error)
        }
    }
}
