import Foundation
import Synchronization

@testable import Bitrix24

/// A clock that moves only when everything waits: then it jumps to the first who is due. It runs all tasks of a test
/// one after the other on a thread of its own, so that the same test always takes the same course.
final class VirtualTime: TimeSource, TaskExecutor, @unchecked Sendable {
    private struct Sleeper {
        var due: Duration
        var number: Int
        var continuation: CheckedContinuation<Void, any Error>
    }

    private let lock = NSCondition()
    private var jobs: [UnownedJob] = []
    private var sleepers: [Sleeper] = []
    private var cancelled: Set<Int> = []
    private var count = 0
    private var elapsed = Duration.zero
    private var isDone = false
    /// What happens on other threads meanwhile, such as an exchange over HTTP: the clock waits for it.
    private var foreign = 0
    private let start = Date(timeIntervalSince1970: 1_750_000_000)

    /// A test waits for what never comes.
    struct Stuck: Error {}

    var now: Duration { locked { elapsed } }
    var date: Date { start.addingTimeInterval(now.seconds) }

    private func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        locked {
            jobs.append(job)
            lock.signal()
        }
    }

    func sleep(for duration: Duration) async throws {
        let number = locked {
            count += 1
            return count
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isCancelled = locked {
                    if cancelled.contains(number) { return true }
                    sleepers.append(Sleeper(due: elapsed + duration, number: number, continuation: continuation))
                    return false
                }
                if isCancelled { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper: Sleeper? = locked {
                guard let place = sleepers.firstIndex(where: { $0.number == number }) else {
                    cancelled.insert(number)
                    return nil
                }
                return sleepers.remove(at: place)
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    /// Runs the body, and every task that it starts, in virtual time.
    static func run<Result: Sendable>(_ body: @escaping @Sendable (VirtualTime) async throws -> Result) async throws
        -> Result
    {
        let time = VirtualTime()
        return try await withCheckedThrowingContinuation { continuation in
            let thread = Thread {
                let outcome = Mutex<Swift.Result<Result, any Error>?>(nil)
                Task(executorPreference: time) {
                    await Spawning.$executor.withValue(time) {
                        do {
                            let value = try await body(time)
                            outcome.withLock { $0 = .success(value) }
                        } catch {
                            outcome.withLock { $0 = .failure(error) }
                        }
                    }
                    time.finish()
                }
                time.work()
                continuation.resume(with: outcome.withLock { $0 } ?? .failure(Stuck()))
            }
            thread.stackSize = 4 << 20
            thread.start()
        }
    }

    /// Something that takes no virtual time, on threads that this clock knows nothing of.
    func outside<Result: Sendable>(_ body: () async throws -> Result) async rethrows -> Result {
        locked { foreign += 1 }
        defer {
            locked {
                foreign -= 1
                lock.signal()
            }
        }
        return try await body()
    }

    private func finish() {
        locked {
            isDone = true
            lock.signal()
        }
    }

    private func work() {
        while true {
            lock.lock()
            if isDone, jobs.isEmpty {
                lock.unlock()
                return
            }
            if !jobs.isEmpty {
                let batch = jobs
                jobs = []
                lock.unlock()
                for job in batch { job.runSynchronously(on: asUnownedTaskExecutor()) }
                continue
            }
            if foreign == 0, let next = sleepers.min(by: { ($0.due, $0.number) < ($1.due, $1.number) }) {
                sleepers.removeAll { $0.number == next.number }
                elapsed = max(elapsed, next.due)
                lock.unlock()
                next.continuation.resume()
                continue
            }
            // Nothing runs: unless a foreign thread hands something in, it never ends.
            let isHandedIn = lock.wait(until: Date(timeIntervalSinceNow: 60))
            lock.unlock()
            if !isHandedIn { return }
        }
    }
}
