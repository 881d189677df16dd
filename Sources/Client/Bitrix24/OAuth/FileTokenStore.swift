import Foundation

/// A store in a file that only its owner can read. Several processes of one host can share it.
///
/// Each change is a line at the end of the file, so that the number of portals does not slow it down. A change is on the
/// disk when the method returns.
public final class FileTokenStore: ApplicationStore {
    private let file: JournalFile
    private let now: @Sendable () -> Date

    /// - Parameter path: the file; it is created with the first change, beside it one that ends in `.lock`.
    public convenience init(path: String) { self.init(path: path, now: { Date() }) }

    /// - Parameter now: the clock by which leases end.
    init(path: String, now: @escaping @Sendable () -> Date) {
        file = JournalFile(path: path)
        self.now = now
    }

    public func tokens(for key: TokenKey) async throws -> Tokens? {
        try file.read { try $0[FileName.tokens(key)].map(Tokens.init(storedForm:)) }
    }

    public func replace(_ expected: Tokens?, with new: Tokens, for key: TokenKey) async throws -> Bool {
        try file.change { contents in
            let stored = try contents[FileName.tokens(key)].map(Tokens.init(storedForm:))
            guard stored == expected else { return (false, nil) }
            var changes: JSON.Object = [FileName.tokens(key): new.storedForm]
            if contents[FileName.lease(key)] != nil {
                changes.members.append(.init(key: FileName.lease(key), value: .null))
            }
            return (true, changes)
        }
    }

    public func remove(_ key: TokenKey) async throws {
        try file.change { contents in
            ((), Self.removal([FileName.tokens(key), FileName.lease(key)].filter { contents[$0] != nil }))
        }
    }

    /// Whose tokens are in it: by these an application finds its portals again after a restart.
    public func keys() throws -> [TokenKey] {
        try file.read { contents in
            try contents.all.filter { FileName.isTokens($0.name) }.map { try Tokens(storedForm: $0.value).key }
        }
    }

    public func portals() async throws -> [TokenKey] { try keys() }

    public func lease(_ key: TokenKey, to holder: String, for duration: Duration) async throws -> TokenLease {
        let now = now().timeIntervalSince1970
        // After a crash of the machine nobody holds a lease.
        return try file.change(isDurable: false) { contents in
            guard let tokens = try contents[FileName.tokens(key)].map(Tokens.init(storedForm:)) else {
                return (TokenLease(tokens: nil, isHeld: false), nil)
            }
            let lease = contents[FileName.lease(key)]
            let isOthers = lease.map { $0["holder"]?.string != holder } ?? false
            if isOthers, let until = lease?["until"]?.double, until > now {
                return (TokenLease(tokens: tokens, isHeld: false), nil)
            }
            let until = JSON.Number(now + duration.seconds).map(JSON.number) ?? 0
            return (
                TokenLease(tokens: tokens, isHeld: true, isTakenOver: isOthers),
                [FileName.lease(key): ["holder": .string(holder), "until": until]]
            )
        }
    }

    public func endLease(_ key: TokenKey, of holder: String) async throws {
        try file.change(isDurable: false) { contents in
            let isHeld = contents[FileName.lease(key)]?["holder"]?.string == holder
            return ((), isHeld ? Self.removal([FileName.lease(key)]) : nil)
        }
    }

    public func value(_ name: String, of portal: String) async throws -> String? {
        try file.read { $0[FileName.value(name, portal)]?.string }
    }

    public func replaceValue(
        _ expected: String?, with new: String?, for name: String, of portal: String
    ) async throws -> Bool {
        let name = FileName.value(name, portal)
        return try file.change { contents in
            guard contents[name]?.string == expected else { return (false, nil) }
            guard let new else { return (true, expected == nil ? nil : Self.removal([name])) }
            return (true, [name: .string(new)])
        }
    }

    public func removeAll(of memberID: String) async throws {
        try file.change { contents in
            let names = contents.all.filter { entry in
                FileName.isTokens(entry.name)
                    ? entry.value["member_id"]?.string == memberID
                    : FileName.isOf(memberID, entry.name)
            }
            return ((), Self.removal(names.map(\.name)))
        }
    }

    private static func removal(_ names: [String]) -> JSON.Object {
        JSON.Object(names.map { .init(key: $0, value: .null) })
    }
}

/// The names of what is in the file. Portals choose their `member_id`, so that no name of one kind may look like one of
/// another.
private enum FileName {
    /// `member/user`
    static func tokens(_ key: TokenKey) -> String {
        let name = pair(key)
        return isTokens(name) && !name.hasPrefix("\\") ? name : "\\" + name
    }

    static func isTokens(_ name: String) -> Bool { !name.hasPrefix("=") && !name.hasPrefix("@") }

    static func lease(_ key: TokenKey) -> String { "@\(key.memberID.utf8.count) " + pair(key) }

    static func value(_ name: String, _ portal: String) -> String { "=\(portal.utf8.count) \(portal)/\(name)" }

    /// Whether it is the name of a lease or a text of the portal.
    static func isOf(_ memberID: String, _ name: String) -> Bool {
        name.dropFirst().hasPrefix("\(memberID.utf8.count) \(memberID)/")
    }

    private static func pair(_ key: TokenKey) -> String { "\(key.memberID)/\(key.userID.map(String.init) ?? "")" }
}
