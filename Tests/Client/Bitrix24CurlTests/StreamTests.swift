import AdversarialServer
import Foundation
import Testing

@testable import Bitrix24Curl

/// Bodies in pieces, both ways.
struct StreamTests {
    private static func pieces(_ count: Int, of length: Int, end: (any Error)? = nil) -> HTTPBody {
        HTTPBody(length: count * length) {
            let sent = Locked(0)
            return {
                let number = sent.withLock { sent in
                    defer { sent += 1 }
                    return sent
                }
                if number == count { return nil }
                if let end, number == count / 2 { throw end }
                return [UInt8](repeating: 0x61, count: length)
            }
        }
    }

    @Test func aLongAnswerComesInPieces() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let response = try await transport.send(server.read("bytes", 8).with { $0.answer = .stream })
        #expect(response.status == 200 && response.body.length == 8 << 20 && response.body.bytes == nil)
        let pattern = (0..<1 << 18).map { UInt8(truncatingIfNeeded: $0) }
        var position = 0
        var isRight = true
        for try await piece in response.body {
            // A reader that is slower than the server.
            if position % 7 == 0 { await Task.yield() }
            isRight = isRight && pattern[(position & 0xff)...].starts(with: piece)
            position += piece.count
        }
        #expect(isRight && position == 8 << 20)
        #expect(await Outcome.of(transport, server.read("plain")) == .answer(200))
        #expect(server.connectionCount == 1)
    }

    /// The reader does not read, so the server cannot go on writing: nothing but the buffers fills.
    @Test func whoDoesNotReadHoldsTheServerBack() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        do {
            let response = try await transport.send(server.read("endless").with { $0.answer = .stream })
            var iterator = response.body.makeAsyncIterator()
            #expect(try await iterator.next()?.isEmpty == false)
            #expect(await transport.activeCount == 1)
        }
        // Released unread: the transfer ends.
        while await transport.activeCount > 0 { await Task.yield() }
    }

    @Test func aReaderThatIsCancelled() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let response = try await transport.send(server.read("half").with { $0.answer = .stream })
        let task = Task { try await response.body.collect(upTo: 1000) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        while await transport.activeCount > 0 { await Task.yield() }
    }

    /// The body holds what it needs.
    @Test func aStreamOutlivesItsTransport() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        func open() async throws -> HTTPResponse {
            try await CurlTransport().send(server.read("bytes", 2).with { $0.answer = .stream })
        }
        #expect(try await open().body.collect(upTo: .max).count == 2 << 20)
    }

    @Test func aStreamThatBreaksOff() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let request = server.read("truncate", Answers.ordinary.count - 1).with { $0.answer = .stream }
        let response = try await CurlTransport().send(request)
        let error = await #expect(throws: TransportError.self) { try await response.body.collect(upTo: .max) }
        #expect(error?.kind == .connectionLost)
    }

    @Test func aStreamInWhichNothingMoves() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let request = server.read("half").with {
            $0.answer = .stream
            ($0.timeout, $0.idleTimeout) = (nil, .milliseconds(50))
        }
        let error = await #expect(throws: TransportError.self) {
            try await CurlTransport().send(request).body.collect(upTo: .max)
        }
        #expect(error?.kind == .timeout)
    }

    @Test(arguments: [true, false]) func aLongBodyGoesInPieces(_ knowsLength: Bool) async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let pieces = Self.pieces(100, of: 100_000)
        let body = knowsLength ? pieces : HTTPBody { Self.reader(pieces) }
        let response = try await CurlTransport().send(server.write("echo", body: body))
        #expect(response.text.contains(#""length":10000000,"#))
    }

    private static func reader(_ body: HTTPBody) -> HTTPBody.Reader {
        let iterator = Locked(body.makeAsyncIterator())
        return {
            var copy = iterator.current
            defer { iterator.withLock { $0 = copy } }
            return try await copy.next()
        }
    }

    private struct Broken: Error, Equatable {}

    @Test func aBodyThatFails() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let body = Self.pieces(100, of: 100_000, end: Broken())
        await #expect(throws: Broken.self) { try await transport.send(server.write("echo", body: body)) }
        let short = HTTPBody(length: 10) { Self.reader(Self.pieces(1, of: 3)) }
        await #expect(throws: TransportError.self) { try await transport.send(server.write("echo", body: short)) }
        #expect(await transport.activeCount == 0 && server.requests(of: "echo") == 0)
    }

    @Test func aBodyThatIsCancelled() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let hasBegun = Locked(false)
        let body = HTTPBody(length: 1000) {
            {
                hasBegun.withLock { $0 = true }
                try await Task.sleep(for: .seconds(3600))
                return nil
            }
        }
        let task = Task { await Outcome.of(transport, server.write("echo", body: body)) }
        while !hasBegun.current { await Task.yield() }
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(await transport.activeCount == 0)
    }
}
