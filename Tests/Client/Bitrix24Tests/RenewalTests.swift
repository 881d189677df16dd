import Foundation
import Testing

@testable import Bitrix24

/// Tokens that expire while calls wait.
struct RenewalTests {
    /// Its tokens live so long by its own clock, whatever it says.
    private static func portal(_ time: VirtualTime, lives: Duration, says: Int) -> (ScriptedPortal, Locked<Int>) {
        let state = Locked((token: 1, since: Duration.zero))
        let refreshes = Locked(0)
        let portal = ScriptedPortal(time: time) { request in
            try await time.sleep(for: .milliseconds(20))
            if request.method == "token" {
                refreshes.withLock { $0 += 1 }
                let token = state.withLock { state in
                    state = (state.token + 1, time.now)
                    return state.token
                }
                return .json([
                    "access_token": .string("access-\(token)"), "refresh_token": .string("refresh-\(token)"),
                    "expires_in": .number(.init(says)), "member_id": "member-1", "user_id": 1,
                    "client_endpoint": "https://example.bitrix24.com/rest/",
                ])
            }
            let (token, since) = state.current
            return request.auth == "access-\(token)" && time.now - since < lives
                ? .result(true) : .error("expired_token", status: 401)
        }
        return (portal, refreshes)
    }

    private static func bitrix(_ portal: ScriptedPortal, _ time: VirtualTime) async throws -> Bitrix {
        let application = BitrixApplication(
            clientID: "app.1", clientSecret: "client-secret-1", store: MemoryTokenStore(),
            settings: .scripted(portal, time, limit: .standard))
        return try await application.adopt(
            Tokens(
                accessToken: "access-1", refreshToken: "refresh-1", memberID: "member-1", userID: 1,
                portal: "https://example.bitrix24.com"))
    }

    /// The calls at the end of the queue have waited for far longer than a token lives.
    @Test(arguments: [3, 3600]) func tokensOfThreeSecondsBehindAQueue(_ says: Int) async throws {
        try await VirtualTime.run { time in
            let (portal, refreshes) = Self.portal(time, lives: .seconds(3), says: says)
            let bitrix = try await Self.bitrix(portal, time)
            let failed = Locked(0)
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        do {
                            _ = try await bitrix.with { $0.deadline = .seconds(300) }.call("crm.deal.update")
                        } catch {
                            failed.withLock { $0 += 1 }
                        }
                    }
                }
            }
            #expect(failed.current == 0 && time.now > .seconds(20) && refreshes.current < 40)
        }
    }

    /// A portal that takes no token at all is asked a few times, and no more.
    @Test(arguments: [nil, Duration.seconds(60)]) func tokensThatAreNeverGood(_ deadline: Duration?) async throws {
        try await VirtualTime.run { time in
            let (portal, refreshes) = Self.portal(time, lives: .zero, says: 3600)
            let bitrix = try await Self.bitrix(portal, time)
            let error = await #expect(throws: BitrixError.self) {
                try await bitrix.with { $0.deadline = deadline }.call("crm.deal.update")
            }
            #expect(error?.code == "expired_token" && error?.outcome == .notExecuted)
            #expect(refreshes.current <= (deadline == nil ? 3 : 80) && time.now < .seconds(200))
        }
    }

    /// Somebody on the way gave up waiting: nobody knows what the portal did.
    @Test(arguments: [408, 499], [true, false]) func whoGaveUpWaiting(_ status: Int, _ isJSON: Bool) async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                isJSON
                    ? .error("TIMEOUT", status: status)
                    : HTTPResponse(status: status, body: Array("<html>".utf8))
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let error = await #expect(throws: BitrixError.self) { try await bitrix.call("crm.deal.update") }
            #expect(error?.outcome == .unknown && portal.requests.count == 1)
            await #expect(throws: BitrixError.self) { try await bitrix.call("crm.deal.get", effect: .read) }
            #expect(portal.requests.count == 1 + RetryPolicy().attempts)
        }
    }

    /// Names that a form would take apart: an error, or JSON, but never another name.
    @Test func namesWithBrackets() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in .result(true) }
            let bitrix = try Bitrix.scripted(portal, time)
            let form = bitrix.with { $0.body = .form }
            for arguments: Arguments in [
                ["a[b]": 1], ["fields": ["x]": 1]], ["fields": ["": 1]], ["a.b": 1], ["a b": 1], ["list": [["a[]": 1]]],
            ] {
                let error = await #expect(throws: BitrixError.self) { try await form.call("x.y", arguments) }
                #expect(error?.kind == .invalidCall)
                // In a batch it goes by itself, as JSON.
                _ = try await bitrix.all { _ in [Call(MethodFacts("x.y"), arguments)] }
                #expect(
                    portal.requests.last?.method == "x.y" && portal.requests.last?.body == .object(arguments.object))
            }
            _ = try await form.call("x.y", ["filter": [">=ID": 1, "!@STATUS": [1, 2], "%a.b c": "x"]])
        }
    }
}
