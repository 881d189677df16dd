import AdversarialServer
import Foundation
import Testing

@testable import Bitrix24Curl

/// Timeouts, cancellation at every stage, and the queue before it.
struct TimeTests {
    @Test(arguments: ["silence", "half"]) func nothingMoves(_ effect: String) async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        for change in [
            { $0.timeout = .milliseconds(500) }, { $0.idleTimeout = .milliseconds(500) },
        ] as [@Sendable (inout HTTPRequest) -> Void] {
            #expect(await Outcome.of(transport, server.read(effect).with(change)) == .failure(.timeout))
        }
        #expect(await transport.activeCount == 0)
    }

    @Test func limitsThatMeanNever() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let request = server.read("plain").with {
            $0.timeout = .seconds(Int64.max)
            $0.idleTimeout = .seconds(Int64.max)
            $0.connectTimeout = .seconds(Int64.max)
        }
        #expect(await Outcome.of(CurlTransport(), request) == .answer(200))
    }

    @Test(arguments: ["silence", "half", "hold"]) func cancelledWhileItWaits(_ effect: String) async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let task = Task { await Outcome.of(transport, server.read(effect)) }
        while server.requests(of: effect) == 0 { await Task.yield() }
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(await transport.activeCount == 0)
    }

    @Test func cancelledBeforeItsTurn() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport(CurlSettings().with { $0.requestsPerHost = 1 })
        let first = Task { await Outcome.of(transport, server.read("hold")) }
        while server.requests(of: "hold") == 0 { await Task.yield() }
        let others = (0..<20).map { _ in Task { await Outcome.of(transport, server.read("plain")) } }
        for task in others { task.cancel() }
        for task in others { #expect(await task.value == .cancelled) }
        #expect(server.requests(of: "plain") == 0)
        let last = Task { await Outcome.of(transport, server.read("plain")) }
        server.release()
        #expect(await first.value == .answer(200))
        #expect(await last.value == .answer(200))
        #expect(server.connectionCount == 1)
    }

    @Test func cancelledAtOnce() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        await withTaskGroup(of: Outcome.self) { group in
            for _ in 0..<500 { group.addTask { await Outcome.of(transport, server.read("plain")) } }
            group.cancelAll()
            for await outcome in group { #expect(outcome == .cancelled || outcome == .answer(200)) }
        }
        #expect(await transport.activeCount == 0)
    }

    /// A host that does not answer takes nothing from the others.
    @Test func hostsDoNotWaitForEachOther() async throws {
        let silent = try AdversarialServer()
        let server = try AdversarialServer()
        defer {
            silent.stop()
            server.stop()
        }
        let transport = CurlTransport(CurlSettings().with { $0.requestsPerHost = 2 })
        let stuck = (0..<10).map { _ in Task { await Outcome.of(transport, silent.read("silence")) } }
        while silent.requests(of: "silence") < 2 { await Task.yield() }
        for _ in 0..<10 { #expect(await Outcome.of(transport, server.read("plain")) == .answer(200)) }
        for task in stuck { task.cancel() }
        for task in stuck { #expect(await task.value == .cancelled) }
    }

    @Test(arguments: [true, false]) func manyAtOnce(_ isPoll: Bool) async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport =
            isPoll ? CurlTransport(CurlSettings(), poller: PollPoller()) : CurlTransport(CurlSettings())
        await withTaskGroup(of: Outcome.self) { group in
            for number in 0..<2000 {
                group.addTask {
                    await Outcome.of(transport, number % 2 == 0 ? server.read("plain") : server.write("plain"))
                }
            }
            for await outcome in group { #expect(outcome == .answer(200)) }
        }
        #expect(server.connectionCount <= 32 && server.requests(of: "plain") == 2000)
        #expect(await transport.activeCount == 0)
    }
}
