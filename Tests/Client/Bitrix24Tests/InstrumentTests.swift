import Testing

@testable import Bitrix24

/// What tracing and metrics get.
struct InstrumentTests {
    private final class Span: ActiveSpan {
        let description: SpanDescription
        let ends = Locked<[SpanEnd]>([])
        init(_ description: SpanDescription) { self.description = description }
        var headers: [(name: String, value: String)] { [("traceparent", "00-\(description.callID)-1-01")] }
        func end(_ end: SpanEnd) { ends.withLock { $0.append(end) } }
    }

    private final class Recorder: ClientInstrument {
        let spans = Locked<[Span]>([])
        let measurements = Locked<[ClientMeasurement]>([])
        let events = Locked<[CallEvent]>([])
        func begin(_ span: SpanDescription) -> (any ActiveSpan)? {
            let span = Span(span)
            spans.withLock { $0.append(span) }
            return span
        }
        func record(_ measurement: ClientMeasurement) { measurements.withLock { $0.append(measurement) } }
        func record(_ event: CallEvent) { events.withLock { $0.append(event) } }
    }

    @Test func spansOfACallAndOfItsRequests() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                if request.moment == .zero { return .error("INTERNAL_SERVER_ERROR", status: 500) }
                return .json(["result": 1, "time": ["operating": 3.5]])
            }
            let recorder = Recorder()
            let bitrix = try Bitrix.scripted(portal, time, limit: .standard) { $0.instrument = recorder }
            let answer = try await bitrix.call("crm.deal.get", effect: .read)
            let spans = recorder.spans.current
            #expect(spans.map(\.description.name) == ["bitrix crm.deal.get", "POST", "POST"])
            #expect(spans.map(\.description.attempt) == [0, 1, 2])
            #expect(spans.dropFirst().allSatisfy { $0.description.parent as? Span === spans[0] })
            #expect(spans.allSatisfy { $0.ends.current.count == 1 && $0.description.callID == answer.callID })
            #expect(spans.map { $0.ends.current[0].status } == [200, 500, 200])
            #expect(spans[1].ends.current[0].error?.code == "INTERNAL_SERVER_ERROR")
            #expect(spans[0].ends.current[0].metrics?.attempts == 2)
            let headers = portal.requests.map { request in
                request.http.headers.first { $0.name == "traceparent" }?.value
            }
            #expect(headers.allSatisfy { $0?.contains(answer.callID ?? "-") == true })
            let measured = recorder.measurements.current
            #expect(measured.first { $0.name == .operating }?.value == 3.5)
            #expect(measured.first { $0.name == .rateLevel }?.value == 0)
            #expect(Set(measured.map(\.name)) == Set(ClientMeasurement.Name.allCases))
            #expect(recorder.events.current.map(\.name).last == "succeeded")
        }
    }

    /// The id is in the request, the answer, the error and each event.
    @Test func oneIDFromBeginningToEnd() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                request.method == "crm.deal.get" ? .error("NOT_FOUND", status: 404) : .result(1)
            }
            let recorder = Recorder()
            let bitrix = try Bitrix.scripted(portal, time) { $0.instrument = recorder }
            let error = await #expect(throws: BitrixError.self) { try await bitrix.call("crm.deal.get") }
            let answer = try await bitrix.call("crm.deal.update")
            let ids = [error?.callID, answer.callID].compactMap { $0 }
            #expect(ids.count == 2 && Set(ids).count == 2 && ids.allSatisfy { $0.count == 32 })
            #expect(Set(recorder.events.current.map(\.callID)) == Set(ids))
            #expect(portal.requests.map { $0.url.query } == ids.map { "bx24_request_id=\($0)" })
            #expect(error?.description.contains(ids[0]) == true)
            // Where parameters go by position, or none may be unknown, it is in the header alone.
            for facts in [
                MethodFacts("task.item.update"), MethodFacts("x.y", positional: ["A"]),
                MethodFacts("tasks.task.get", rest: .v3),
            ] {
                let answer = try await bitrix.send(Call(facts))
                #expect(portal.requests.last?.url.query == nil)
                let header = portal.requests.last?.http.headers.first { $0.name == "X-Request-ID" }?.value
                #expect(header == answer.callID)
            }
        }
    }

    @Test func aCallThatIsCancelledEndsItsSpans() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in
                try await time.sleep(for: .seconds(100))
                return .result(1)
            }
            let recorder = Recorder()
            let bitrix = try Bitrix.scripted(portal, time) { $0.instrument = recorder }
            let task = Task(executorPreference: time) { try await bitrix.call("crm.deal.get") }
            try await time.sleep(for: .seconds(1))
            task.cancel()
            _ = try? await task.value
            let ends = recorder.spans.current.map(\.ends.current)
            #expect(ends.count == 2 && ends.allSatisfy { $0.count == 1 && $0[0].isCancelled })
        }
    }
}
