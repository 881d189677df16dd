extension BitrixError {
    func cleaned(of secrets: [Secret]) -> BitrixError {
        var copy = self
        copy.message = Redaction.clean(message, of: secrets)
        // A code such as TOKEN is no secret because a token is called token.
        copy.code = ErrorCode(rawValue: Redaction.clean(code.rawValue, of: secrets, asWritten: true))
        copy.requestID = requestID.map { Redaction.clean($0, of: secrets) }
        copy.validation = validation.map {
            Validation(
                field: $0.field.map { Redaction.clean($0, of: secrets) },
                message: Redaction.clean($0.message, of: secrets))
        }
        return copy
    }
}

extension Credentials {
    var secrets: [Secret] {
        switch self {
        case .webhook(_, let code): [code]
        case .token(let token): [token]
        }
    }
}
