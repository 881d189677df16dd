/// The codes by which the client itself acts. Generated code gives users theirs.
enum SystemCode {
    static let queryLimitExceeded: ErrorCode = "QUERY_LIMIT_EXCEEDED"
    static let operationTimeLimit: ErrorCode = "OPERATION_TIME_LIMIT"
    static let overloadLimit: ErrorCode = "OVERLOAD_LIMIT"
    static let portalDeleted: ErrorCode = "PORTAL_DELETED"
    static let expiredToken: ErrorCode = "expired_token"
    static let batchMethodNotAllowed: ErrorCode = "ERROR_BATCH_METHOD_NOT_ALLOWED"
    static let batchLengthExceeded: ErrorCode = "ERROR_BATCH_LENGTH_EXCEEDED"

    /// Errors of the server that no repeat mends.
    static let final: Set<ErrorCode> = [overloadLimit, portalDeleted]
}
