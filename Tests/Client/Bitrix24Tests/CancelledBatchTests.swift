import Testing

@testable import Bitrix24

/// A batch whose task is cancelled tells what it has done.
struct CancelledBatchTests {
    @Test func whatWasAnsweredIsThere() async throws {
        try await VirtualTime.run { time in
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { request in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                try await time.sleep(for: .seconds(number <= 2 ? 1 : 100))
                return .batch(request) { _, _ in .success(true) }
            }
            let bitrix = try Bitrix.scripted(portal, time) { $0.parallelRequests = 3 }
            let task = Task(executorPreference: time) {
                try await bitrix.batch { _ in Array(repeating: Call(.updateDeal), count: 400) }
            }
            try await time.sleep(for: .seconds(10))
            task.cancel()
            let results = try await task.value
            let outcomes = results.map { result -> BitrixError.Outcome in
                guard case .failure(let error) = result else { return .executed }
                #expect(error.kind == .cancelled)
                return error.outcome
            }
            // Two requests were answered, three are out, three were never sent.
            #expect(
                outcomes == Array(repeating: .executed, count: 100)
                    + Array(repeating: .unknown, count: 150) + Array(repeating: .notExecuted, count: 150))
        }
    }

    @Test func whereNothingWasSentItIsCancelled() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in .batch(request) { _, _ in .success(true) } }
            let bitrix = try Bitrix.scripted(portal, time)
            let task = Task(executorPreference: time) {
                try? await time.sleep(for: .seconds(1))
                return try await bitrix.batch { _ in [Call(.updateDeal), Call(.updateDeal)] }
            }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(portal.requests.isEmpty)
        }
    }

    @Test func allOrNothingThrowsAsACallDoes() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                try await time.sleep(for: .seconds(100))
                return .batch(request) { _, _ in .success(true) }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let task = Task(executorPreference: time) {
                try await bitrix.all { _ in [Call(.updateDeal), Call(.updateDeal)] }
            }
            try await time.sleep(for: .seconds(1))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    /// Where each request is as quick as the first one, many run at once; where they slow each other down, few do.
    @Test(arguments: [true, false]) func howManyRequestsRunAtOnce(_ isSlowedDown: Bool) async throws {
        try await VirtualTime.run { time in
            let running = Locked((now: 0, most: 0, late: 0, count: 0))
            let portal = ScriptedPortal(time: time) { request in
                let now = running.withLock { running in
                    running.now += 1
                    running.count += 1
                    running.most = max(running.most, running.now)
                    if running.count > 150 { running.late = max(running.late, running.now) }
                    return running.now
                }
                // One request at a time on its processor, or as many as come.
                try await time.sleep(for: .milliseconds(isSlowedDown ? 100 * now : 100))
                running.withLock { $0.now -= 1 }
                return .batch(request) { _, _ in .success(true) }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            _ = try await bitrix.all { _ in Array(repeating: Call(.updateDeal), count: 50 * 200) }
            if isSlowedDown {
                #expect(running.current.late <= 8)
            } else {
                #expect(running.current.most > 50 && time.now <= .milliseconds(500))
            }
        }
    }
}
