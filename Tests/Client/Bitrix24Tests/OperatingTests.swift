import Foundation
import Testing

@testable import Bitrix24

/// The working time of methods, and other 429s.
struct OperatingTests {
    private static let heavy = Call(MethodFacts("crm.item.list", effect: .read))
    private static let light = Call(MethodFacts("user.current", effect: .read))

    private static func timed(_ result: JSON, operating: Double, resetAt: Double) -> HTTPResponse {
        .json([
            "result": result,
            "time": [
                "operating": .number(.init(operating)!), "operating_reset_at": .number(.init(resetAt)!),
            ],
        ])
    }

    @Test func oneMethodWaitsUntilItIsReleasedAndOthersGoOn() async throws {
        try await VirtualTime.run { time in
            let released = time.now + .seconds(90)
            let resetAt = time.date.timeIntervalSince1970 + 60
            let portal = ScriptedPortal(time: time) { request in
                if request.method == "user.current" { return .result(1) }
                // Asking when a part is said to be released can still be too early.
                if request.moment > .zero && released > request.moment {
                    return .error("OPERATION_TIME_LIMIT", status: 429)
                }
                return Self.timed(1, operating: request.moment == .zero ? 479 : 100, resetAt: resetAt)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            _ = try await bitrix.send(Self.heavy)
            try await time.sleep(for: .seconds(1))
            let heavy = (0..<20).map { _ in Task(executorPreference: time) { try await bitrix.send(Self.heavy) } }
            try await time.sleep(for: .seconds(1))
            let sent = portal.requests.count
            _ = try await bitrix.send(Self.light)
            #expect(time.now == .seconds(2))
            #expect(portal.requests.count == sent + 1)
            for task in heavy { _ = try await task.value }
            // After the first refusals one call alone asks, until it is let through.
            let probes = portal.requests.filter { $0.method == "crm.item.list" && $0.moment > .seconds(2) }
            #expect(probes.filter { $0.moment < released }.count <= 4)
            #expect(time.now < .seconds(150))
        }
    }

    @Test func usedUpTimeIsNoticedBeforeTheRefusal() async throws {
        try await VirtualTime.run { time in
            let resetAt = time.date.timeIntervalSince1970 + 30
            let portal = ScriptedPortal(time: time) { request in
                Self.timed(1, operating: request.moment == .zero ? 481 : 10, resetAt: resetAt)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            _ = try await bitrix.send(Self.heavy)
            _ = try await bitrix.send(Self.heavy)
            #expect(portal.requests.map(\.moment) == [.zero, .seconds(30)])
        }
    }

    @Test func commandsOfBatchesCountToo() async throws {
        try await VirtualTime.run { time in
            let refused = Locked(true)
            let portal = ScriptedPortal(time: time) { request in
                .batch(request) { method, _ in
                    if method == "crm.item.list", refused.current {
                        return .failure(Refusal(code: "OPERATION_TIME_LIMIT"))
                    }
                    return .success(.string(method))
                }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let task = Task(executorPreference: time) {
                try await bitrix.batch { _ in [Self.light, Self.heavy, Self.light] }
            }
            try await time.sleep(for: .seconds(10))
            refused.withLock { $0 = false }
            // Meanwhile another batch is not held up by the method that is.
            let (light, second) = try await bitrix.batch { _ in (Self.light, Self.light) }
            #expect(try light.get().result == "user.current")
            #expect(try second.get().result == "user.current")
            #expect(time.now == .seconds(10))
            let results = try await task.value
            #expect(try results.map { try $0.get().result } == ["user.current", "crm.item.list", "user.current"])
            let asked = portal.requests.flatMap { request in request.commands.map(\.method) }
            #expect(asked.count { $0 == "user.current" } == 4)
        }
    }

    @Test func botsArePacedWhenThePortalAsksForIt() async throws {
        try await VirtualTime.run { time in
            let last = Locked<Duration?>(nil)
            let refusals = Locked(0)
            let portal = ScriptedPortal(time: time) { request in
                let isEarly = last.withLock { last in
                    defer {
                        if last.map({ request.moment - $0 >= .milliseconds(500) }) ?? true { last = request.moment }
                    }
                    return last.map { request.moment - $0 < .milliseconds(500) } ?? false
                }
                guard isEarly else { return .result(true) }
                refusals.withLock { $0 += 1 }
                return .error("TOO_MANY_REQUESTS", status: 429)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            for _ in 0..<20 { _ = try await bitrix.send(Call(MethodFacts("imbot.v2.Chat.get", effect: .unknown))) }
            #expect(refusals.current == 1)
            #expect(time.now < .seconds(11))
        }
    }

    /// Whoever gives up waiting for a turn, or may not wait so long, leaves it to others.
    @Test func turnsOfCallsThatAreNotMadeAreFree() async throws {
        try await VirtualTime.run { time in
            let isFirst = Locked(true)
            let portal = ScriptedPortal(time: time) { _ in
                let refuses = isFirst.withLock { isFirst in
                    defer { isFirst = false }
                    return isFirst
                }
                return refuses ? .error("TOO_MANY_REQUESTS", status: 429) : .result(true)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let call = Call(MethodFacts("imbot.v2.Chat.get", effect: .read))
            _ = try await bitrix.send(call)
            let hurried = bitrix.with { $0.deadline = .milliseconds(1) }
            for _ in 0..<10 { await #expect(throws: BitrixError.self) { try await hurried.send(call) } }
            let tasks = (0..<20).map { _ in Task(executorPreference: time) { try await bitrix.send(call) } }
            try await time.sleep(for: .milliseconds(700))
            // The first of them has had its turn, two wait for theirs: the others give up.
            for task in tasks.dropFirst(3) { task.cancel() }
            for task in tasks { _ = try? await task.value }
            for _ in 0..<2 { _ = try await bitrix.send(call) }
            let moments = portal.requests.dropFirst().map { $0.moment.seconds }
            #expect(moments.count == 6)
            #expect(zip(moments, moments.dropFirst()).allSatisfy { abs($1 - $0 - 0.5) < 0.001 })
        }
    }

    /// The portal refuses a batch as a whole: its methods wait, and it is not asked again and again meanwhile.
    @Test(arguments: [("OPERATION_TIME_LIMIT", 60.0), ("", 0.25)])
    func aBatchThatIsRefusedAsAWhole(_ code: String, _ pause: Double) async throws {
        try await VirtualTime.run { time in
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { request in
                let isFirst = count.withLock { count in
                    count += 1
                    return count == 1
                }
                return isFirst ? .error(code, status: 429) : .batch(request) { _, _ in .success(true) }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            _ = try await bitrix.all { _ in [Call(.updateDeal), Call(.addDeal)] }
            #expect(portal.requests.count == 2)
            #expect(portal.requests[1].moment >= .seconds(pause))
            _ = try await bitrix.all { _ in [Call(.updateDeal), Call(.addDeal)] }
            #expect(portal.requests.count == 3)
        }
    }

    /// A portal's clock can be anywhere: nothing waits longer than the ten minutes that count.
    @Test(arguments: ["1e300", "\"nan\"", "\"inf\"", "99999999999", "-1e300"])
    func aClockThatIsWrong(_ moment: String) async throws {
        try await VirtualTime.run { time in
            let reset = try JSON(parsing: moment)
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { _ in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                let spent: JSON = ["operating": 500, "operating_reset_at": reset]
                if number == 2 { return .json(["error": "OPERATION_TIME_LIMIT", "time": spent], status: 429) }
                return .json(["result": 1, "time": number == 1 ? spent : ["operating": 1]])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            for _ in 0..<2 { _ = try await bitrix.send(Call(.deals)) }
            #expect(time.now <= .seconds(1200) && portal.requests.count == 3)
        }
    }

    /// Batches of REST 3 tell no working time of their commands: one that went through ends the pause all the same.
    @Test func aPauseEndsWithABatchOfREST3() async throws {
        try await VirtualTime.run { time in
            let facts = MethodFacts("tasks.task.get", rest: .v3, effect: .read)
            let portal = ScriptedPortal(time: time) { request in
                if request.method == "batch" {
                    return .result(.array((request.body.array ?? []).map { _ in ["item": [:]] }))
                }
                let isBlocked = time.now < .seconds(30)
                return isBlocked
                    ? .json(["error": ["code": "OPERATION_TIME_LIMIT", "message": "wait"]], status: 429)
                    : .result(["item": [:]])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            _ = try await bitrix.send(Call(facts))
            let end = time.now
            bitrix.client.limits.outOfTime(facts.name, nil)
            try await time.sleep(for: .seconds(120))
            _ = try await bitrix.all { _ in [Call(facts), Call(facts)] }
            #expect(!bitrix.client.limits.isPaused(facts.name) && end >= .seconds(30))
        }
    }
}
