import AdversarialServer
import Foundation
import Testing

@testable import Bitrix24Curl

/// What becomes of kept connections, of redirects and of errors before anything is sent.
struct ConnectionTests {
    @Test func connectionsAreKeptForWritesToo() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        for _ in 0..<100 {
            let response = try await transport.send(server.write("echo", body: HTTPBody(Array("{\"a\":1}".utf8))))
            #expect(response.text == #"{"result":{"length":7,"start":"{\"a\":1}"}}"#)
        }
        #expect(server.connectionCount == 1)
    }

    /// The connection dies under the request: a read is sent again at once, a write never.
    @Test func aKeptConnectionThatDies() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        for _ in 0..<5 { #expect(await Outcome.of(transport, server.read("dying")) == .answer(200)) }
        #expect(server.connectionCount == 5)
        let before = server.requests(of: "dying")
        #expect(await Outcome.of(transport, server.write("dying")) == .failure(.connectionLost))
        #expect(server.requests(of: "dying") == before + 1)
        #expect(await Outcome.of(transport, server.write("dying")) == .answer(200))
        #expect(server.requests(of: "dying") == before + 2)
    }

    @Test func aConnectionThatWasClosedInBetween() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        for _ in 0..<20 {
            // The end of the connection may still be on its way.
            let outcome = await Outcome.of(transport, server.write("once"))
            #expect(outcome == .answer(200) || outcome == .failure(.connectionLost))
        }
        #expect(server.requests(of: "once") <= 20)
    }

    @Test func answersThatOthersWouldActOn() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        #expect(await Outcome.of(transport, server.read("basic")) == .answer(401))
        let redirect = try await transport.send(server.write("redirect"))
        #expect(redirect.status == 302 && redirect.header("location") == "\(server.address)/plain")
        #expect(server.requests(of: "plain") == 0)
        let interim = try await transport.send(server.read("interim", 5))
        #expect(interim.status == 200 && interim.header("link") == nil && interim.header("server") == "nginx")
        #expect(try await transport.send(server.read("untilclose")).text == #"{"result":1}"#)
    }

    @Test func errorsNameHostAndPort() async throws {
        let server = try AdversarialServer()
        let request = server.read("plain")
        server.stop()
        let error = await #expect(throws: TransportError.self) { try await CurlTransport().send(request) }
        #expect(error?.kind == .unreachable && error?.reason.hasPrefix("127.0.0.1:\(server.port): ") == true)
        #expect(error?.reason.contains("code") == false)
    }

    @Test func whatWouldEndAHeaderIsNotSent() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        for (name, value) in [("X-A", "1\r\nX-B: 2"), ("X-A\r\nX-B", "1"), ("X A", "1"), ("X-A", "1\u{0}2")] {
            let request = server.read("headers").with { $0.headers = [(name, value)] }
            #expect(await Outcome.of(CurlTransport(), request) == .failure(.invalidRequest))
        }
        #expect(server.connectionCount == 0)
        let request = server.read("headers").with { $0.headers = [("X-Trace", "a, b"), ("X-Empty", "")] }
        let text = try await CurlTransport().send(request).text
        #expect(text.contains(#""x-trace":"a, b""#) && text.contains(#""x-empty":"""#))
    }

    @Test func whatWasExchangedIsTold() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let first = try await transport.send(server.write("plain")).traffic
        let second = try await transport.send(server.write("plain")).traffic
        #expect(first?.version == "1.1" && first?.address == "127.0.0.1" && first?.isReused == false)
        #expect(second?.isReused == true && second?.connecting == .zero)
        #expect(first?.bytesReceived == Answers.ordinary.count && (first?.bytesSent ?? 0) > 100)
    }

    @Test func aPolicyIsAskedBeforeAConnectionIsMade() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        for host in ["127.0.0.1", "localhost"] {
            let request = server.read("plain").with {
                $0.url = URL(string: "http://\(host):\(server.port)/plain")!
                $0.addresses = .publicHosts
            }
            #expect(await Outcome.of(transport, request) == .refused)
            #expect(server.connectionCount == 0)
        }
    }

    /// Two clients with different policies share the transport and its connections.
    @Test func aPolicyIsAskedBeforeAKeptConnectionIsUsed() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        #expect(await Outcome.of(transport, server.read("plain")) == .answer(200))
        let request = server.read("plain").with { $0.addresses = .publicHosts }
        #expect(await Outcome.of(transport, request) == .refused)
        #expect(server.requests(of: "plain") == 1)
        let allowing = request.with { $0.addresses = AddressPolicy(allowing: ["127.0.0.1"]) }
        #expect(await Outcome.of(transport, allowing) == .answer(200))
    }
}
