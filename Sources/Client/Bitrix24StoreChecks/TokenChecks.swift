import Bitrix24
import Foundation

extension StoreChecks {
    static let tokenChecks: [Check] = [
        Check(name: "what was never stored is not there") { checks in
            let store = try await checks.open()
            try promise(try await store.tokens(for: TokenKey(memberID: "absent")) == nil, "tokens came from nowhere")
        },
        Check(name: "tokens come back as they were stored") { checks in
            let store = try await checks.open()
            var bare = try Tokens(accessToken: "a", memberID: "round-trip", portal: "example.bitrix24.com")
            bare.expires = nil
            for tokens in [try Self.tokens("round-trip"), bare] {
                try promise(try await store.replace(nil, with: tokens, for: tokens.key), "they were not stored")
                let found = try await checks.open().tokens(for: tokens.key)
                try promise(found == tokens, "other tokens came back, or none")
            }
        },
        Check(name: "the users of a portal have tokens of their own") { checks in
            let store = try await checks.open()
            for user in [nil, 0, 1, 11] as [Int?] {
                let tokens = try Self.tokens("users", user ?? 99, user: user)
                try promise(
                    try await store.replace(nil, with: tokens, for: tokens.key), "user \(user ?? -1): not stored")
            }
            for user in [nil, 0, 1, 11] as [Int?] {
                let found = try await store.tokens(for: TokenKey(memberID: "users", userID: user))
                try promise(found == (try Self.tokens("users", user ?? 99, user: user)), "user \(user ?? -1): mixed up")
            }
        },
        Check(name: "names are kept apart, whatever is in them") { checks in
            let store = try await checks.open()
            let names = [
                "a/1", "a", "a\\", "'; DROP TABLE x; --", "%", "ключ", "a\nb", "=a", "@a", " ", "A", "\u{1F600}",
            ]
            for (number, name) in names.enumerated() {
                let tokens = try Self.tokens(name, number)
                try promise(
                    try await store.replace(nil, with: tokens, for: tokens.key), "\(name.debugDescription): taken")
            }
            for (number, name) in names.enumerated() {
                let found = try await store.tokens(for: TokenKey(memberID: name, userID: 1))
                try promise(found == (try Self.tokens(name, number)), "\(name.debugDescription): mixed up")
            }
        },
        Check(name: "only what is expected is replaced") { checks in
            let store = try await checks.open()
            let (one, two, three) = (
                try Self.tokens("expected", 1), try Self.tokens("expected", 2), try Self.tokens("expected", 3)
            )
            try promise(try await !store.replace(two, with: one, for: one.key), "nothing was taken for tokens")
            try promise(try await store.replace(nil, with: one, for: one.key), "the first were not stored")
            try promise(try await !store.replace(nil, with: two, for: one.key), "tokens were taken for nothing")
            try promise(try await !store.replace(three, with: two, for: one.key), "other tokens were replaced")
            var moved = one
            moved.portal = "https://elsewhere.bitrix24.com"
            try promise(try await !store.replace(moved, with: two, for: one.key), "another portal was overlooked")
            try promise(try await store.tokens(for: one.key) == one, "a refused replacement changed something")
            try promise(try await store.replace(one, with: two, for: one.key), "the expected were not replaced")
            try promise(try await store.tokens(for: one.key) == two, "the replacement is not there")
            try promise(try await store.replace(two, with: two, for: one.key), "the same were not stored again")
        },
        Check(name: "what is removed is gone, and removing it again does no harm") { checks in
            let store = try await checks.open()
            let tokens = try Self.tokens("removed")
            try promise(try await store.replace(nil, with: tokens, for: tokens.key), "they were not stored")
            for _ in 0..<2 { try await store.remove(tokens.key) }
            try promise(try await store.tokens(for: tokens.key) == nil, "they are still there")
            try promise(try await store.replace(nil, with: tokens, for: tokens.key), "their place is not free")
        },
        Check(name: "all keys are listed") { checks in
            let store = try await checks.open()
            let keys = (0..<20).map { TokenKey(memberID: "listed-\($0)", userID: $0 % 2 == 0 ? nil : $0) }
            for key in keys {
                let tokens = try Self.tokens(key.memberID, user: key.userID)
                try promise(try await store.replace(nil, with: tokens, for: key), "they were not stored")
            }
            let listed = try await checks.open().portals().filter { $0.memberID.hasPrefix("listed-") }
            try promise(
                Set(listed) == Set(keys) && listed.count == keys.count, "other keys are listed: \(listed.count)")
        },
    ]
}
