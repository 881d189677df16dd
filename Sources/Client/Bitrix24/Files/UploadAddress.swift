import Foundation

/// Where a file may be sent, as methods such as `disk.folder.uploadfile` and `telephony.externalCall.attachRecord`
/// answer it when they are called without one. The address holds secrets.
public struct UploadAddress: Sendable {
    let url: Secret
    /// What the form's field is called: `file`.
    public var field: String

    public init(url: Secret, field: String) {
        self.url = url
        self.field = field
    }

    /// From the answer: Drive calls the field `field`, telephony `fieldName`.
    public init(_ answer: Answer) throws {
        guard let url = answer.result["uploadUrl"]?.string else {
            throw DecodingProblem(path: ["result", "uploadUrl"], expected: "an address", found: "nothing")
        }
        self.init(
            url: Secret(url),
            field: answer.result["field"]?.string ?? answer.result["fieldName"]?.string ?? "file")
    }
}

/// A file as a form of several parts.
struct MultipartForm {
    let boundary: String
    let body: [UInt8]

    init(_ file: FileContent, field: String) {
        boundary = "----" + (0..<4).map { _ in String(UInt32.random(in: 0 ... .max), radix: 36) }.joined()
        var body = Array("--\(boundary)\r\n".utf8)
        body += Array("Content-Disposition: form-data; name=\"\(Self.quoted(field))\"; ".utf8)
        body += Array("filename=\"\(Self.quoted(file.name))\"\r\n".utf8)
        body += Array("Content-Type: application/octet-stream\r\n\r\n".utf8)
        body += file.data
        body += Array("\r\n--\(boundary)--\r\n".utf8)
        self.body = body
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
