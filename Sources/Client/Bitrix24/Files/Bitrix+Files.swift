import Foundation

extension Bitrix {
    /// Sends a file in two steps: asks the method for an address, and sends the file there.
    ///
    ///     let answer = try await bitrix.upload(file, by: Call(MethodFacts("disk.folder.uploadfile"), ["id": 15]))
    public func upload<Output>(_ file: FileContent, by call: Call<Output>) async throws -> Answer {
        try await upload(FileSource(file), by: call)
    }

    /// Sends a file to an address that the portal gave. It has to be one of the portal: the file goes nowhere else.
    public func upload(_ file: FileContent, to address: UploadAddress) async throws -> Answer {
        try await upload(FileSource(file), to: address)
    }

    /// Sends a file in pieces, in two steps: asks the method for an address, and sends the file there.
    ///
    ///     let folder = Call(MethodFacts("disk.folder.uploadfile"), ["id": 15])
    ///     let answer = try await bitrix.upload(FileSource(contentsOf: video), by: folder) { print($0.fraction ?? 0) }
    ///
    /// - Parameters:
    ///   - file: the file, opened when it is sent.
    ///   - call: a call of the method that gives the address.
    ///   - progress: told of each piece that was handed to the network, from any thread.
    public func upload<Output>(
        _ file: FileSource, by call: Call<Output>, progress: (@Sendable (FileProgress) -> Void)? = nil
    ) async throws -> Answer {
        let address = Call<Answer>(call.method, call.arguments).map { try UploadAddress($0) }
        return try await upload(file, to: send(address), progress: progress)
    }

    /// Sends a file in pieces to an address that the portal gave. It has to be one of the portal: the file goes nowhere
    /// else.
    ///
    /// ``BitrixSettings/requestTimeout`` is how long nothing may move, not how long the file may take. An upload whose
    /// connection breaks is not repeated, because the portal may have stored the file: the error's outcome says so. A
    /// stream is opened again where the portal refused the file for the rate of requests.
    public func upload(
        _ file: FileSource, to address: UploadAddress, progress: (@Sendable (FileProgress) -> Void)? = nil
    ) async throws -> Answer {
        let transfer = FileTransfer(client: client, name: "upload", deadline: deadline, secrets: [address.url])
        return try await transfer.accounted {
            let form = MultipartForm(file, field: address.field, progress: progress)
            var request = transfer.request("POST", try transfer.url(address.url.reveal(), mustBeThePortals: true))
            request.headers = [("Content-Type", "multipart/form-data; boundary=\(form.boundary)")]
            request.body = form.body
            return try transfer.answer(await transfer.send(request))
        }
    }

    /// Fetches a file from an address that the portal gave, relative to it or absolute, into memory: no more than
    /// ``BitrixSettings/answerLimit``. For longer files there are ``download(_:to:progress:)`` and ``open(_:from:matching:)``.
    public func download(_ address: Secret) async throws -> Data {
        let transfer = FileTransfer(client: client, name: "download", deadline: deadline, secrets: [address])
        return try await transfer.accounted {
            var request = transfer.request("GET", try transfer.url(address.reveal(), mustBeThePortals: false))
            request.isRepeatable = true
            return Data(try await transfer.fetch(request).body.bytes ?? [])
        }
    }

    /// Opens a file at an address that the portal gave, to read it in pieces as it arrives.
    /// - Parameters:
    ///   - address: as the portal gave it; it holds a token.
    ///   - offset: where to begin. The server may begin at 0 all the same, when it cannot give parts or the file is no
    ///     longer the same: ``FileStream/offset`` says it.
    ///   - version: which file the offset is of; without it, the file begins at 0.
    public func open(_ address: Secret, from offset: Int = 0, matching version: FileVersion? = nil) async throws
        -> FileStream
    {
        let transfer = FileTransfer(client: client, name: "download", deadline: deadline, secrets: [address])
        do {
            var request = transfer.request("GET", try transfer.url(address.reveal(), mustBeThePortals: false))
            request.isRepeatable = true
            request.answer = .stream
            return try await Download(transfer, request, from: offset, matching: version).open()
        } catch {
            throw transfer.account.failed(error)
        }
    }

    /// Downloads a file to a place on this machine, in pieces.
    ///
    /// The content is collected beside it, in `NAME.part`, and takes its place when it is complete. Where it breaks off
    /// for good, the next call goes on from there if the file on the server is still the same.
    /// - Parameters:
    ///   - address: as the portal gave it; it holds a token.
    ///   - file: where the file goes.
    ///   - progress: told of each piece that was written.
    /// - Returns: how many bytes the file has.
    @discardableResult
    public func download(
        _ address: Secret, to file: URL, progress: (@Sendable (FileProgress) -> Void)? = nil
    ) async throws -> Int {
        let partial = PartialFile(place: file)
        let known = partial.state
        let stream = try await open(address, from: known?.length ?? 0, matching: known?.version)
        let handle: FileHandle
        var length = stream.offset
        let total = stream.length.map { $0 + length }
        do {
            handle = try partial.open(at: stream.offset, stream.version)
            defer { try? handle.close() }
            for try await piece in stream {
                try handle.write(contentsOf: piece)
                length += piece.count
                progress?(FileProgress(bytes: length, total: total))
            }
        } catch let error where error is BitrixError || error is CancellationError {
            throw error
        } catch {
            throw BitrixError(.storage, message: "\(file.path) can't be written: \(error)", method: "download")
        }
        try partial.finish()
        return length
    }
}
