import Testing

@testable import Bitrix24

struct RedirectTests {
    private static func target(_ location: String, trusted: Set<String> = []) throws -> String {
        try Redirect.target(
            location, from: PortalAddress("https://old.bitrix24.de"), path: "/rest/1/abc/user.get", trusted: trusted,
            addresses: .publicHosts
        ).text
    }

    @Test func theSameCloudZoneIsFollowed() throws {
        #expect(try Self.target("https://new.bitrix24.de/rest/1/abc/user.get") == "https://new.bitrix24.de")
        #expect(try Self.target("https://NEW.bitrix24.de/rest/1/abc/user.get.json/") == "https://new.bitrix24.de")
    }

    @Test(arguments: [
        "http://new.bitrix24.de/rest/1/abc/user.get", "https://evil.example/rest/1/abc/user.get",
        "https://new.bitrix24.de.evil.example/rest/1/abc/user.get", "https://evil.com/bitrix24.de/rest/1/abc/user.get",
        "https://new.bitrix24.com/rest/1/abc/user.get", "https://new.bitrix24.de/login/",
        "//evil.example/rest/1/abc/user.get",
        "https://new.bitrix24.de:8443/rest/1/abc/user.get", "https://u:p@evil.example/rest/1/abc/user.get",
        "ftp://new.bitrix24.de/rest/1/abc/user.get", "", "https://",
    ])
    func elsewhereNothingGoes(_ location: String) {
        let error = #expect(throws: BitrixError.self) { try Self.target(location) }
        #expect(error?.kind == .redirect)
        #expect(error?.message.contains("abc") == false)
    }

    @Test func theCallerCanTrustAHost() throws {
        let location = "https://portal.example/rest/1/abc/user.get"
        #expect(try Self.target(location, trusted: ["portal.example"]) == "https://portal.example")
        #expect(throws: BitrixError.self) {
            try Self.target("http://portal.example/rest/1/abc/user.get", trusted: ["portal.example"])
        }
    }

    @Test func thePostIsRepeatedWithItsBodyAndTheNewHostIsKept() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                guard request.url.host == "example.bitrix24.com" else { return .result(request.body) }
                let new = "https://new.bitrix24.com" + request.url.path
                return HTTPResponse(status: 302, headers: [("Location", new)], body: [])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            #expect(try await bitrix.call("crm.deal.add", ["a": 1]).result == ["a": 1])
            #expect(try await bitrix.call("crm.deal.add", ["a": 2]).result == ["a": 2])
            #expect(portal.requests.map(\.http.method) == ["POST", "POST", "POST"])
            #expect(
                portal.requests.compactMap(\.url.host) == [
                    "example.bitrix24.com", "new.bitrix24.com", "new.bitrix24.com",
                ])
        }
    }

    @Test func redirectsWithoutEndEnd() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                let other = request.url.host == "a.bitrix24.com" ? "b" : "a"
                let new = "https://\(other).bitrix24.com" + request.url.path
                return HTTPResponse(status: 302, headers: [("Location", new)], body: [])
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let error = await #expect(throws: BitrixError.self) { try await bitrix.call("user.current") }
            #expect(error?.kind == .redirect)
            #expect(portal.requests.count == 4)
        }
    }
}
