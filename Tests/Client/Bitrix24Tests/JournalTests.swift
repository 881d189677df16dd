import Foundation
import Testing

@testable import Bitrix24

/// The file of changes under the stores that are files.
struct JournalTests {
    private static func withFile<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.appendingPathComponent("journal").path)
    }

    private static func set(_ file: JournalFile, _ name: String, _ value: JSON) throws {
        try file.change { _ in ((), [name: value]) }
    }

    private static func size(_ path: String) throws -> Int {
        (try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? -1
    }

    /// A change costs one line, however many values there are.
    @Test func aChangeIsALine() throws {
        try Self.withFile { path in
            let file = JournalFile(path: path)
            try file.change { _ in
                ((), JSON.Object((0..<10_000).map { .init(key: "name \($0)", value: .number(.init($0))) }))
            }
            let before = try Self.size(path)
            try Self.set(file, "name 7", "changed")
            #expect(try Self.size(path) - before == #"{"name 7":"changed"}"#.utf8.count + 1)
            #expect(try JournalFile(path: path).read { $0["name 7"] } == "changed")
            #expect(try JournalFile(path: path).read { $0.all.count } == 10_000)
        }
    }

    @Test func whatIsOutdatedIsLeftOut() throws {
        try Self.withFile { path in
            let (file, other) = (JournalFile(path: path), JournalFile(path: path))
            for number in 0..<1000 {
                try Self.set(number % 2 == 0 ? file : other, "count", .number(.init(number)))
                // Whoever reads meanwhile follows to the file that has taken the place of the old one.
                #expect(try (number % 2 == 0 ? other : file).read { $0["count"]?.int } == number)
            }
            #expect(try Self.size(path) < 100 * 20)
        }
    }

    @Test func aLineThatACrashCutOffDoesNotCount() throws {
        try Self.withFile { path in
            let file = JournalFile(path: path)
            try Self.set(file, "a", 1)
            try Self.set(file, "b", 2)
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            for cut in 1..<#"{"b":2}"#.utf8.count + 1 {
                try whole.dropLast(cut).write(to: URL(fileURLWithPath: path))
                let again = JournalFile(path: path)
                #expect(try again.read { $0["a"] } == 1)
                #expect(try again.read { $0["b"] } == nil)
                try Self.set(again, "c", 3)
                #expect(try JournalFile(path: path).read { $0.all.map(\.name) } == ["a", "c"])
            }
            // A line in the middle that is none is damage, and nothing is written over it.
            try Data((String(decoding: whole, as: UTF8.self) + "damage\n{\"c\":1}\n").utf8)
                .write(to: URL(fileURLWithPath: path))
            #expect(throws: BitrixError.self) { try JournalFile(path: path).read { $0["a"] } }
            #expect(throws: BitrixError.self) { try Self.set(JournalFile(path: path), "a", 2) }
        }
    }

    /// Files of former versions were an object.
    @Test func aFileOfAFormerVersionIsRead() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("tokens.json").path
        let old = """
            {
                "m/1": {
                    "access_token": "access-1",
                    "member_id": "m",
                    "portal": "https://example.bitrix24.com",
                    "scope": ["crm"],
                    "refresh_token": "refresh-1",
                    "user_id": 1,
                    "expires": 1750000000
                }
            }
            """
        try Data(old.utf8).write(to: URL(fileURLWithPath: path))
        let store = FileTokenStore(path: path)
        let tokens = try #require(try await store.tokens(for: TokenKey(memberID: "m", userID: 1)))
        #expect(tokens.refreshToken == "refresh-1" && tokens.expires == Date(timeIntervalSince1970: 1_750_000_000))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(old.utf8))
        var next = tokens
        next.accessToken = "access-2"
        #expect(try await store.replace(tokens, with: next, for: tokens.key))
        #expect(try await FileTokenStore(path: path).tokens(for: tokens.key) == next)
        #expect(try FileTokenStore(path: path).keys() == [tokens.key])
    }
}
