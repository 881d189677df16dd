/// Writes tokens to the store until they are there: a refresh token that was used and whose successor is lost loses the
/// portal.
struct TokenWriter: Sendable {
    private let keeper: TokenKeeper
    private let application: BitrixApplication

    init(_ keeper: TokenKeeper, _ application: BitrixApplication) {
        self.keeper = keeper
        self.application = application
    }

    /// Stores tokens. Where that fails now, it goes on trying, and the tokens in memory are used meanwhile.
    func store(_ new: Tokens, insteadOf old: Tokens) async {
        // Whoever still tries to store takes these along.
        let isTaken = keeper.state.withLock { $0.unwritten != nil }
        if isTaken { return }
        do {
            try await write(new, insteadOf: old)
        } catch {
            let begins = keeper.state.withLock { state in
                defer { if state.unwritten == nil { state.unwritten = .init(expected: old) } }
                return state.unwritten == nil
            }
            report(error)
            if begins { application.writers.start { await goOn() } }
        }
    }

    private func goOn() async {
        let time = application.settings.time
        var pause = Duration.milliseconds(100)
        while true {
            try? await time.sleep(for: pause)
            pause = min(pause * 2, .seconds(1))
            let state = keeper.state.current
            guard let unwritten = state.unwritten else { return }
            do {
                try await write(state.tokens, insteadOf: unwritten.expected)
            } catch {
                report(error)
                continue
            }
            // They may have been refreshed again meanwhile.
            let isDone = keeper.state.withLock { now in
                if now.tokens == state.tokens {
                    now.unwritten = nil
                    return true
                }
                now.unwritten = .init(expected: state.tokens)
                return false
            }
            if isDone { return }
        }
    }

    private func write(_ new: Tokens, insteadOf old: Tokens) async throws {
        var expected: Tokens? = old
        while try await !application.store.replaceOnce(expected, with: new, for: keeper.key) {
            let stored = try await application.store.tokens(for: keeper.key)
            if stored == new { return }
            if let stored, isNewer(stored, than: new, insteadOf: old) {
                keeper.adopt(stored)
                return
            }
            // What is stored is older than what the server has just given: a moved portal, tokens of an event.
            expected = stored
        }
    }

    /// Whether somebody else has stored what came after these tokens. Where the used refresh token is still there, it has
    /// to go, however new the access token beside it is.
    private func isNewer(_ stored: Tokens, than new: Tokens, insteadOf old: Tokens) -> Bool {
        guard let token = stored.refreshToken, token != old.refreshToken || old.refreshToken == new.refreshToken,
            let end = stored.expires, let ours = new.expires
        else { return false }
        return end > ours
    }

    func report(_ error: any Error) {
        guard let error = error as? BitrixError, let observer = application.settings.observer else { return }
        observer(
            CallEvent(
                kind: .storingLater(error), method: "oauth.token", attempt: 1,
                host: (try? PortalAddress(keeper.current.portal))?.host ?? ""))
    }
}

/// What still has to be written when a process is about to end.
final class TokenWriters: Sendable {
    private let running = Locked<[Int: Task<Void, any Error>]>([:])
    private let count = Locked(0)

    func start(_ work: @escaping @Sendable () async -> Void) {
        let number = count.withLock { count in
            count += 1
            return count
        }
        running.withLock { running in
            running[number] = Spawning.task { [weak self] in
                await work()
                _ = self?.running.withLock { $0.removeValue(forKey: number) }
            }
        }
    }

    func finish() async { for task in running.current.values { _ = await task.result } }
}
