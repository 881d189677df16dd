/// The codes by which the client itself acts. Generated code gives users theirs.
enum SystemCode {
    static let queryLimitExceeded: ErrorCode = "QUERY_LIMIT_EXCEEDED"
    static let operationTimeLimit: ErrorCode = "OPERATION_TIME_LIMIT"
    static let overloadLimit: ErrorCode = "OVERLOAD_LIMIT"
    static let portalDeleted: ErrorCode = "PORTAL_DELETED"
    static let expiredToken: ErrorCode = "expired_token"
    static let batchMethodNotAllowed: ErrorCode = "ERROR_BATCH_METHOD_NOT_ALLOWED"
    static let batchLengthExceeded: ErrorCode = "ERROR_BATCH_LENGTH_EXCEEDED"

    /// Of REST 3: the caller may call the method, but not for this record.
    static let accessDenied: ErrorCode = "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION"

    /// The caller lacks a scope: no command of the method goes through.
    static let missingScope: Set<ErrorCode> = [
        "insufficient_scope", "BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION",
    ]
    /// Errors of the server that no repeat mends.
    static let final: Set<ErrorCode> = [overloadLimit, portalDeleted]
    /// Errors of a batch that are never one command's own.
    static let ofEveryCommand = final.union([queryLimitExceeded, operationTimeLimit, expiredToken])
}
