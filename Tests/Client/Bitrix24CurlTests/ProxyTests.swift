import AdversarialServer
import Foundation
import Testing

@testable import Bitrix24Curl

struct ProxyTests {
    private static let environment = [
        "https_proxy": "http://proxy.example:3128", "HTTP_PROXY": "http://evil.example",
        "no_proxy": "example.bitrix24.com, .corp.example,10.0.0.1",
    ]

    @Test(arguments: [
        ("https://portal.example/", "http://proxy.example:3128"), ("https://example.bitrix24.com/", nil),
        ("https://a.corp.example/", nil), ("https://corp.example/", nil),
        ("https://notcorp.example/", "http://proxy.example:3128"),
        ("https://10.0.0.1/", nil), ("http://portal.example/", nil), ("https://127.0.0.1/", nil),
        ("https://[::1]/", nil),
    ])
    func whatTheEnvironmentSays(_ address: String, _ proxy: String?) throws {
        let url = try #require(URL(string: address))
        #expect(ProxyChoice(settings: .environment, environment: Self.environment).proxy(for: url) == proxy)
        #expect(ProxyChoice(settings: .none, environment: Self.environment).proxy(for: url) == nil)
    }

    /// The proxy is asked for a name that nobody else knows, and its own address is no matter of the policy.
    @Test func aProxyResolvesNames() async throws {
        let proxy = try AdversarialServer()
        defer { proxy.stop() }
        let transport = CurlTransport(CurlSettings().with { $0.proxy = .address(Secret(proxy.address)) })
        let request = HTTPRequest(
            url: URL(string: "http://portal.invalid/plain")!, timeout: .seconds(600), addresses: .publicHosts)
        #expect(await Outcome.of(transport, request) == .answer(200))
        #expect(proxy.requests(of: "plain") == 1)
    }
}
