extension TokenRequest {
    /// Asks again where the authorization server could not be reached, or answered with an error of its own.
    ///
    /// Where the connection broke, the server may have used up the refresh token. Asking again is then the only way to find
    /// out: there is no other copy of its answer.
    func refreshRepeating(_ old: Tokens, by token: Secret) async throws -> Tokens {
        let settings = application.settings
        var attempt = 1
        while true {
            do {
                return try await refresh(old, by: token)
            } catch var error as BitrixError {
                if Self.isFinal(error) { throw error }
                error.attempt = attempt
                guard attempt < settings.retries.attempts else { throw error }
                try await settings.time.sleep(
                    for: settings.retries.delay(before: attempt, random: settings.random()))
                attempt += 1
            }
        }
    }

    /// Whether asking again would be answered the same: the server understood, and refused.
    static func isFinal(_ error: BitrixError) -> Bool {
        guard let status = error.status else { return error.kind != .authorization || error.attempt == 0 }
        return status < 500 && status != 408 && status != 429 && !error.code.rawValue.isEmpty
    }
}
