import Testing

@testable import Bitrix24

/// What the logging hook and the metrics tell.
struct ObserverTests {
    @Test func theCourseOfACall() async throws {
        try await VirtualTime.run { time in
            let count = Locked(0)
            let portal = ScriptedPortal(time: time) { _ in
                try await time.sleep(for: .milliseconds(100))
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                if number == 1 { return .error("QUERY_LIMIT_EXCEEDED", status: 503) }
                if number == 2 { throw TransportError(.connectionLost, reason: "the connection broke") }
                return .json(["result": 1, "time": ["operating": 3.5]])
            }
            let events = Locked<[CallEvent]>([])
            let bitrix = try Bitrix.scripted(portal, time, limit: RateLimit(capacity: 2, perSecond: 2)) {
                $0.observer = { event in events.withLock { $0.append(event) } }
            }
            _ = try await bitrix.call("user.current", effect: .read)
            let names = events.current.map(\.name)
            #expect(
                names == [
                    "sending", "answered", "repeating", "waiting", "waiting", "sending", "repeating", "waiting",
                    "waiting", "sending", "answered", "succeeded",
                ])
            guard case .succeeded(let metrics)? = events.current.last?.kind else {
                Issue.record("it should have succeeded")
                return
            }
            #expect(metrics.attempts == 3 && metrics.operating == 3.5)
            #expect(metrics.duration == time.now)
            #expect(metrics.waitedForRepeats == .seconds(0.375 + 0.75))
            let waits = metrics.waitedForRepeats + metrics.waitedForLimits
            #expect(abs((metrics.duration - waits).seconds - 0.3) < 1e-6)
            #expect(metrics.bytesSent == 6 && metrics.bytesReceived > 0)
            #expect(events.current.allSatisfy { $0.host == "example.bitrix24.com" && $0.method == "user.current" })
            #expect(
                "\(events.current[0])"
                    == "sending method=user.current host=example.bitrix24.com attempt=1 "
                    + "call=\(events.current[0].callID) bytes=2")
        }
    }

    @Test func failuresAndCancellationsAreTold() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                if request.method == "slow" { try await time.sleep(for: .seconds(100)) }
                return .error("NOT_FOUND", "no such deal", status: 404)
            }
            let events = Locked<[CallEvent]>([])
            let bitrix = try Bitrix.scripted(portal, time) {
                $0.observer = { event in events.withLock { $0.append(event) } }
            }
            await #expect(throws: BitrixError.self) { try await bitrix.call("crm.deal.get") }
            #expect(events.current.last?.name == "failed")
            #expect(events.current.last?.fields.first { $0.name == "error" }?.value.contains("NOT_FOUND") == true)
            let task = Task(executorPreference: time) { try await bitrix.call("slow") }
            try await time.sleep(for: .seconds(1))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(events.current.last?.name == "cancelled")
        }
    }
}
