import AdversarialServer
import Foundation
import Testing

@testable import Bitrix24Curl

struct TLSTests {
    @Test func writesShareAHandshake() async throws {
        let server = try SecureServer(.http1)
        defer { server.stop() }
        let transport = CurlTransport(server.settings)
        for _ in 0..<100 { #expect(await Outcome.of(transport, server.write("plain")) == .answer(200)) }
        #expect(server.connectionCount == 1)
    }

    @Test func onlyWhatIsTrustedIsTalkedTo() async throws {
        let server = try SecureServer(.http1)
        let other = try SecureServer(.http1)
        defer {
            server.stop()
            other.stop()
        }
        #expect(await Outcome.of(CurlTransport(), server.write("plain")) == .failure(.unreachable))
        #expect(await Outcome.of(CurlTransport(other.settings), server.write("plain")) == .failure(.unreachable))
        #expect(server.requests(of: "plain") == 0)
        let text = try String(contentsOf: server.certificate, encoding: .utf8)
        let settings = CurlSettings().with { $0.authorities = .pem(text) }
        #expect(await Outcome.of(CurlTransport(settings), server.write("plain")) == .answer(200))
    }
}
