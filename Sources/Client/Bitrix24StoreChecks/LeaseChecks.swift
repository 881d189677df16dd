import Bitrix24
import Foundation

extension StoreChecks {
    static let leaseChecks: [Check] = [
        Check(name: "there is no lease of nothing") { checks in
            let lease = try await checks.open().lease(TokenKey(memberID: "none"), to: "one", for: .seconds(60))
            try promise(lease == TokenLease(tokens: nil, isHeld: false), "a lease of nothing was granted")
        },
        Check(name: "a lease is one holder's, and comes with the tokens") { checks in
            let (store, other) = (try await checks.open(), try await checks.open())
            let tokens = try await checks.stored("leased", in: store)
            let lease = try await store.lease(tokens.key, to: "one", for: .seconds(60))
            try promise(lease == TokenLease(tokens: tokens, isHeld: true), "the first who asked did not get it")
            let refused = try await other.lease(tokens.key, to: "two", for: .seconds(60))
            try promise(refused == TokenLease(tokens: tokens, isHeld: false), "two hold it")
            let again = try await store.lease(tokens.key, to: "one", for: .seconds(60))
            try promise(again == TokenLease(tokens: tokens, isHeld: true), "its holder could not extend it")
        },
        Check(name: "a lease that is ended is free, by its holder's word alone") { checks in
            let store = try await checks.open()
            let tokens = try await checks.stored("ended", in: store)
            _ = try await store.lease(tokens.key, to: "one", for: .seconds(60))
            try await store.endLease(tokens.key, of: "two")
            try promise(
                try await !store.lease(tokens.key, to: "two", for: .seconds(60)).isHeld, "somebody else ended it")
            try await store.endLease(tokens.key, of: "one")
            let lease = try await store.lease(tokens.key, to: "two", for: .seconds(60))
            try promise(lease.isHeld && !lease.isTakenOver, "it is not free, or counts as one that ran out")
        },
        Check(name: "new tokens end the lease") { checks in
            let store = try await checks.open()
            let tokens = try await checks.stored("renewed", in: store)
            _ = try await store.lease(tokens.key, to: "one", for: .seconds(60))
            let fresh = try Self.tokens("renewed", 2)
            try promise(try await store.replace(tokens, with: fresh, for: tokens.key), "they were not replaced")
            let lease = try await store.lease(tokens.key, to: "two", for: .seconds(60))
            try promise(lease == TokenLease(tokens: fresh, isHeld: true), "the lease outlived the tokens")
        },
        Check(name: "a lease runs out, and the next holder learns of it") { checks in
            let store = try await checks.open()
            let tokens = try await checks.stored("outlived", in: store)
            _ = try await store.lease(tokens.key, to: "one", for: .milliseconds(200))
            try await checks.pass(.milliseconds(400))
            let lease = try await store.lease(tokens.key, to: "two", for: .seconds(60))
            try promise(lease.isHeld, "a lease that ran out is still held")
            try promise(lease.isTakenOver, "the next holder was not told")
            let late = try await store.lease(tokens.key, to: "one", for: .seconds(60))
            try promise(!late.isHeld, "who came too late took it back")
        },
        Check(name: "a lease that is extended does not run out") { checks in
            let store = try await checks.open()
            let tokens = try await checks.stored("extended", in: store)
            _ = try await store.lease(tokens.key, to: "one", for: .milliseconds(200))
            _ = try await store.lease(tokens.key, to: "one", for: .seconds(60))
            try await checks.pass(.milliseconds(400))
            let lease = try await store.lease(tokens.key, to: "two", for: .seconds(60))
            try promise(!lease.isHeld, "it ran out in spite of the extension")
        },
    ]

    func stored(_ member: String, in store: any TokenStore) async throws -> Tokens {
        let tokens = try Self.tokens(member)
        try promise(try await store.replace(nil, with: tokens, for: tokens.key), "the tokens were not stored")
        return tokens
    }
}
