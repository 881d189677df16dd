import Foundation
import Testing

@testable import Bitrix24

/// Many calls at once: each has its own answer, none waits longer than those before it, and nothing is left of them.
struct ManyCallsTests {
    /// Over HTTP, by reads and writes, some of them cancelled: what were left of a call, a task, a continuation, a
    /// place in a queue, would hold its client or its transport.
    @Test func aThousandCallsLeaveNothingBehind() async throws {
        let portal = try LocalPortal { $0.rows = ["crm.deal": 1000] }
        let ids = try portal.control.rowIDs("crm.deal")
        func run() async throws -> (Weak<Client>, Weak<URLSessionTransport>) {
            let transport = URLSessionTransport()
            let bitrix = try portal.client { $0.transport = transport }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, id) in ids.enumerated() {
                    group.addTask {
                        let facts = MethodFacts("crm.deal.get", effect: number % 2 == 0 ? .read : .write)
                        let answer = try await bitrix.send(Call(facts, ["ID": .number(.init(id))]))
                        #expect(Int(json: answer.result["ID"] ?? .null) == id)
                    }
                }
                try await group.waitForAll()
            }
            #expect(portal.control.requests == 1000)
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<200 { group.addTask { _ = try? await bitrix.call("user.current") } }
                for _ in 0..<20 { await group.next() }
                group.cancelAll()
            }
            return (Weak(bitrix.client), Weak(transport))
        }
        let (client, transport) = try await run()
        #expect(await client.isGone())
        #expect(await transport.isGone())
    }

    @Test func tokensAndTheirApplicationAreLetGo() async throws {
        let portal = try LocalPortal()
        func run() async throws -> (Weak<Client>, Weak<BitrixApplication>, Weak<MemoryTokenStore>) {
            let store = MemoryTokenStore()
            let application = portal.application(portal.settings(), store)
            let bitrix = try await application.adopt(portal.tokens())
            portal.control.expireTokens()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<1000 { group.addTask { _ = try await bitrix.call("user.current", effect: .read) } }
                try await group.waitForAll()
            }
            return (Weak(bitrix.client), Weak(application), Weak(store))
        }
        let (client, application, store) = try await run()
        #expect(await client.isGone())
        #expect(await application.isGone())
        #expect(await store.isGone())
    }

    /// First come, first served: the last of a thousand is sent at the moment that the limit allows, and no earlier
    /// call after it.
    @Test func placesAreGivenInTheOrderOfTheCalls() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { .result($0.body["n"] ?? .null) }
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<1000 {
                    group.addTask {
                        let answer = try await bitrix.call("x.y", ["n": .number(.init(number))])
                        #expect(answer.result.int == number)
                    }
                }
                try await group.waitForAll()
            }
            #expect(portal.requests.compactMap { $0.body["n"]?.int } == Array(0..<1000))
            #expect(time.now <= .seconds((1000.0 - 49) / 2))
        }
    }

    /// Who has much to send does not keep out who has little: a batch takes no more places ahead than it sends at once.
    @Test func aLargeBatchDoesNotStarveSingleCalls() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                try await time.sleep(for: .milliseconds(50))
                return request.method == "batch" ? .batch(request) { _, _ in .success(true) } : .result(true)
            }
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard)
            let large = Task(executorPreference: time) {
                try await bitrix.batch { _ in Array(repeating: Call(.updateDeal), count: 10_000) }
            }
            var longest = Duration.zero
            for _ in 0..<20 {
                try await time.sleep(for: .seconds(2))
                let begin = time.now
                _ = try await bitrix.call("user.current")
                longest = max(longest, time.now - begin)
            }
            let places = RequestWindow.mostQueued + 1
            #expect(longest <= .seconds(Double(places) / 2 + 0.1))
            #expect(try await large.value.count == 10_000)
        }
    }

    /// The transport's connections are shared in turn, too; whoever leaves the queue keeps nobody waiting.
    @Test func theGateServesInOrder() async throws {
        try await VirtualTime.run { time in
            let gate = Gate(width: 4)
            let served = Locked<[Int]>([])
            let tasks = (0..<3000).map { number in
                Task(executorPreference: time) {
                    try await gate.run {
                        served.withLock { $0.append(number) }
                        try await time.sleep(for: .seconds(1))
                    }
                }
            }
            try await time.sleep(for: .milliseconds(500))
            for number in stride(from: 1000, to: 3000, by: 2) { tasks[number].cancel() }
            var cancelled = 0
            for task in tasks {
                if case .failure(let error) = await task.result {
                    #expect(error is CancellationError)
                    cancelled += 1
                }
            }
            #expect(cancelled == 1000)
            #expect(served.current == (0..<3000).filter { $0 < 1000 || $0 % 2 == 1 })
            #expect(time.now == .seconds(500))
            #expect(gate.waiting == 0)
        }
    }

    /// Portals that nobody calls any more are forgotten, once they themselves have forgotten the calls.
    @Test func limitsOfManyPortals() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .result(true) }
            let first = try Bitrix(webhook: Bitrix.webhook, settings: .scripted(portal, time, limit: .standard))
            _ = try await first.call("x.y")
            let limits = Weak(first.client.limits)
            func others(_ round: Int, _ count: Int) async throws {
                for number in 0..<count {
                    let webhook = "https://p\(round)x\(number).bitrix24.com/rest/1/abcdef0123456789/"
                    _ = try await Bitrix(webhook: webhook, settings: .scripted(portal, time)).call("x.y")
                }
            }
            try await others(0, 2000)
            #expect(limits.isThere)
            try await time.sleep(for: .seconds(3600))
            // Whatever portals other tests call: so many more that room is made for them.
            try await others(1, 8000)
            #expect(await limits.isGone())
        }
    }

    @Test func aTableForgetsWhatIsGone() {
        var table = WeakTable<Int, Locked<Int>>()
        let kept = table.object(for: -1) { Locked(-1) }
        for number in 0..<10_000 { _ = table.object(for: number) { Locked(number) } }
        #expect(table.count < 100)
        #expect(table.object(for: -1) { Locked(0) } === kept)
    }
}
