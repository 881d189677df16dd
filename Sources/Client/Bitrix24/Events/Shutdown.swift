/// Ends loops in order: each finishes the page of events at hand, confirms it, and stops.
///
///     let shutdown = Shutdown()
///     // In the handler of SIGTERM, or of whatever else ends the service:
///     shutdown.begin()
public final class Shutdown: Sendable {
    private struct State {
        var hasBegun = false
        var next = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var gone: Set<Int> = []
    }

    private let state = Locked(State())

    public init() {}

    public var hasBegun: Bool { state.withLock { $0.hasBegun } }

    /// Asks the loops to end. Returns at once; their `run` returns when they have.
    public func begin() {
        let waiting = state.withLock { state in
            state.hasBegun = true
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns when it has begun, or the task is cancelled.
    private func wait() async {
        let number = state.withLock { state in
            state.next += 1
            return state.next
        }
        defer { _ = state.withLock { $0.gone.remove(number) } }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.hasBegun || state.gone.contains(number) { return true }
                    state.waiting[number] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let continuation = state.withLock { state in
                state.gone.insert(number)
                return state.waiting.removeValue(forKey: number)
            }
            continuation?.resume()
        }
    }

    /// Sleeps, but no longer than until it begins.
    func sleep(for duration: Duration, of time: any TimeSource) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await time.sleep(for: duration) }
            group.addTask { [self] in await wait() }
            defer { group.cancelAll() }
            try await group.next()
        }
        try Task.checkCancellation()
    }
}

/// Reads events page by page, each confirmed before the next one is fetched.
protocol EventPages {
    associatedtype Event: Sendable
    /// nil: there are no more, or the shutdown has begun.
    nonisolated(nonsending) mutating func nextPage(_ shutdown: Shutdown?) async throws -> [Event]?
    /// The events of the last page are handled.
    nonisolated(nonsending) mutating func confirm() async throws
}

extension EventPages {
    nonisolated(nonsending) mutating func run(
        until shutdown: Shutdown, _ handle: (Event) async throws -> Void
    ) async throws {
        while let page = try await nextPage(shutdown) {
            for event in page { try await handle(event) }
            try await confirm()
        }
    }
}

extension BotEventSequence {
    /// Handles events, one after the other, until the shutdown begins: then the page at hand is finished and confirmed.
    ///
    ///     try await bitrix.botEvents(botID: 456, offsets: offsets).run(until: shutdown) { event in … }
    ///
    /// Where the handler throws, so does this, and the page is delivered again. Cancelling the task ends the loop at once.
    nonisolated(nonsending) public func run(
        until shutdown: Shutdown = Shutdown(), _ handle: (BotEvent) async throws -> Void
    ) async throws {
        var pages = makeAsyncIterator()
        try await pages.run(until: shutdown, handle)
    }
}

extension OfflineEventSequence {
    /// Handles events, one after the other, until the shutdown begins: then the page at hand is finished and removed from
    /// the portal's queue.
    ///
    ///     try await bitrix.offlineEvents(connector: "sync").run(until: shutdown) { event in … }
    ///
    /// Where the handler throws, so does this, and the page is delivered again. Cancelling the task ends the loop at once.
    nonisolated(nonsending) public func run(
        until shutdown: Shutdown = Shutdown(), _ handle: (OfflineEvent) async throws -> Void
    ) async throws {
        var pages = makeAsyncIterator()
        try await pages.run(until: shutdown, handle)
    }
}
