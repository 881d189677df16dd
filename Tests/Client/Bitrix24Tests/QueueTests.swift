import Foundation
import Testing

@testable import Bitrix24

/// Who waits how long for a portal's limits.
struct QueueTests {
    private static let call = Call(MethodFacts("crm.deal.update", effect: .write))

    private static func portal(_ time: VirtualTime) -> ScriptedPortal {
        ScriptedPortal(time: time) { _ in
            try await time.sleep(for: .milliseconds(5))
            return .result(true)
        }
    }

    /// Starts so many calls, and comes back when they wait.
    private static func queue(_ count: Int, _ bitrix: Bitrix, _ time: VirtualTime) async throws -> [Task<
        Answer, any Error
    >] {
        let tasks = (0..<count).map { _ in Task(executorPreference: time) { try await bitrix.send(Self.call) } }
        try await time.sleep(for: .milliseconds(10))
        return tasks
    }

    @Test func aCallWithADeadlinePassesFiveHundredThatWait() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time)
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard)
            let tasks = try await Self.queue(500, bitrix, time)
            let begin = time.now
            _ = try await bitrix.with { $0.deadline = .seconds(2) }.call("user.current", effect: .read)
            #expect(time.now - begin <= .seconds(0.6))
            #expect(portal.requests.last?.method == "user.current")
            // One that has a deadline and is in no hurry waits for its turn, or says that it can't.
            let patient = bitrix.with {
                $0.deadline = .seconds(30)
                $0.priority = .low
            }
            let error = await #expect(throws: BitrixError.self) { try await patient.send(Self.call) }
            #expect(error?.kind == .deadline && error?.outcome == .notExecuted && error?.attempt == 0)
            #expect(error?.message.hasPrefix("not sent") == true)
            for task in tasks { task.cancel() }
        }
    }

    @Test func nobodyWaitsForEver() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time)
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard)
            _ = try await Self.queue(49, bitrix, time)
            let low = Task(executorPreference: time) {
                try await bitrix.with { $0.priority = .low }.call("user.current")
            }
            try await time.sleep(for: .milliseconds(10))
            let urgent = (0..<200).map { _ in
                Task(executorPreference: time) { try await bitrix.with { $0.priority = .high }.send(Self.call) }
            }
            _ = try await low.value
            #expect(time.now < .seconds(10))
            for task in urgent { task.cancel() }
        }
    }

    @Test func cancelledCallsMakeTheWaitsOfOthersShorter() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time)
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard)
            let first = try await Self.queue(249, bitrix, time)
            let last = Task(executorPreference: time) { try await bitrix.send(Self.call) }
            try await time.sleep(for: .milliseconds(10))
            for task in first.dropFirst(49 + 10) { task.cancel() }
            _ = try await last.value
            // Ten wait before it, two a second.
            #expect(time.now <= .seconds(6) && portal.requests.count == 49 + 10 + 1)
        }
    }

    /// Hours may lie between the clocks of the portal and of this machine.
    @Test(arguments: [-7200.0, 7200], [true, false])
    func theWorkingTimeIsReleasedByThePortalsClock(_ skew: Double, _ tellsTime: Bool) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                let now = time.date.timeIntervalSince1970 + skew
                var answer: JSON.Object = ["operating": .number(.init(request.moment == .zero ? 481 : 10))]
                answer.members.append(.init(key: "operating_reset_at", value: .number(.init(now + 6)!)))
                if tellsTime { answer.members.append(.init(key: "finish", value: .number(.init(now)!))) }
                let format = DateFormatter()
                format.locale = Locale(identifier: "en_US_POSIX")
                format.timeZone = TimeZone(secondsFromGMT: 0)
                format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
                let date = format.string(from: Date(timeIntervalSince1970: now))
                return .json(["result": 1, "time": .object(answer)], headers: [("Date", date)])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let heavy = MethodFacts("crm.item.list", effect: .read)
            for _ in 0..<2 { _ = try await bitrix.send(Call(heavy)) }
            #expect(portal.requests.map(\.moment) == [.zero, .seconds(6)])
        }
    }

    @Test(arguments: [
        ("7", 7.0), ("Sun, 15 Jun 2025 15:06:47 GMT", 7.0), ("soon", 0.375), ("-1", 0.375), ("nan", 0.375),
    ])
    func whoWantsToBeLeftAloneIs(_ wanted: String, _ seconds: Double) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                guard request.moment == .zero else { return .result(1) }
                return HTTPResponse(
                    status: 503, headers: [("Retry-After", wanted), ("Date", "Sun, 15 Jun 2025 15:06:40 GMT")],
                    body: Array("busy".utf8))
            }
            let bitrix = try Bitrix.scripted(portal, time)
            _ = try await bitrix.call("user.current", effect: .read)
            #expect(portal.requests.map(\.moment) == [.zero, .seconds(seconds)])
        }
    }

    @Test func whoWantsToBeLeftAloneForADayIsAnError() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in
                .json(
                    ["error": "QUERY_LIMIT_EXCEEDED", "error_description": "no"], status: 503,
                    headers: [("Retry-After", "86400")])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let error = await #expect(throws: BitrixError.self) { try await bitrix.call("user.current", effect: .read) }
            #expect(error?.retryAfter == .seconds(86_400) && time.now < .seconds(1) && portal.requests.count == 1)
        }
    }

    /// Numbers that nobody should write are no reason to crash.
    @Test func limitsAndTimesThatMakeNoSense() async throws {
        try await VirtualTime.run { time in
            let portal = Self.portal(time)
            for limit in [
                RateLimit(capacity: .nan, perSecond: .nan), RateLimit(capacity: .infinity, perSecond: 1),
                RateLimit(capacity: 1, perSecond: .infinity), RateLimit(capacity: -5, perSecond: 1e300),
            ] {
                let bitrix = try Bitrix.scripted(portal, time, limit: limit) {
                    $0.requestTimeout = .seconds(Int64.max)
                    $0.retries = RetryPolicy(
                        attempts: .max, firstDelay: .seconds(Int64.max), longestDelay: .seconds(Int64.max))
                }
                _ = try await bitrix.with { $0.deadline = .seconds(Int64.max) }.send(Self.call)
                _ = await #expect(throws: BitrixError.self) {
                    try await bitrix.with { $0.deadline = .seconds(Int64.min) }.send(Self.call)
                }
            }
            let never = try Bitrix.scripted(portal, time, limit: RateLimit(capacity: 1, perSecond: 0))
            _ = try? await never.with { $0.deadline = .seconds(1) }.send(Self.call)
            let error = await #expect(throws: BitrixError.self) {
                try await never.with { $0.deadline = .seconds(1) }.send(Self.call)
            }
            #expect(error?.kind == .deadline)
        }
    }

    /// The date of a header, and what is none.
    @Test func datesOfHeaders() {
        #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
        #expect(HTTPDate.seconds("Thu, 29 Feb 2024 00:00:00 GMT") == 1_709_164_800)
        for text in ["", "tomorrow", "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT", "a b c d e f"] {
            #expect(HTTPDate.seconds(text) == nil)
        }
    }
}
