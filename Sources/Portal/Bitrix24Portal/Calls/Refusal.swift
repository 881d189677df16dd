import Bitrix24JSON

/// An error that a call is answered with.
struct Refusal: Error, Equatable, Sendable {
    var status: Int
    var code: String
    var message: String
    /// Which fields were wrong: only REST 3 says so.
    var validation: [Problem] = []

    /// There is no such object: a documented example is then answered with a placeholder.
    var isMiss = false

    struct Problem: Equatable, Sendable {
        var field: String
        var message: String
    }

    init(_ status: Int, _ code: String, _ message: String, validation: [Problem] = []) {
        self.status = status
        self.code = code
        self.message = message
        self.validation = validation
    }
}

extension Refusal {
    /// The same, because there is no such row, nor was there one.
    func missed(_ id: Int?, in table: Table) -> Refusal { (id ?? 0) > table.lastID ? missed : self }

    /// The same, because something that the call names is not there.
    var missed: Refusal {
        var refusal = self
        refusal.isMiss = true
        return refusal
    }
}

// The errors that any method may answer, each in one place.
extension Refusal {
    static let noAuthorization = Refusal(401, "NO_AUTH_FOUND", "Wrong authorization data")
    static let expiredToken = Refusal(401, "expired_token", "The access token provided has expired")
    static let httpsRequired = Refusal(400, "INVALID_REQUEST", "Https required")
    static let tooManyRequests = Refusal(503, "QUERY_LIMIT_EXCEEDED", "Too many requests")
    static let operatingExhausted = Refusal(
        429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit")
    static let botLimit = Refusal(429, "TOO_MANY_REQUESTS", "Too many requests from this application to its bots")
    static let batchLength = Refusal(400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded")
    static let batchMethod = Refusal(405, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage")
    static let wrongAuthType = Refusal(
        403, "WRONG_AUTH_TYPE", "Current authorization type is denied for this method")
    static let administratorRequired = Refusal(403, "ACCESS_DENIED", "Access denied!")
    static let insufficientScope = Refusal(
        403, "insufficient_scope", "The request requires higher privileges than provided by the webhook token")

    static func unknownMethod(_ rest: Int) -> Refusal {
        rest == 2
            ? Refusal(404, "ERROR_METHOD_NOT_FOUND", "Method not found!")
            : Refusal(404, "BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION", "Method not found")
    }

    static func malformed(_ what: String) -> Refusal {
        Refusal(400, "INVALID_REQUEST", "The request cannot be read: \(what)")
    }
}
