extension FileTransfer {
    /// The answer to an upload.
    func answer(_ response: HTTPResponse) throws -> Answer {
        guard case .answer(let answer) = Verdict(response, MethodFacts(name, effect: .write)) else {
            throw failure(response)
        }
        return answer
    }

    /// What an answer that is no file, or no answer to an upload, means.
    func failure(_ response: HTTPResponse) -> BitrixError {
        switch Verdict(response, MethodFacts(name)).cleaned(of: secrets) {
        case .fail(let error), .refused(let error), .outOfTime(let error, _), .tooFast(let error), .expired(let error),
            .broken(let error):
            return error
        case .moved, .answer:
            var error = error("the portal did not answer with what was asked for")
            error.status = response.status
            return error
        }
    }

    func error(_ message: String, _ kind: BitrixError.Kind = .malformedAnswer) -> BitrixError {
        BitrixError(kind, message: message, method: name, attempt: account.attempts, outcome: .unknown)
            .cleaned(of: secrets)
    }
}
