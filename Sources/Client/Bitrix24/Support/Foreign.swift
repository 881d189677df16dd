// What an application brings along, stores and transports, has errors of its own. Calls throw one type: here they become
// it, or the transport's, at the border.

extension BitrixError {
    /// What a store threw: nothing of it has reached a portal.
    init(storage error: any Error, secrets: [Secret] = []) {
        self =
            (error as? BitrixError ?? BitrixError(.storage, message: foreignMessage(error))).cleaned(of: secrets)
    }
}

/// Runs what a store does.
/// - Parameter secrets: what its errors could quote.
func storing<Value: Sendable>(secrets: [Secret] = [], _ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let error as CancellationError {
        throw error
    } catch {
        try Task.checkCancellation()
        throw BitrixError(storage: error, secrets: secrets)
    }
}

extension Transport {
    /// Sends a request. An error of a kind that only the transport knows leaves open whether the portal saw anything.
    /// An address that the request's policy refuses is not asked, whoever made the request. An answer that is wanted in
    /// memory is there, whatever the transport makes of it.
    func exchange(_ request: HTTPRequest) async throws -> HTTPResponse {
        do {
            try request.addresses.check(request.url)
            var response = try await send(request)
            if case .inMemory(let limit) = request.answer {
                response.body = HTTPBody(try await response.body.collect(upTo: limit))
            }
            return response
        } catch let refusal as AddressRefusal {
            throw BitrixError(refusal)
        } catch let error where error is TransportError || error is CancellationError {
            throw error
        } catch {
            // Libraries have words of their own for it.
            try Task.checkCancellation()
            throw TransportError(.connectionLost, reason: foreignMessage(error))
        }
    }
}

private func foreignMessage(_ error: any Error) -> String { "\(type(of: error)): \(error)" }
