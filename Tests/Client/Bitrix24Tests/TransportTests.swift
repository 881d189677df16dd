import Bitrix24Portal
import Testing

@testable import Bitrix24

/// The transport itself, over HTTP.
struct TransportTests {
    /// An answer that comes after the longest test has ended, however slow the machine is.
    private static let never = Fault.latency(milliseconds: 3_600_000)

    private static func request(_ portal: LocalPortal, _ method: String, timeout: Duration, isRepeatable: Bool = true)
        throws -> Bitrix24.HTTPRequest
    {
        var request = try RequestBuilder.request(
            MethodFacts(method), [:], to: PortalAddress(portal.portal.address),
            with: .webhook(user: "1", code: Secret(portal.portal.webhookCode)), body: .json, timeout: timeout)
        request.isRepeatable = isRepeatable
        return request
    }

    @Test(arguments: [true, false]) func anAnswerThatDoesNotComeInTime(_ isRepeatable: Bool) async throws {
        let portal = try LocalPortal()
        portal.control.add(FaultRule(Self.never))
        let request = try Self.request(
            portal, "server.time", timeout: .milliseconds(100), isRepeatable: isRepeatable)
        let error = await #expect(throws: TransportError.self) { try await URLSessionTransport.shared.send(request) }
        #expect(error?.kind == .timeout)
    }

    @Test func requestsNameTheVersionOfTheClient() throws {
        let request = try RequestBuilder.request(
            MethodFacts("server.time"), [:], to: PortalAddress("https://example.bitrix24.com"),
            with: .webhook(user: "1", code: Secret("abcdef0123456789")), body: .json, timeout: .seconds(1))
        let agent = request.headers.first { $0.name == "User-Agent" }?.value
        #expect(agent == "Bitrix24-Swift/\(BitrixPackage.version)")
    }

    @Test func redirectsAreAnsweredNotFollowed() async throws {
        let portal = try LocalPortal()
        portal.control.add(FaultRule(.redirect(to: portal.portal.address), count: 1))
        let request = try Self.request(portal, "server.time", timeout: .seconds(10))
        let response = try await URLSessionTransport.shared.send(request)
        #expect(response.status == 302 && response.header("location")?.hasPrefix("http://127.0.0.1") == true)
        #expect(portal.control.requests == 1)
    }

    @Test func cancelledBeforeItsTurn() async throws {
        let portal = try LocalPortal()
        portal.control.add(FaultRule(Self.never))
        let transport = URLSessionTransport(connections: 1)
        let request = try Self.request(portal, "server.time", timeout: .seconds(600))
        let first = Task { try await transport.send(request) }
        let others = (0..<20).map { _ in Task { try await transport.send(request) } }
        for task in others { task.cancel() }
        for task in others { await #expect(throws: CancellationError.self) { try await task.value } }
        #expect(portal.control.requests <= 1)
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
    }

    @Test func noSecretInWhatURLSessionSays() async throws {
        let portal = try LocalPortal()
        portal.portal.stop()
        let request = try Self.request(portal, "server.time", timeout: .seconds(1))
        let error = await #expect(throws: TransportError.self) { try await URLSessionTransport.shared.send(request) }
        #expect(error.map { "\($0)".contains(portal.portal.webhookCode) } == false)
    }
}
