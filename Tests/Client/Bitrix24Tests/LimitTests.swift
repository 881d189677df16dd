import Testing

@testable import Bitrix24

/// The portal's bucket, in virtual time.
struct LimitTests {
    private static let call = Call(MethodFacts("crm.deal.update", effect: .write))

    /// The bucket as a portal keeps it: it refuses what comes when it is full.
    final class Bucket: Sendable {
        private let state = Locked((level: 0.0, at: Duration.zero, refusals: 0))
        private let time: VirtualTime
        let capacity: Double
        let perSecond: Double

        init(_ time: VirtualTime, capacity: Double = 50, perSecond: Double = 2) {
            self.time = time
            self.capacity = capacity
            self.perSecond = perSecond
        }

        var refusals: Int { state.withLock { $0.refusals } }

        func takes() -> Bool {
            state.withLock { state in
                let now = time.now
                state.level = max(0, state.level - (now - state.at).seconds * perSecond)
                state.at = now
                guard state.level + 1 <= capacity else {
                    state.refusals += 1
                    return false
                }
                state.level += 1
                return true
            }
        }
    }

    private static func portal(_ time: VirtualTime, _ bucket: Bucket, delay: Duration = .milliseconds(5))
        -> ScriptedPortal
    {
        ScriptedPortal(time: time) { request in
            try await time.sleep(for: delay)
            guard bucket.takes() else { return .error("QUERY_LIMIT_EXCEEDED", status: 503) }
            return request.method == "batch" ? .batch(request) { _, _ in .success(true) } : .result(true)
        }
    }

    @Test func writesInBatchesMeetNoRefusalAndTakeNoLongerThanTheyMust() async throws {
        try await VirtualTime.run { time in
            let bucket = Bucket(time)
            let bitrix = try Bitrix.scripted(Self.portal(time, bucket), time, limit: .standard)
            let results = try await bitrix.batch { _ in Array(repeating: Self.call, count: 3500) }
            #expect(results.count == 3500)
            #expect(results.allSatisfy { (try? $0.get().result) == true })
            #expect(bucket.refusals == 0)
            #expect(time.now <= .seconds((70.0 - 50) / 2 + 1))
        }
    }

    @Test func allClientsOfAPortalShareItsBucket() async throws {
        try await VirtualTime.run { time in
            let bucket = Bucket(time)
            let portal = Self.portal(time, bucket)
            let clients = try (0..<4).map { _ in try Bitrix.scripted(portal, time, limit: .standard) }
            try await withThrowingTaskGroup { group in
                for number in 0..<100 {
                    group.addTask {
                        // Both versions of REST fill the same bucket.
                        let facts = MethodFacts("tasks.task.update", rest: number % 2 == 0 ? .v2 : .v3)
                        _ = try await clients[number % 4].send(Call(facts))
                    }
                }
                try await group.waitForAll()
            }
            #expect(bucket.refusals == 0)
            #expect(time.now < .seconds(26))
        }
    }

    @Test func requestsThatTravelUnevenlyStayBelowTheLimit() async throws {
        try await VirtualTime.run { time in
            let bucket = Bucket(time)
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { _ in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                try await time.sleep(for: .milliseconds([10, 480, 250, 90, 400][number % 5]))
                return bucket.takes() ? .result(true) : .error("QUERY_LIMIT_EXCEEDED", status: 503)
            }
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard)
            try await withThrowingTaskGroup { group in
                for _ in 0..<120 { group.addTask { _ = try await bitrix.send(Self.call) } }
                try await group.waitForAll()
            }
            #expect(bucket.refusals == 0)
        }
    }

    @Test func anotherProcessBehindTheSameAddressIsGivenWay() async throws {
        try await VirtualTime.run { time in
            let bucket = Bucket(time)
            let portal = Self.portal(time, bucket)
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard)
            // Somebody else takes a request a second all the time, and had filled the bucket before.
            for _ in 0..<50 { _ = bucket.takes() }
            let before = bucket.refusals
            let other = Task(executorPreference: time) {
                while true {
                    try await time.sleep(for: .seconds(1))
                    _ = bucket.takes()
                }
            }
            defer { other.cancel() }
            try await withThrowingTaskGroup { group in
                for _ in 0..<60 { group.addTask { _ = try await bitrix.send(Self.call) } }
                try await group.waitForAll()
            }
            #expect(bucket.refusals - before < portal.requests.count)
            #expect(portal.requests.count < 60 * 4)
        }
    }

    @Test func cancelledCallsGiveTheirPlacesBack() async throws {
        try await VirtualTime.run { time in
            let bucket = Bucket(time)
            let portal = Self.portal(time, bucket)
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard)
            let tasks = (0..<100).map { _ in Task(executorPreference: time) { try await bitrix.send(Self.call) } }
            try await time.sleep(for: .milliseconds(100))
            for task in tasks { task.cancel() }
            for task in tasks { _ = try? await task.value }
            #expect(portal.requests.count == 49)
            try await time.sleep(for: .seconds(1))
            let begin = time.now
            _ = try await bitrix.send(Self.call)
            #expect(time.now - begin == .milliseconds(5))
            #expect(bucket.refusals == 0)
        }
    }

    @Test func portalsWithoutLimitAreNotWaitedFor() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .result(true) }
            let bitrix = try Bitrix.scripted(portal, time, limit: nil)
            for _ in 0..<1000 { _ = try await bitrix.send(Self.call) }
            #expect(time.now == .zero)
        }
    }
}
