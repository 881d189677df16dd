import Foundation

extension Bitrix {
    /// Sends a file in two steps: asks the method for an address, and sends the file there.
    ///
    ///     let answer = try await bitrix.upload(file, by: Call(MethodFacts("disk.folder.uploadfile"), ["id": 15]))
    public func upload<Output>(_ file: FileContent, by call: Call<Output>) async throws -> Answer {
        let address = Call<Answer>(call.method, call.arguments).map { try UploadAddress($0) }
        return try await upload(file, to: send(address))
    }

    /// Sends a file to an address that the portal gave. It has to be one of the portal: the file goes nowhere else.
    public func upload(_ file: FileContent, to address: UploadAddress) async throws -> Answer {
        let transfer = FileTransfer(client: client, name: "upload", deadline: deadline, secrets: [address.url])
        let form = MultipartForm(file, field: address.field)
        let response = try await transfer.send(
            HTTPRequest(
                url: try transfer.url(address.url.reveal(), mustBeThePortals: true),
                headers: [("Content-Type", "multipart/form-data; boundary=\(form.boundary)")],
                body: HTTPBody(form.body),
                timeout: client.settings.requestTimeout))
        return try transfer.answer(response)
    }

    /// Fetches a file from an address that the portal gave, relative to it or absolute.
    public func download(_ address: Secret) async throws -> Data {
        let transfer = FileTransfer(client: client, name: "download", deadline: deadline, secrets: [address])
        var url = try transfer.url(address.reveal(), mustBeThePortals: false)
        for _ in 0...Exchange.redirectLimit {
            let response = try await transfer.send(
                HTTPRequest(method: "GET", url: url, timeout: client.settings.requestTimeout, isRepeatable: true))
            if (300..<400).contains(response.status), let location = response.header("Location") {
                // Portals keep files elsewhere. Nothing of ours goes along but what the address itself holds.
                url = try transfer.url(location, mustBeThePortals: false, base: url)
                continue
            }
            guard (200..<300).contains(response.status) else { throw transfer.failure(response) }
            return Data(response.body.bytes ?? [])
        }
        throw BitrixError(.redirect, message: "the portal redirects without end", method: "download")
    }
}
