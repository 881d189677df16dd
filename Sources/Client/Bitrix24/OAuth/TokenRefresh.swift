import Foundation

/// One refresh, agreed with everybody who shares the store.
struct TokenRefresh: Sendable {
    /// How long a lease lasts: that long the others wait for a process that was killed.
    static let leaseDuration = Duration.seconds(5)
    /// How often the lease is extended while the authorization server is asked.
    static let leaseExtension = Duration.milliseconds(1500)
    /// How long to wait for the one whose lease ran out, and who may have the tokens, to store them.
    static let patience = Duration.seconds(20)
    /// How long a refusal counts that may be taken back, such as that of an unpaid portal.
    static let refusalMemory = 60.0

    private let keeper: TokenKeeper
    private let application: BitrixApplication
    private let holder = UUID().uuidString

    init(_ keeper: TokenKeeper, _ application: BitrixApplication) {
        self.keeper = keeper
        self.application = application
    }

    private var time: any TimeSource { application.settings.time }
    private var store: CheckedTokenStore { application.store }

    /// Refreshes, or waits for whoever does.
    func run(insteadOf stale: Tokens) async throws -> Tokens {
        var pause = Duration.milliseconds(20)
        while true {
            if let tokens = try await attempt(insteadOf: stale) { return tokens }
            // Somebody else refreshes.
            try await time.sleep(for: pause * (0.5 + application.settings.random() / 2))
            pause = min(pause * 2, .seconds(1))
        }
    }

    /// Refreshes tokens that are still good, unless somebody else does, or the store is out of reach.
    func early(insteadOf tokens: Tokens) async throws -> Tokens {
        if keeper.state.current.unwritten != nil { return tokens }
        return try await attempt(insteadOf: tokens) ?? tokens
    }

    /// nil: somebody else has the lease.
    private func attempt(insteadOf stale: Tokens) async throws -> Tokens? {
        // A refresh may have ended between the caller's look and this one.
        let state = keeper.state.current
        if isNews(state.tokens, after: stale) { return state.tokens }
        // What is in memory is newer than what is stored, and nobody else has it.
        if state.unwritten != nil { return try await refresh(state.tokens, isTakenOver: false) }

        let lease = try await store.lease(keeper.key, to: holder, for: Self.leaseDuration)
        guard let stored = lease.tokens else {
            throw BitrixError(.authorization, message: "the tokens of this user of the portal are stored no more")
        }
        if stored != state.tokens { keeper.adopt(stored) }
        if isNews(stored, after: stale) {
            if lease.isHeld { await store.endLease(keeper.key, of: holder) }
            return stored
        }
        guard lease.isHeld else { return nil }
        do {
            return try await refresh(stored, isTakenOver: lease.isTakenOver)
        } catch {
            await store.endLease(keeper.key, of: holder)
            throw error
        }
    }

    /// Whether the tokens can be used in the place of the stale ones.
    private func isNews(_ tokens: Tokens, after stale: Tokens) -> Bool {
        tokens.accessToken != stale.accessToken && tokens.expires.map { $0 > time.date } ?? true
    }

    private func refresh(_ old: Tokens, isTakenOver: Bool) async throws -> Tokens {
        guard let token = old.refreshToken else {
            throw BitrixError(
                .authorization, code: SystemCode.expiredToken,
                message: "the access token has expired, and there is no refresh token")
        }
        if let refusal = keeper.state.current.refusal, refusal.token == token,
            refusal.until.map({ $0 > time.date }) ?? true
        {
            throw refusal.error
        }
        var fresh: Tokens
        do {
            fresh = try await holding { [application] in
                try await TokenRequest(application: application).refreshRepeating(old, by: token)
            }
        } catch let error as BitrixError {
            if let newer = try await newer(than: old, waits: isTakenOver && error.code == Self.deadToken) {
                return newer
            }
            remember(error, of: token)
            throw error
        }
        fresh.userID = keeper.key.userID
        keeper.adopt(fresh)
        application.settings.observer?(
            CallEvent(
                kind: .refreshedToken, method: "oauth.token", attempt: 1,
                host: (try? PortalAddress(fresh.portal))?.host ?? ""))
        await TokenWriter(keeper, application).store(fresh, insteadOf: old)
        return fresh
    }

    /// Extends the lease for as long as the work takes. It is over when the work is: an extension that came after the new
    /// tokens were stored would lease those.
    private func holding<Value>(_ work: () async throws -> Value) async throws -> Value {
        let extending = Spawning.task { [self] in
            while true {
                try await time.sleep(for: Self.leaseExtension)
                _ = try? await store.store.lease(keeper.key, to: holder, for: Self.leaseDuration)
            }
        }
        let result: Result<Value, any Error>
        do { result = .success(try await work()) } catch { result = .failure(error) }
        extending.cancel()
        _ = await extending.result
        return try result.get()
    }

    /// Somebody else may have been quicker: the server takes a refresh token once.
    private func newer(than old: Tokens, waits: Bool) async throws -> Tokens? {
        let begin = time.now
        while true {
            if let stored = try? await store.tokens(for: keeper.key), stored.accessToken != old.accessToken {
                keeper.adopt(stored)
                return stored
            }
            guard waits, time.now - begin < Self.patience else { return nil }
            try await time.sleep(for: .milliseconds(500))
        }
    }

    private static let deadToken: ErrorCode = "invalid_grant"

    /// Remembers a refusal, so that fifty calls with a dead token do not ask fifty times.
    private func remember(_ error: BitrixError, of token: Secret) {
        guard TokenRequest.isFinal(error) else { return }
        let until = error.code == Self.deadToken ? nil : time.date.addingTimeInterval(Self.refusalMemory)
        keeper.state.withLock { $0.refusal = TokenRefusal(token: token, error: error, until: until) }
    }
}
