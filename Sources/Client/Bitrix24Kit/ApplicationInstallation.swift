import Bitrix24

/// Installs a declaration on portals, keeps them in step with it, and removes it.
///
///     let installation = ApplicationInstallation(declaration, store: store)
///     let report = try await installation.reconcile(bitrix, memberID: memberID)
///
/// It takes one batch to see what is there, and one to change what differs. Doing it again does no harm: where nothing
/// differs nothing is sent. What the application did not declare is left alone.
public struct ApplicationInstallation: Sendable {
    private let declaration: ApplicationDeclaration
    private let store: any ApplicationStore

    /// - Parameters:
    ///   - declaration: what portals are to have.
    ///   - store: remembers what they have.
    public init(_ declaration: ApplicationDeclaration, store: any ApplicationStore) {
        self.declaration = declaration
        self.store = store
    }

    private static let memory = "installed"

    /// Makes a portal have what is declared, and nothing of what an earlier declaration had besides.
    /// - Parameters:
    ///   - bitrix: the portal, by the rights of an administrator.
    ///   - memberID: names the portal.
    /// - Returns: what was done, and what failed. What failed is tried again the next time.
    /// - Throws: where the portal does not say what it has, or the store fails.
    @discardableResult
    public func reconcile(_ bitrix: Bitrix, memberID: String) async throws -> InstallationReport {
        try await bring(bitrix, memberID, to: declaration)
    }

    /// Removes from a portal whatever a declaration made there, and forgets it. For an application that ends itself: a
    /// portal that removes an application removes its parts by itself, and takes the right to call.
    @discardableResult
    public func uninstall(_ bitrix: Bitrix, memberID: String) async throws -> InstallationReport {
        let report = try await bring(bitrix, memberID, to: ApplicationDeclaration())
        if report.failures.isEmpty { try await store.setValue(nil, for: Self.memory, of: memberID) }
        return report
    }

    private func bring(_ bitrix: Bitrix, _ memberID: String, to declaration: ApplicationDeclaration) async throws
        -> InstallationReport
    {
        let memory = Reconciliation.Memory(try await store.value(Self.memory, of: memberID))
        let sections = Reconciliation.sections(declaration, memory)
        guard !sections.isEmpty else { return InstallationReport() }
        let answers = try await bitrix.batch { _ in sections.map(\.listing) }
        var present: [DeclaredPart.Section: [String: JSON]] = [:]
        for (section, answer) in zip(sections, answers) { present[section] = section.present(in: try answer.get()) }

        let plan = Reconciliation(declaration, present: present, memory: memory)
        var after = plan.kept
        var report = InstallationReport()
        if !plan.changes.isEmpty {
            let results = try await bitrix.batch { _ in plan.changes.flatMap(\.calls) }
            var place = 0
            for change in plan.changes {
                let outcomes = results[place..<(place + change.calls.count)]
                place += change.calls.count
                let failure = outcomes.lazy.compactMap { outcome -> BitrixError? in
                    if case .failure(let error) = outcome { return error }
                    return nil
                }.first
                report.entries.append(
                    .init(
                        action: change.action, part: "\(change.section.rawValue) \(change.identity)", error: failure))
                // What failed is remembered as it was.
                let old = memory.parts[change.section]?[change.identity]
                after.parts[change.section, default: [:]][change.identity] = failure == nil ? change.fingerprint : old
            }
        }
        let text = after.text
        if text != memory.text { try await store.setValue(text, for: Self.memory, of: memberID) }
        return report
    }
}

/// What was done on a portal.
public struct InstallationReport: Hashable, Sendable {
    /// What was done with a part.
    public enum Action: String, Hashable, Sendable { case added, changed, removed }

    /// A part, and what was done with it.
    public struct Entry: Hashable, Sendable {
        /// What was done.
        public var action: Action
        /// Its kind and what names it: `robot invoice`.
        public var part: String
        /// Why it failed; nil where it did not.
        public var error: BitrixError?
    }

    /// In the order of the declaration; empty where nothing differed.
    public internal(set) var entries: [Entry] = []

    /// What failed.
    public var failures: [Entry] { entries.filter { $0.error != nil } }

    /// A report of nothing.
    public init() {}
}

extension InstallationReport: CustomStringConvertible {
    public var description: String {
        entries.isEmpty
            ? "nothing to change"
            : entries.map { "\($0.action.rawValue) \($0.part)" + ($0.error.map { ": \($0)" } ?? "") }
                .joined(separator: "\n")
    }
}
