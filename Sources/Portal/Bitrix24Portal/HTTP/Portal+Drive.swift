import Bitrix24JSON

/// The addresses at which files of Drive are fetched and sent.
extension Portal {
    /// `/disk/download/{content}/` and `/disk/upload/{code}/`; nil for any other address.
    func driveOverHTTP(_ request: HTTPRequest) -> HTTPResponse? {
        let parts = request.path.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 3, parts[0] == "disk" else { return nil }
        switch parts[1] {
        case "download":
            guard let bytes = Int(parts[2]).flatMap({ id in world.withLock { $0.drive.contents[id] } }) else {
                return .text(404, "There is no such file.\n")
            }
            return HTTPResponse(body: bytes, contentType: "application/octet-stream")
        case "upload": return upload(to: parts[2], request)
        default: return nil
        }
    }

    private func upload(to code: String, _ request: HTTPRequest) -> HTTPResponse {
        guard let file = MultipartFile(request) else {
            return .text(400, "Send the file as multipart/form-data, in the field `file`.\n")
        }
        let now = clock.now
        let origin = origin(of: request)
        let made = world.withLock { world -> JSON? in
            guard let upload = world.drive.uploads.removeValue(forKey: code) else { return nil }
            let id: Int
            switch upload.target {
            case .version(let object):
                world.replaceContent(of: object, file.bytes, by: upload.user, at: now)
                id = object
            case .folder(let folder, let name):
                let wanted = name.isEmpty ? file.name : name
                let storage = world[table: Drive.objects].row(folder)?.fields["STORAGE_ID"]?.whole ?? 1
                id = world.addObject(
                    DiskChanges.unique(wanted, in: folder, world), type: "file", in: folder, storage: storage,
                    by: upload.user, at: now, content: file.bytes)
            }
            guard let row = world[table: Drive.objects].row(id) else { return nil }
            var fields = DiskChanges.shown(row, origin: origin).object ?? .init()
            fields["ID"] = id.json
            fields["id"] = nil
            return .object(fields)
        }
        guard let made else { return .text(404, "This upload address was never given out, or was used.\n") }
        return HTTPResponse(body: record(["result": made]).bytes())
    }
}

/// The first file of a `multipart/form-data` body.
struct MultipartFile {
    var name: String
    var bytes: [UInt8]

    init?(_ request: HTTPRequest) {
        guard let type = request.contentType, type.lowercased().hasPrefix("multipart/form-data"),
            let mark = type.range(of: "boundary=")
        else { return nil }
        let boundary = "--" + type[mark.upperBound...].prefix { $0 != ";" }.trimmed("\"")
        var rest = request.body[...]
        while let start = rest.firstRange(of: Array(boundary.utf8)) {
            rest = rest[start.upperBound...]
            guard let head = rest.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
            let header = String(decoding: rest[..<head.lowerBound], as: UTF8.self)
            let body = rest[head.upperBound...]
            guard let end = body.firstRange(of: Array(("\r\n" + boundary).utf8)) else { return nil }
            if let file = header.range(of: "filename=\"") {
                name = String(header[file.upperBound...].prefix { $0 != "\"" })
                bytes = Array(body[..<end.lowerBound])
                return
            }
            rest = body[end.lowerBound...]
        }
        return nil
    }
}

extension StringProtocol {
    fileprivate func trimmed(_ quote: Character) -> String {
        var text = self[...]
        while text.first == quote { text.removeFirst() }
        while text.last == quote { text.removeLast() }
        return String(text)
    }
}
