/// A store of everything that an application keeps of its portals: tokens, application tokens, offsets of bots, and what
/// is installed where.
///
/// Beside tokens it keeps small texts, by a portal and a name. The portal is a `member_id`, or empty for what belongs to
/// none; names are the application's choice.
public protocol ApplicationStore: TokenStore, OffsetStore {
    /// A text; nil where there is none.
    func value(_ name: String, of portal: String) async throws -> String?

    /// Stores a text (nil: removes it) in the place of the expected one (nil: of none), and returns whether it did. It must
    /// not where something else is stored meanwhile.
    func replaceValue(_ expected: String?, with new: String?, for name: String, of portal: String) async throws -> Bool

    /// Removes all tokens and texts of a portal, after it has removed the application.
    func removeAll(of memberID: String) async throws
}

extension ApplicationStore {
    /// Stores a text whatever was stored before.
    public func setValue(_ new: String?, for name: String, of portal: String) async throws {
        var expected = try await value(name, of: portal)
        while try await !replaceValue(expected, with: new, for: name, of: portal) {
            expected = try await value(name, of: portal)
        }
    }

    /// The `application_token` by which a portal proves itself; nil where none is stored.
    public func applicationToken(of memberID: String) async throws -> Secret? {
        try await value(StoredName.applicationToken, of: memberID).map { Secret($0) }
    }

    /// Stores the `application_token` that came with the installation.
    public func setApplicationToken(_ token: Secret, of memberID: String) async throws {
        try await setValue(token.reveal(), for: StoredName.applicationToken, of: memberID)
    }

    /// See ``OffsetStore``.
    public func offset(for name: String) async throws -> Int? {
        try await value(StoredName.offset + name, of: "").flatMap { Int($0) }
    }

    /// See ``OffsetStore``.
    public func store(_ offset: Int, for name: String) async throws {
        try await setValue(String(offset), for: StoredName.offset + name, of: "")
    }
}

/// The names under which the library itself stores texts.
enum StoredName {
    static let applicationToken = "application_token"
    /// Followed by the reader's name.
    static let offset = "offset "
}
