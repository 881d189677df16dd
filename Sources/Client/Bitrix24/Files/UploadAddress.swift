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
