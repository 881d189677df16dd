import Foundation
import Testing

@testable import Bitrix24

/// Two processes, which know nothing of each other but what a shared rate tells them.
struct SharedRateTests {
    /// A bucket that several processes draw from, or that nobody answers for.
    private final class Bucket: SharedRate {
        private let time: VirtualTime
        private let state = Locked((bucket: PortalBucket(), isAway: false, questions: 0))

        init(_ time: VirtualTime) { self.time = time }

        var isAway: Bool {
            get { state.current.isAway }
            set { state.withLock { $0.isAway = newValue } }
        }
        var questions: Int { state.current.questions }

        func take(_ portal: String, _ limit: RateLimit) async throws -> Duration {
            try state.withLock { state in
                state.questions += 1
                if state.isAway { throw StoreUnavailable(reason: "the database restarts") }
                return state.bucket.take(limit.usable, limit.perSecond, at: time.now)
            }
        }

        func refused(_ portal: String, _ limit: RateLimit) async throws {}
    }

    /// A leaky bucket as a portal has it.
    private struct PortalBucket: Sendable {
        var level = 0.0
        var updated = Duration.zero

        mutating func take(_ size: Double, _ drain: Double, at now: Duration) -> Duration {
            level = max(0, level - (now - updated).seconds * drain)
            updated = now
            guard level + 1 > size else {
                level += 1
                return .zero
            }
            return .seconds(max(0.001, (level + 1 - size) / drain))
        }
    }

    private struct World {
        let portal: ScriptedPortal
        let refusals = Locked(0)
        let bucket: Bucket
        private let time: VirtualTime

        init(_ time: VirtualTime) {
            self.time = time
            bucket = Bucket(time)
            let (refusals, real) = (refusals, Locked(PortalBucket()))
            portal = ScriptedPortal(time: time) { request in
                let wait = real.withLock { $0.take(50, 2, at: time.now) }
                guard wait == .zero else {
                    refusals.withLock { $0 += 1 }
                    return .error("QUERY_LIMIT_EXCEEDED", status: 503)
                }
                return .result(true)
            }
        }

        /// A clock of its own makes it count for itself, as another process would.
        func process() throws -> Bitrix {
            try Bitrix.scripted(portal, ProcessTime(time), limit: .standard) { $0.sharedRate = bucket }
        }
    }

    private final class ProcessTime: TimeSource {
        private let time: VirtualTime
        init(_ time: VirtualTime) { self.time = time }
        var now: Duration { time.now }
        var date: Date { time.date }
        func sleep(for duration: Duration) async throws { try await time.sleep(for: duration) }
    }

    /// 140 requests through a bucket of 50 that is drained by two a second: 45 s at best.
    @Test func twoProcessesAreRefusedNothing() async throws {
        try await VirtualTime.run { time in
            let world = World(time)
            try await withThrowingTaskGroup { group in
                for _ in 0..<2 {
                    let bitrix = try world.process()
                    for _ in 0..<70 { group.addTask { _ = try await bitrix.call("crm.deal.update") } }
                }
                try await group.waitForAll()
            }
            #expect(world.refusals.current == 0)
            #expect(time.now < .seconds(45 * 1.1))
            #expect(world.bucket.questions < 140 * 4)
        }
    }

    @Test func whereNobodyAnswersEachCountsForItself() async throws {
        try await VirtualTime.run { time in
            let world = World(time)
            world.bucket.isAway = true
            let bitrix = try world.process()
            try await withThrowingTaskGroup { group in
                for _ in 0..<100 { group.addTask { _ = try await bitrix.call("crm.deal.update") } }
                try await group.waitForAll()
            }
            #expect(world.refusals.current == 0)
            // It is not asked for every call.
            #expect(world.bucket.questions < 20)
        }
    }

    @Test func aDeadlineHoldsInTheQueueToo() async throws {
        try await VirtualTime.run { time in
            let world = World(time)
            let bitrix = try world.process()
            let queue = Task(executorPreference: time) {
                try await withThrowingTaskGroup { group in
                    for _ in 0..<80 { group.addTask { _ = try await bitrix.call("crm.deal.update") } }
                    try await group.waitForAll()
                }
            }
            try await time.sleep(for: .seconds(1))
            let error = await #expect(throws: BitrixError.self) {
                try await bitrix.with {
                    $0.deadline = .seconds(2)
                    $0.priority = .low
                }.call("crm.deal.update")
            }
            #expect(error?.kind == .deadline && error?.outcome == .notExecuted && time.now <= .seconds(3))
            try await queue.value
        }
    }
}
