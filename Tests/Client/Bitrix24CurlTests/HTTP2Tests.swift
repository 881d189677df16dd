import AdversarialServer
import Foundation
import Testing

@testable import Bitrix24Curl

struct HTTP2Tests {
    @Test func oneConnectionCarriesAll() async throws {
        let server = try SecureServer(.http2(.plain))
        defer { server.stop() }
        let transport = CurlTransport(server.settings)
        #expect(try await transport.send(server.read("any")).traffic?.version == "2")
        await withTaskGroup(of: Outcome.self) { group in
            for _ in 0..<200 { group.addTask { await Outcome.of(transport, server.write("any")) } }
            for await outcome in group { #expect(outcome == .answer(200)) }
        }
        #expect(server.connectionCount == 1 && server.requests(of: "stream") == 201)
    }

    /// The server says that it did not look at the stream: a write is sent again, with its body.
    @Test(arguments: [100, 1_000_000]) func aRefusedStreamIsSentAgain(_ length: Int) async throws {
        let server = try SecureServer(.http2(.refuse(2)))
        defer { server.stop() }
        let body = HTTPBody([UInt8](repeating: 0x20, count: length))
        let response = try await CurlTransport(server.settings).send(server.write("any", body: body))
        #expect(response.text == #"{"result":{"length":\#(length)}}"#)
        #expect(server.requests(of: "stream") == 3)
    }

    @Test func aWriteOnADyingConnectionIsSentOnce() async throws {
        let server = try SecureServer(.http2(.dying))
        defer { server.stop() }
        let transport = CurlTransport(server.settings)
        #expect(await Outcome.of(transport, server.write("any")) == .answer(200))
        #expect(await Outcome.of(transport, server.write("any")) == .failure(.connectionLost))
        #expect(server.requests(of: "stream") == 2)
        #expect(await Outcome.of(transport, server.read("any")) == .answer(200))
        #expect(await Outcome.of(transport, server.read("any")) == .answer(200))
    }

    @Test func cancelledStreamsLeaveTheConnection() async throws {
        let server = try SecureServer(.http2(.silence))
        defer { server.stop() }
        let transport = CurlTransport(server.settings)
        let tasks = (0..<10).map { _ in Task { await Outcome.of(transport, server.read("any")) } }
        while server.requests(of: "stream") < 10 { await Task.yield() }
        for task in tasks { task.cancel() }
        for task in tasks { #expect(await task.value == .cancelled) }
        #expect(await transport.activeCount == 0 && server.connectionCount == 1)
    }

    /// A server that has had enough requests on a connection says which it did not look at, and closes it.
    @Test func aServerThatSaysGoodbye() async throws {
        let server = try SecureServer(.http2(.goAway(after: 5)))
        defer { server.stop() }
        let transport = CurlTransport(server.settings)
        for _ in 0..<20 { #expect(await Outcome.of(transport, server.write("any")) == .answer(200)) }
        #expect(server.requests(of: "answered") == 20)
    }
}
