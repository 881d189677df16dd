import Bitrix24
import Foundation

extension StoreChecks {
    static let valueChecks: [Check] = [
        Check(name: "texts come back as they were stored") { checks in
            let store = try await checks.open()
            let texts = ["", "a", "ключ\n\"'\\", String(repeating: "long ", count: 200_000)]
            for (number, text) in texts.enumerated() {
                try await store.setValue(text, for: "text \(number)", of: "texts")
                let found = try await checks.open().value("text \(number)", of: "texts")
                try promise(found == text, "text \(number) came back otherwise")
            }
            try promise(try await store.value("text 0", of: "other") == nil, "another portal has it too")
        },
        Check(name: "only the expected text is replaced") { checks in
            let store = try await checks.open()
            func replace(_ old: String?, _ new: String?) async throws -> Bool {
                try await store.replaceValue(old, with: new, for: "name", of: "replaced")
            }
            try promise(try await replace(nil, nil), "nothing is not nothing")
            try promise(try await !replace("a", "b"), "nothing was taken for a text")
            try promise(try await replace(nil, "a"), "the first was not stored")
            try promise(try await !replace(nil, "b"), "a text was taken for nothing")
            try promise(try await !replace(nil, nil), "a text was taken for nothing, and removed")
            try promise(try await !replace("b", "c"), "another text was replaced")
            try promise(try await replace("a", "b"), "the expected text was not replaced")
            try promise(try await !replace("a", nil), "another text was removed")
            try promise(try await replace("b", nil), "the expected text was not removed")
            try promise(try await store.value("name", of: "replaced") == nil, "it is still there")
        },
        Check(name: "application tokens and offsets are kept") { checks in
            let store = try await checks.open()
            try promise(try await store.applicationToken(of: "m") == nil, "an application token came from nowhere")
            for token in ["one", "two"] as [Secret] {
                try await store.setApplicationToken(token, of: "m")
                try promise(try await checks.open().applicationToken(of: "m") == token, "another one came back")
            }
            try promise(try await store.offset(for: "bot 1") == nil, "an offset came from nowhere")
            for offset in [1002, 0, 7] {
                try await store.store(offset, for: "bot 1")
                try promise(try await checks.open().offset(for: "bot 1") == offset, "another offset came back")
            }
            try promise(try await store.offset(for: "bot 2") == nil, "another bot has it too")
        },
        Check(name: "a portal is removed with all it has, and no other") { checks in
            let store = try await checks.open()
            for member in ["gone", "gone/1", "gon", "stays"] {
                for user in [nil, 1, 2] as [Int?] {
                    let tokens = try Self.tokens(member, user: user)
                    try promise(try await store.replace(nil, with: tokens, for: tokens.key), "they were not stored")
                }
                try await store.setValue("x", for: "name", of: member)
            }
            for _ in 0..<2 { try await store.removeAll(of: "gone") }
            let left = Set(try await store.portals().map(\.memberID))
            try promise(!left.contains("gone"), "tokens are left")
            try promise(left.isSuperset(of: ["gone/1", "gon", "stays"]), "tokens of others are gone")
            try promise(try await store.value("name", of: "gone") == nil, "a text is left")
            for member in ["gone/1", "gon", "stays"] {
                try promise(try await store.value("name", of: member) == "x", "a text of \(member) is gone")
            }
        },
    ]

    static let sharingChecks: [Check] = [
        Check(name: "replacements from many sides lose nothing") { checks in
            let first = try Self.tokens("many", 0)
            try promise(try await checks.open().replace(nil, with: first, for: first.key), "they were not stored")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let store = try await checks.open()
                        var wins = 0
                        while wins < 10 {
                            guard let current = try await store.tokens(for: first.key),
                                let number = Int(current.accessToken.reveal().dropFirst("access-".count))
                            else { throw BrokenPromise(description: "the tokens are gone") }
                            let next = try Self.tokens("many", number + 1)
                            if try await store.replace(current, with: next, for: first.key) { wins += 1 }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let last = try await checks.open().tokens(for: first.key)
            try promise(last == (try Self.tokens("many", 80)), "80 replacements left something else")
        },
        Check(name: "of many who ask for a lease one gets it") { checks in
            let tokens = try await checks.stored("contested", in: checks.open())
            let holders = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<16 {
                    group.addTask {
                        try await checks.open().lease(tokens.key, to: "holder \(number)", for: .seconds(60)).isHeld
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try promise(holders == 1, "\(holders) hold it")
        },
        Check(name: "counting from many sides loses nothing") { checks in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        let store = try await checks.open()
                        var wins = 0
                        while wins < 10 {
                            let old = try await store.value("count", of: "counted")
                            let new = String((old.flatMap { Int($0) } ?? 0) + 1)
                            if try await store.replaceValue(old, with: new, for: "count", of: "counted") { wins += 1 }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let count = try await checks.open().value("count", of: "counted")
            try promise(count == "40", "40 counts came to \(count ?? "nothing")")
        },
    ]
}
