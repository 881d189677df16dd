import Testing

@testable import Bitrix24

/// Retries that cannot do harm.
struct RetryTests {
    private static let read = Call(MethodFacts("user.current", effect: .read))
    private static let write = Call(MethodFacts("crm.deal.add", effect: .write))

    @Test func refusalForTheRateIsRepeatedWithGrowingDelays() async throws {
        try await VirtualTime.run { time in
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { _ in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                return number < 8 ? .error("QUERY_LIMIT_EXCEEDED", status: 503) : .result(1)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await bitrix.send(Self.write).result == 1)
            #expect(portal.requests.count == 8)
            let delays = zip(portal.requests, portal.requests.dropFirst()).map { ($1.moment - $0.moment).seconds }
            #expect(delays == [0.375, 0.75, 1.5, 3, 6, 12, 22.5])
        }
    }

    @Test(arguments: [TransportError.Kind.connectionLost, .timeout])
    func brokenConnectionRepeatsReadsOnly(_ kind: TransportError.Kind) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in throw TransportError(kind, reason: "broken") }
            let bitrix = try Bitrix.scripted(portal, time)
            let read = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.read) }
            #expect(read?.attempt == 4)
            #expect(portal.requests.count == 4)
            let write = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.write) }
            #expect(write?.outcome == .unknown)
            #expect(write?.attempt == 1)
            #expect(portal.requests.count == 5)
            let word = bitrix.with { $0.mayRepeat = true }
            await #expect(throws: BitrixError.self) { try await word.send(Self.write) }
            #expect(portal.requests.count == 9)
        }
    }

    /// Refusals for the rate use up none of the attempts that broken connections have.
    @Test func refusalsDoNotCountAsBrokenAttempts() async throws {
        try await VirtualTime.run { time in
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { _ in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                if number <= 5 { return .error("QUERY_LIMIT_EXCEEDED", status: 503) }
                if number <= 8 { throw TransportError(.connectionLost, reason: "reset") }
                return .result(1)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await bitrix.send(Self.read).result == 1)
            #expect(portal.requests.count == 9)
            count.withLock { $0 = 0 }
            #expect(try await !bitrix.download("/disk/file").isEmpty)
            #expect(portal.requests.count == 18)
        }
    }

    @Test(arguments: [MethodFacts.Effect.write, .consume, .unknown])
    func whatIsNotARead(_ effect: MethodFacts.Effect) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in HTTPResponse(status: 502, body: Array("<html>".utf8)) }
            let bitrix = try Bitrix.scripted(portal, time)
            let error = await #expect(throws: BitrixError.self) {
                try await bitrix.send(Call(MethodFacts("event.offline.get", effect: effect)))
            }
            #expect(error?.outcome == .unknown)
            #expect(error?.status == 502)
            #expect(portal.requests.count == 1)
        }
    }

    @Test func whatWasNeverSentIsRepeatedEvenForAWrite() async throws {
        try await VirtualTime.run { time in
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { _ in
                if count.withLock({ count in
                    count += 1
                    return count
                }) < 3 {
                    throw TransportError(.unreachable, reason: "no connection could be made")
                }
                return .result(true)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await bitrix.send(Self.write).result == true)
        }
    }

    @Test(arguments: ["OVERLOAD_LIMIT", "PORTAL_DELETED"])
    func finalErrorsAreAskedOnce(_ code: String) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .error(code, "blocked", status: 503) }
            let bitrix = try Bitrix.scripted(portal, time)
            let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.read) }
            #expect(error?.code.rawValue == code)
            #expect(portal.requests.count == 1)
        }
    }

    @Test func truncatedAnswerToAWriteLeavesItsOutcomeOpen() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in HTTPResponse(status: 200, body: Array(#"{"result": 1"#.utf8))
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.write) }
            #expect(error?.kind == .malformedAnswer)
            #expect(error?.outcome == .unknown)
            #expect(portal.requests.count == 1)
            await #expect(throws: BitrixError.self) { try await bitrix.send(Self.read) }
            #expect(portal.requests.count == 5)
        }
    }

    @Test func deadlineEndsTheWaitingAtOnce() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .error("QUERY_LIMIT_EXCEEDED", status: 503) }
            let bitrix = try Bitrix.scripted(portal, time).with { $0.deadline = .seconds(10) }
            let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.read) }
            #expect(error?.code == "QUERY_LIMIT_EXCEEDED")
            // The sixth wait would have gone beyond it: nobody sat through it.
            #expect(time.now < .seconds(10))
        }
    }

    @Test func deadlineEndsATransportThatHangs() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in
                try await time.sleep(for: .seconds(1000))
                return .result(1)
            }
            let bitrix = try Bitrix.scripted(portal, time).with { $0.deadline = .seconds(10) }
            let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.write) }
            #expect(error?.kind == .timeout)
            #expect(error?.outcome == .unknown)
            #expect(time.now == .seconds(10))
        }
    }

    @Test func cancellationEndsAWait() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .error("QUERY_LIMIT_EXCEEDED", status: 503) }
            let bitrix = try Bitrix.scripted(portal, time)
            let task = Task(executorPreference: time) { try await bitrix.send(Self.read) }
            try await time.sleep(for: .seconds(3))
            let sent = portal.requests.count
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            try await time.sleep(for: .seconds(100))
            #expect(portal.requests.count == sent)
        }
    }
}
