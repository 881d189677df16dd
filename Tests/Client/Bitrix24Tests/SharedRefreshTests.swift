import Foundation
import Testing

@testable import Bitrix24

/// Several processes with one store: each `BitrixApplication` here stands for a process.
struct SharedRefreshTests {
    private static let call = Call(MethodFacts("crm.deal.add", effect: .write))

    private static func bitrix(_ application: BitrixApplication) async throws -> Bitrix {
        try #require(try await application.portal(memberID: "member-1", userID: 1))
    }

    @Test func fourProcessesRefreshOnce() async throws {
        try await VirtualTime.run { time in
            let server = SharedServer(time)
            _ = try await server.stored(expiresIn: -1)
            try await withThrowingTaskGroup { group in
                for _ in 0..<4 {
                    let bitrix = try await Self.bitrix(server.process())
                    for _ in 0..<25 { group.addTask { _ = try await bitrix.send(Self.call) } }
                }
                try await group.waitForAll()
            }
            #expect(server.state.current.refreshes == 1 && server.state.current.tokenRequests == 1)
        }
    }

    /// Whoever took the lease is gone: the others wait until it runs out, and lose no call.
    @Test func aProcessThatWasKilledIsWaitedFor() async throws {
        try await VirtualTime.run { time in
            let server = SharedServer(time)
            let key = try await server.stored(expiresIn: -1)
            #expect(try await server.store.lease(key, to: "killed", for: TokenRefresh.leaseDuration).isHeld)
            #expect(try await Self.bitrix(server.process()).send(Self.call).result == true)
            #expect(server.state.current.refreshes == 1)
            #expect(time.now >= TokenRefresh.leaseDuration && time.now < TokenRefresh.leaseDuration * 1.5)
        }
    }

    /// It was the store that was away, not the process: the tokens that it has are the only good ones.
    @Test func whoeverHasTheTokensIsWaitedFor() async throws {
        try await VirtualTime.run { time in
            let server = SharedServer(time)
            let key = try await server.stored(expiresIn: -1)
            _ = try await server.store.lease(key, to: "slow", for: TokenRefresh.leaseDuration)
            server.state.withLock { $0.number = 2 }
            let call = Task(executorPreference: time) { try await Self.bitrix(server.process()).send(Self.call) }
            try await time.sleep(for: .seconds(18))
            #expect(server.state.current.refusals == 1)
            let (old, new) = (try server.tokens(1), try server.tokens(2))
            let stored = try #require(try await server.store.tokens(for: key))
            #expect(old.refreshToken == stored.refreshToken)
            #expect(try await server.store.replace(stored, with: new, for: key))
            #expect(try await call.value.result == true)
            #expect(server.state.current.refusals == 1)
        }
    }

    @Test func aSlowRefreshKeepsItsLease() async throws {
        try await VirtualTime.run { time in
            let server = SharedServer(time)
            _ = try await server.stored(expiresIn: -1)
            server.state.withLock {
                // Four attempts with waits of half a minute between them.
                $0.failures = Array(repeating: .error("", "", status: 503), count: 3)
            }
            let processes = [server.process(), server.process()]
            try await withThrowingTaskGroup { group in
                for process in processes { group.addTask { _ = try await Self.bitrix(process).send(Self.call) } }
                try await group.waitForAll()
            }
            #expect(server.state.current.refreshes == 1 && server.state.current.refusals == 0)
            #expect(server.state.current.tokenRequests == 4)
        }
    }

    @Test func aDeadTokenIsAskedForOnce() async throws {
        try await VirtualTime.run { time in
            let server = SharedServer(time)
            let key = try await server.stored(expiresIn: -1)
            server.state.withLock { $0.number = 7 }
            let process = server.process()
            let bitrix = try await Self.bitrix(process)
            let codes = await withTaskGroup(of: ErrorCode?.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        try? await time.sleep(for: .milliseconds(number * 40))
                        do { _ = try await bitrix.send(Self.call) } catch { return (error as? BitrixError)?.code }
                        return nil
                    }
                }
                return await group.reduce(into: [ErrorCode?]()) { $0.append($1) }
            }
            #expect(codes == Array(repeating: "invalid_grant", count: 50))
            #expect(server.state.current.tokenRequests == 1)
            // An event brings new ones.
            _ = try await process.adopt(server.tokens(7))
            #expect(try await bitrix.send(Self.call).result == true)
            #expect(try await server.store.tokens(for: key)?.accessToken.reveal() == "access-7")
        }
    }

    @Test func aStoreThatRestartsFailsNoCall() async throws {
        try await VirtualTime.run { time in
            let server = SharedServer(time)
            _ = try await server.stored(expiresIn: 10)
            let bitrix = try await Self.bitrix(server.process())
            try await time.sleep(for: .seconds(11))
            server.store.isAway.withLock { $0 = true }
            let call = Task(executorPreference: time) { try await bitrix.send(Self.call) }
            try await time.sleep(for: .seconds(15))
            server.store.isAway.withLock { $0 = false }
            #expect(try await call.value.result == true)
            #expect(server.state.current.refreshes == 1)
        }
    }

    /// Out of reach for longer than tokens are good: whoever has refreshed them refreshes them again.
    @Test func aStoreThatStaysAwayFailsNoCallOfWhoeverHasTheTokens() async throws {
        try await VirtualTime.run { time in
            let server = SharedServer(time)
            let key = try await server.stored(expiresIn: -1)
            server.state.withLock { $0.lifetime = 5 }
            let process = server.process()
            let bitrix = try await Self.bitrix(process)
            let away = Task(executorPreference: time) {
                // Right after the lease was taken.
                try await time.sleep(for: .milliseconds(10))
                server.store.isAway.withLock { $0 = true }
            }
            for _ in 0..<10 {
                #expect(try await bitrix.send(Self.call).result == true)
                try await time.sleep(for: .seconds(7))
            }
            try await away.value
            #expect(server.state.current.refreshes == 10)
            server.store.isAway.withLock { $0 = false }
            await process.finishStoring()
            #expect(try await server.store.tokens(for: key)?.refreshToken?.reveal() == "refresh-11")
        }
    }

    /// A minute before their end; by one process, while the others use what is still good.
    @Test func tokensAreRefreshedAhead() async throws {
        try await VirtualTime.run { time in
            let server = SharedServer(time)
            let key = try await server.stored(expiresIn: 3600)
            let (one, other) = (try await Self.bitrix(server.process()), try await Self.bitrix(server.process()))
            try await time.sleep(for: .seconds(3530))
            _ = try await one.send(Self.call)
            #expect(server.state.current.refreshes == 0)
            try await time.sleep(for: .seconds(60))
            #expect(try await server.store.lease(key, to: "elsewhere", for: .seconds(5)).isHeld)
            let begin = time.now
            _ = try await other.send(Self.call)
            #expect(server.state.current.refreshes == 0 && time.now - begin < .seconds(1))
            try await server.store.endLease(key, of: "elsewhere")
            _ = try await one.send(Self.call)
            #expect(server.state.current.refreshes == 1)
            _ = try await other.send(Self.call)
            #expect(server.state.current.refreshes == 1)
        }
    }

    @Test func aPortalThatWasRemovedIsNotRefreshed() async throws {
        try await VirtualTime.run { time in
            let store = MemoryTokenStore(now: { time.date })
            let portal = ScriptedPortal(time: time) { _ in .error("expired_token", status: 401) }
            let application = BitrixApplication(
                clientID: "app.1", clientSecret: "s", store: store, settings: .scripted(portal, time))
            let tokens = try Tokens(
                accessToken: "access-1", refreshToken: "refresh-1", memberID: "m", userID: 1, portal: "x.bitrix24.com")
            let bitrix = try await application.adopt(tokens)
            #expect(try await application.portals() == [tokens.key])
            try await application.forget(tokens.key)
            let error = await #expect(throws: BitrixError.self) { try await bitrix.send(Self.call) }
            #expect(error?.kind == .authorization && !portal.methods.contains("token"))
        }
    }
}
