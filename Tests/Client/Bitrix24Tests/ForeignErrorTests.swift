import Foundation
import Testing

@testable import Bitrix24

/// What the application brings along, a store or a transport, has errors of its own: calls throw their one type all the
/// same.
struct ForeignErrorTests {
    private struct Broken: Error, CustomStringConvertible {
        var description: String
    }

    /// A store that works until it is told to fail, and then quotes what it was to write.
    private final class Store: TokenStore {
        let isBroken = Locked(false)
        private let inner = MemoryTokenStore()

        func tokens(for key: TokenKey) async throws -> Tokens? { try await inner.tokens(for: key) }

        func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
            if isBroken.current {
                let tokens = [expected?.accessToken, new.accessToken, new.refreshToken].compactMap { $0?.reveal() }
                throw Broken(description: "disk full at \(tokens)")
            }
            return try await inner.replace(expected, with: new, for: key)
        }
    }

    private static func portal(_ time: VirtualTime) -> ScriptedPortal {
        ScriptedPortal(time: time) { request in
            if request.method == "token" {
                return .json([
                    "access_token": "access-2", "refresh_token": "refresh-2", "member_id": "member-1", "user_id": 1,
                    "client_endpoint": "https://example.bitrix24.com/rest/",
                ])
            }
            return request.auth == "access-2" ? .result(true) : .error("expired_token", status: 401)
        }
    }

    /// The tokens are good, wherever they stand: the call succeeds, and they are stored as soon as that is possible.
    @Test func aStoreThatFailsAfterARefreshCostsNoCall() async throws {
        try await VirtualTime.run { time in
            let events = Locked<[CallEvent]>([])
            let store = Store()
            let application = BitrixApplication(
                clientID: "app.1", clientSecret: "s", store: store,
                settings: .scripted(Self.portal(time), time) {
                    $0.observer = { event in events.withLock { $0.append(event) } }
                })
            let tokens = try Tokens(
                accessToken: "access-1", refreshToken: "refresh-1", memberID: "member-1", userID: 1,
                portal: "example.bitrix24.com")
            let bitrix = try await application.adopt(tokens)
            store.isBroken.withLock { $0 = true }
            #expect(try await bitrix.call("crm.deal.add").result == true)
            let reports = events.current.compactMap { event -> BitrixError? in
                if case .storingLater(let error) = event.kind { return error }
                return nil
            }
            #expect(reports.map(\.message) == [#"Broken: disk full at ["<secret>", "<secret>", "<secret>"]"#])
            let adopting = await #expect(throws: BitrixError.self) { try await application.adopt(tokens) }
            #expect(adopting?.kind == .storage && adopting?.message.contains("access-1") == false)
            #expect(try await store.tokens(for: tokens.key)?.accessToken.reveal() == "access-1")

            try await time.sleep(for: .seconds(30))
            store.isBroken.withLock { $0 = false }
            await application.finishStoring()
            #expect(try await store.tokens(for: tokens.key)?.refreshToken?.reveal() == "refresh-2")
        }
    }

    @Test func aDamagedFileIsAnErrorOfTheCall() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("store.json").path
        for text in ["{\"m/1\": {\"access_token\": \"access-1", "[\"access-1\"]"] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            let application = BitrixApplication(
                clientID: "app.1", clientSecret: "s", store: FileTokenStore(path: path))
            var errors: [BitrixError?] = []
            errors.append(await #expect(throws: BitrixError.self) { try await application.portal(memberID: "m") })
            errors.append(#expect(throws: BitrixError.self) { try FileTokenStore(path: path).keys() })
            errors.append(
                await #expect(throws: BitrixError.self) {
                    let bitrix = try Bitrix(webhook: Bitrix.webhook)
                    for try await _ in bitrix.botEvents(botID: 1, offsets: FileOffsetStore(path: path)) {}
                })
            for error in errors.compactMap({ $0 }) {
                #expect(error.kind == .storage && error.message.contains(path) && !error.message.contains("access-1"))
            }
        }
        let folderAsFile = FileTokenStore(path: folder.path)
        #expect(throws: BitrixError.self) { try folderAsFile.keys() }
    }

    @Test func aTransportsOwnErrorLeavesTheOutcomeOpen() async throws {
        try await VirtualTime.run { time in
            let events = Locked<[CallEvent]>([])
            let portal = ScriptedPortal(time: time) { throw Broken(description: "no luck with \($0.url)") }
            let bitrix = try Bitrix.scripted(portal, time) {
                $0.observer = { event in events.withLock { $0.append(event) } }
            }
            let error = await #expect(throws: BitrixError.self) { try await bitrix.call("crm.deal.add") }
            #expect(error?.kind == .connectionLost && error?.outcome == .unknown && portal.methods.count == 1)
            #expect(error?.message.hasPrefix("Broken: no luck with https://example.bitrix24.com/") == true)
            #expect(error?.message.contains("abcdef0123456789") == false)
            #expect(events.current.last?.name == "failed")
            // What reads is asked again, as after any broken connection.
            await #expect(throws: BitrixError.self) { try await bitrix.call("user.current", effect: .read) }
            #expect(portal.methods.count == 5)
            let file = await #expect(throws: BitrixError.self) {
                try await bitrix.download("https://example.bitrix24.com/file?token=download-token")
            }
            #expect(file?.kind == .connectionLost && file?.message.contains("download-token") == false)
        }
    }

    @Test func aRefreshThatBreaksHasExecutedNothing() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                if request.method == "token" { throw Broken(description: "no luck with \(request.url)") }
                return .error("expired_token", status: 401)
            }
            let application = BitrixApplication(
                clientID: "app.1", clientSecret: "client-secret-1", settings: .scripted(portal, time))
            let bitrix = try await application.adopt(
                Tokens(
                    accessToken: "access-1", refreshToken: "refresh-1", memberID: "member-1", userID: 1,
                    portal: "example.bitrix24.com"))
            let error = await #expect(throws: BitrixError.self) { try await bitrix.call("crm.deal.add") }
            #expect(error?.kind == .authorization && error?.outcome == .notExecuted)
            #expect(error.map { "\($0)".contains("client-secret-1") || "\($0)".contains("refresh-1") } == false)
        }
    }

    @Test func oneRequestOfABatchThatFailsTakesNoOtherAlong() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { request in
                if request.commands.contains(where: { $0.arguments["ID"] == "1" }) { throw Broken(description: "no") }
                return .batch(request) { _, arguments in .success(arguments["ID"] ?? .null) }
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let results = try await bitrix.batch { _ in
                (1...100).map { Call(MethodFacts("crm.deal.update", effect: .write), ["ID": .number(.init($0))]) }
            }
            #expect(results.count == 100)
            for (number, result) in zip(1..., results) {
                switch result {
                case .success(let answer): #expect(number > 50 && answer.result == .string("\(number)"))
                case .failure(let error): #expect(number <= 50 && error.outcome == .unknown)
                }
            }
        }
    }

    /// A library may have a word of its own for it.
    @Test func cancellationStaysCancellation() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { _ in
                do { try await time.sleep(for: .seconds(100)) } catch { throw Broken(description: "cancelled") }
                return .result(true)
            }
            let bitrix = try Bitrix.scripted(portal, time)
            let task = Task(executorPreference: time) { try await bitrix.call("crm.deal.add") }
            try await time.sleep(for: .seconds(1))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }
}
