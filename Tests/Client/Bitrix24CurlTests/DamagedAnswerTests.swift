import AdversarialServer
@testable import Bitrix24Curl
import Foundation
import Testing

/// Answers that break off, and answers whose bytes were changed. No crash, no hang, and no damage that looks like a
/// success.
struct DamagedAnswerTests {
    private static let mutations = 1200

    @Test func everyTruncationIsAnError() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        var count = 0
        for length in 0...Answers.ordinary.count {
            let outcome = await Outcome.of(transport, server.write("truncate", length))
            #expect(outcome == (length == Answers.ordinary.count ? .answer(200) : .failure(.connectionLost)))
            count += 1
        }
        #expect(count >= 330)
    }

    @Test func everyResetIsAnError() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let transport = CurlTransport()
        for length in stride(from: 0, to: Answers.ordinary.count, by: 7) {
            #expect(await Outcome.of(transport, server.write("abort", length)) == .failure(.connectionLost))
        }
    }

    @Test func noMutationOfAHeadIsMoreThanAnError() async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        try await Self.mutated(CurlTransport()) { server.read("mutate", $0) }
    }

    /// Each either has an answer or fails as a transport does, and the transport is as good as before.
    private static func mutated(_ transport: CurlTransport, _ request: (Int) -> HTTPRequest) async throws {
        var counts = (answers: 0, failures: 0)
        for seed in 1...mutations {
            switch await Outcome.of(transport, request(seed).with { $0.isRepeatable = false }) {
            case .answer: counts.answers += 1
            case .failure(.connectionLost): counts.failures += 1
            case let outcome: Issue.record("seed \(seed): \(outcome)")
            }
        }
        #expect(counts.answers + counts.failures == mutations && counts.answers > 0 && counts.failures > 0)
        #expect(await transport.activeCount == 0)
    }

    @Test(arguments: [false, true]) func overTLS(_ isHTTP2: Bool) async throws {
        let server = try SecureServer(isHTTP2 ? .http2(.truncate) : .http1)
        defer { server.stop() }
        let transport = CurlTransport(server.settings)
        let whole = isHTTP2 ? HTTP2Effect.ordinaryLength : Answers.ordinary.count
        for length in 0...whole {
            let outcome = await Outcome.of(transport, server.write("truncate", length))
            #expect(outcome == (length == whole ? .answer(200) : .failure(.connectionLost)))
        }
        let other = try SecureServer(isHTTP2 ? .http2(.mutate) : .http1)
        defer { other.stop() }
        try await Self.mutated(CurlTransport(other.settings)) { other.read("mutate", $0) }
    }

    @Test(arguments: ["nohttp", "interimforever", "badgzip", "badchunk", "cutchunk", "longhead.2", "longline.2"])
    func whatIsNoAnswer(_ effect: String) async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        #expect(await Outcome.of(CurlTransport(), server.write(effect)) == .failure(.connectionLost))
    }

    @Test(arguments: ["bomb.100", "endless", "bytes.2"]) func whatIsTooLongForMemory(_ effect: String) async throws {
        let server = try AdversarialServer()
        defer { server.stop() }
        let request = server.read(effect).with { $0.answer = .inMemory(limit: 1 << 20) }
        #expect(await Outcome.of(CurlTransport(), request) == .failure(.tooLarge))
    }
}
