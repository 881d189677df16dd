import Bitrix24
import Foundation

/// Checks a store of your own against what ``TokenStore`` and ``ApplicationStore`` promise. It needs no test framework:
///
///     @Test func theStoreKeepsItsPromises() async {
///         let report = await StoreChecks { MyStore(database) }.run()
///         #expect(report.failures.isEmpty, "\(report)")
///     }
///
/// The closure makes a handle on the same empty storage each time, as another process would.
public struct StoreChecks: Sendable {
    let open: @Sendable () async throws -> any ApplicationStore
    let pass: @Sendable (Duration) async throws -> Void

    /// - Parameters:
    ///   - pass: lets time pass for the store: by default it really waits, a second in all.
    ///   - open: makes a handle on the storage that is checked.
    public init(
        passing pass: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        _ open: @escaping @Sendable () async throws -> any ApplicationStore
    ) {
        self.open = open
        self.pass = pass
    }

    /// Runs all checks, one after the other, and never throws: an error of the store is a failure of the check.
    public func run() async -> StoreReport {
        var report = StoreReport()
        for check in Self.all {
            do {
                try await check.body(self)
                report.results.append(.init(name: check.name, failure: nil))
            } catch {
                report.results.append(.init(name: check.name, failure: "\(error)"))
            }
        }
        return report
    }

    struct Check: Sendable {
        var name: String
        var body: @Sendable (StoreChecks) async throws -> Void
    }

    static let all: [Check] = tokenChecks + leaseChecks + valueChecks + sharingChecks
}

/// What ``StoreChecks/run()`` found.
public struct StoreReport: Sendable, CustomStringConvertible {
    /// One check.
    public struct Result: Sendable {
        /// What the store has to do.
        public var name: String
        /// What it did instead; nil where it did as it should.
        public var failure: String?
    }

    /// All checks, in the order in which they ran.
    public internal(set) var results: [Result] = []

    /// Those that failed.
    public var failures: [Result] { results.filter { $0.failure != nil } }

    /// The failures, and how many checks there were.
    public var description: String {
        (failures.map { "\($0.name): \($0.failure ?? "")" } + ["\(results.count) checks, \(failures.count) failed"])
            .joined(separator: "\n")
    }
}

/// A promise that was not kept.
struct BrokenPromise: Error, CustomStringConvertible {
    var description: String
}

func promise(_ isKept: Bool, _ text: @autoclosure () -> String) throws {
    if !isKept { throw BrokenPromise(description: text()) }
}

extension StoreChecks {
    /// Tokens of a portal that no other check uses.
    static func tokens(_ member: String, _ number: Int = 1, user: Int? = 1) throws -> Tokens {
        try Tokens(
            accessToken: Secret("access-\(number)"), refreshToken: Secret("refresh-\(number)"),
            expires: Date(timeIntervalSince1970: 1_900_000_000 + Double(number)), memberID: member, userID: user,
            portal: "portal-\(number).bitrix24.com", scope: ["crm", "im"], server: "oauth.bitrix.info")
    }
}
