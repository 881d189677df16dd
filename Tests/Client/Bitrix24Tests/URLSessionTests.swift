import AdversarialServer
import Foundation
import Testing

@testable import Bitrix24

/// What ``URLSessionTransport`` makes of bad servers, as far as Foundation lets it. (On Linux a connection that closes
/// within a header ends the process: no test can show that.)
struct URLSessionTests {
    private static func request(_ url: URL, _ change: (inout HTTPRequest) -> Void = { _ in }) -> HTTPRequest {
        var request = HTTPRequest(
            url: url, headers: [("Content-Type", "application/json")], body: HTTPBody(Array("{}".utf8)),
            timeout: .seconds(600), isRepeatable: true)
        change(&request)
        return request
    }

    /// Foundation would look for a password without end.
    @Test func anAnswerThatAsksForAPassword() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let response = try await URLSessionTransport().send(Self.request(server.url("basic")))
        #expect(response.status == 401 && server.requests(of: "basic") == 1)
    }

    @Test(arguments: [true, false]) func aKeptConnectionThatDies(_ isRepeatable: Bool) async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = URLSessionTransport()
        for _ in 0..<4 {
            let response = try await transport.send(
                Self.request(server.url("dying")) { $0.isRepeatable = isRepeatable })
            #expect(response.status == 200)
        }
    }

    @Test(arguments: ["bomb.100", "endless", "bytes.2"]) func whatIsTooLongForMemory(_ effect: String) async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let request = Self.request(server.url(effect)) { $0.answer = .inMemory(limit: 1 << 20) }
        let error = await #expect(throws: TransportError.self) { try await URLSessionTransport().send(request) }
        #expect(error?.kind == .tooLarge)
    }

    @Test func streamsTravelByTemporaryFiles() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = URLSessionTransport()
        let down = try await transport.send(
            Self.request(server.url("bytes", 3)) {
                $0.method = "GET"
                $0.answer = .stream
            })
        #expect(down.body.bytes == nil && down.body.length == 3 << 20)
        #expect(try await down.body.collect(upTo: .max).count == 3 << 20)
        let piece = [UInt8](repeating: 0x61, count: 100_000)
        let rest = Locked(20)
        let body = HTTPBody {
            {
                rest.withLock { rest in
                    rest -= 1
                    return rest >= 0 ? piece : nil
                }
            }
        }
        let up = try await transport.send(Self.request(server.url("echo")) { $0.body = body })
        #expect(String(decoding: up.body.bytes ?? [], as: UTF8.self).contains(#""length":2000000,"#))
    }

    @Test(arguments: ["silence", "half"]) func nothingMoves(_ effect: String) async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let request = Self.request(server.url(effect)) { $0.idleTimeout = .milliseconds(500) }
        let error = await #expect(throws: TransportError.self) { try await URLSessionTransport().send(request) }
        #expect(error?.kind == .timeout && error?.reason.hasPrefix("127.0.0.1:\(server.port): ") == true)
    }

    @Test func aPolicyIsAskedWhereANameLeads() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        for host in ["127.0.0.1", "localhost"] {
            let request = Self.request(URL(string: "http://\(host):\(server.port)/plain")!) {
                $0.addresses = .publicHosts
            }
            await #expect(throws: AddressRefusal.self) { try await URLSessionTransport().send(request) }
        }
        #expect(server.connectionCount == 0)
    }
}
