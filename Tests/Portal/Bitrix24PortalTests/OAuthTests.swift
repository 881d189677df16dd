import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

@Suite struct OAuthTests {
    let portal: TestPortal
    var application: Application { portal.portal.application }

    init() throws { portal = try TestPortal() }

    private func token(_ parameters: String) throws -> RawClient.Response {
        try portal.get(
            "/oauth/token/?client_id=\(application.clientID)&client_secret=\(application.clientSecret)&" + parameters)
    }

    private func code() throws -> String {
        let response = try portal.get("/oauth/authorize/?client_id=\(application.clientID)&state=abc%20d")
        #expect(response.status == 302)
        let location = try #require(response.headers["location"])
        #expect(location.contains("state=abc%20d"))
        #expect(location.contains("member_id=\(portal.portal.memberID)"))
        let query = try FormDecoding.decode(
            Array(location.utf8)[(location.utf8.firstIndex(of: 63)!.utf16Offset(in: location) + 1)...])
        return try #require(query["code"]?.string)
    }

    @Test func codesBecomeTokensOnceWithinThirtySeconds() throws {
        let first = try code()
        let tokens = try token("grant_type=authorization_code&code=\(first)").json
        #expect(tokens["expires_in"]?.int == 3600)
        #expect(tokens["client_endpoint"]?.string == "http://portal.test/rest/")
        let access = try #require(tokens["access_token"])
        #expect(try portal.post("/rest/user.current", ["auth": access]).json["result"]?["ID"]?.string == "1")
        #expect(
            try portal.get("/rest/user.current", headers: ["Authorization: Bearer \(access.string!)"]).status == 200)
        #expect(try token("grant_type=authorization_code&code=\(first)").json["error"]?.string == "invalid_grant")

        let late = try code()
        portal.control.advance(by: 31)
        #expect(try token("grant_type=authorization_code&code=\(late)").status == 400)
    }

    @Test func tokensExpireAndRefreshTokensRotate() throws {
        let tokens = portal.control.issueTokens()
        let access = try #require(tokens["access_token"])
        let refresh = try #require(tokens["refresh_token"]?.string)
        portal.control.advance(by: 3601)
        let expired = try portal.post("/rest/user.current", ["auth": access])
        #expect(expired.status == 401)
        #expect(expired.json["error"]?.string == "expired_token")

        let renewed = try token("grant_type=refresh_token&refresh_token=\(refresh)").json
        #expect(renewed["refresh_token"]?.string != refresh)
        #expect(try portal.post("/rest/user.current", ["auth": try #require(renewed["access_token"])]).status == 200)
        #expect(try token("grant_type=refresh_token&refresh_token=\(refresh)").json["error"]?.string == "invalid_grant")
        #expect(portal.control.requests(of: "oauth/token") == 1)

        portal.control.expireTokens()
        #expect(
            try portal.post("/rest/user.current", ["auth": renewed["access_token"]!]).json["error"]?.string
                == "expired_token")
        portal.control.revokeTokens()
        #expect(try token("grant_type=refresh_token&refresh_token=\(renewed["refresh_token"]!.string!)").status == 400)
        #expect(
            try portal.post("/rest/user.current", ["auth": renewed["access_token"]!]).json["error"]?.string
                == "NO_AUTH_FOUND")
    }

    @Test func strangersGetNothing() throws {
        #expect(try portal.get("/oauth/authorize/?client_id=nobody").json["error"]?.string == "invalid_client")
        #expect(
            try portal.get("/oauth/token/?client_id=\(application.clientID)&client_secret=x&grant_type=refresh_token")
                .json["error"]?.string == "invalid_client")
        #expect(try token("grant_type=password").json["error"]?.string == "invalid_request")
        #expect(try portal.post("/rest/user.current", [:]).json["error"]?.string == "NO_AUTH_FOUND")
        #expect(
            try portal.post("/rest/api/tasks.task.get", ["auth": "x", "id": 1]).json["error"]?["code"]?.string
                == "NO_AUTH_FOUND")
    }

    @Test func somePeopleAreNoAdministrators() throws {
        let access = try #require(portal.control.issueTokens(user: 2)["access_token"])
        let refused = try portal.post("/rest/user.add", ["auth": access, "EMAIL": "a@example.com"])
        #expect(refused.json["error_description"]?.string == "access_denied")
    }
}
