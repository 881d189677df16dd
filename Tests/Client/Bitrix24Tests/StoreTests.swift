import Foundation
import Testing

@testable import Bitrix24

struct StoreTests {
    private static func withFile<Result>(_ body: (String) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder.appendingPathComponent("store.json").path)
    }

    private static func tokens(_ number: Int) throws -> Tokens {
        try Tokens(
            accessToken: Secret("access-\(number)"), refreshToken: Secret("refresh-\(number)"),
            expires: Date(timeIntervalSince1970: 1_750_000_000.5), memberID: "m", userID: 1,
            portal: "example.bitrix24.com", scope: ["crm"])
    }

    @Test func theFileIsReadableByItsOwnerAlone() async throws {
        try await Self.withFile { path in
            let store = FileTokenStore(path: path)
            #expect(try await store.replace(nil, with: Self.tokens(1), for: Self.tokens(1).key))
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600)
            #expect(try await FileTokenStore(path: path).tokens(for: Self.tokens(1).key) == Self.tokens(1))
            #expect(try await store.tokens(for: TokenKey(memberID: "m")) == nil)
        }
    }

    @Test func theFileSaysWhoseTokensItHas() async throws {
        try await Self.withFile { path in
            let store = FileTokenStore(path: path)
            #expect(try store.keys() == [])
            let mine = try Self.tokens(1)
            var unnamed = mine
            unnamed.userID = nil
            for tokens in [mine, unnamed] { #expect(try await store.replace(nil, with: tokens, for: tokens.key)) }
            #expect(try FileTokenStore(path: path).keys() == [mine.key, unnamed.key])
        }
    }

    /// A moment that a file's decimals can't hold: what is in memory must still be what is stored.
    @Test func whatIsInMemoryIsWhatIsInTheFile() async throws {
        try await Self.withFile { path in
            let store = FileTokenStore(path: path)
            for number in 0..<100 {
                var tokens = try Self.tokens(1)
                tokens.memberID = "m\(number)"
                tokens.expires = Date(timeIntervalSinceReferenceDate: 785_000_000.1 + Double(number) * 0.0371)
                #expect(try await store.replace(nil, with: tokens, for: tokens.key))
                #expect(try await store.tokens(for: tokens.key) == tokens)
                #expect(try await store.replace(tokens, with: tokens, for: tokens.key))
            }
        }
    }

    @Test func onlyWhatIsExpectedIsReplaced() async throws {
        try await Self.withFile { path in
            for store in [MemoryTokenStore(), FileTokenStore(path: path)] as [any TokenStore] {
                let key = try Self.tokens(1).key
                #expect(try await store.replace(nil, with: Self.tokens(1), for: key))
                #expect(try await !store.replace(nil, with: Self.tokens(2), for: key))
                #expect(try await !store.replace(Self.tokens(3), with: Self.tokens(2), for: key))
                #expect(try await store.replace(Self.tokens(1), with: Self.tokens(2), for: key))
                #expect(try await store.tokens(for: key) == Self.tokens(2))
            }
        }
    }

    /// Many stores on one file, as several processes have: each replacement wins over exactly one other.
    @Test func replacementsFromManySidesLoseNothing() async throws {
        try await Self.withFile { path in
            let key = try Self.tokens(0).key
            #expect(try await FileTokenStore(path: path).replace(nil, with: Self.tokens(0), for: key))
            let wins = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let store = FileTokenStore(path: path)
                        var wins = 0
                        while wins < 10 {
                            let current = try await store.tokens(for: key)!
                            let number = Int(current.accessToken.reveal().dropFirst(7))!
                            if try await store.replace(current, with: Self.tokens(number + 1), for: key) { wins += 1 }
                        }
                        return wins
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(wins == 80)
            #expect(try await FileTokenStore(path: path).tokens(for: key) == Self.tokens(80))
        }
    }

    @Test func aDamagedFileIsNotOverwritten() async throws {
        try await Self.withFile { path in
            try Data("{\"m/1\": {\"access".utf8).write(to: URL(fileURLWithPath: path))
            let store = FileTokenStore(path: path)
            await #expect(throws: (any Error).self) { try await store.tokens(for: Self.tokens(1).key) }
            await #expect(throws: (any Error).self) {
                try await store.replace(nil, with: Self.tokens(1), for: Self.tokens(1).key)
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == 16)
        }
    }

    @Test func offsetsAreKept() async throws {
        try await Self.withFile { path in
            for store in [MemoryOffsetStore(), FileOffsetStore(path: path)] as [any OffsetStore] {
                #expect(try await store.offset(for: "bot 1") == nil)
                try await store.store(1002, for: "bot 1")
                try await store.store(7, for: "bot 2")
                #expect(try await store.offset(for: "bot 1") == 1002)
            }
            #expect(try await FileOffsetStore(path: path).offset(for: "bot 2") == 7)
        }
    }
}
