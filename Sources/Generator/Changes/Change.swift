import APIModel
import Diagnostics

/// One change of the API between two states of it.
public struct Change: Hashable, Sendable {
    /// What kind of change it is.
    public var rule: ChangeRule
    /// The method, event or type: `im.message.like`, `v3 tasks.task.get`, `type task`.
    public var owner: String
    /// From the owner down: `parameters ACTION`; empty for the owner itself.
    public var path: String
    /// What was, and what is; empty where there is nothing to say.
    public var old: String
    public var new: String
    /// One sentence, without the owner.
    public var message: String
    /// Where it stood and stands, where the documentation is at hand.
    public var oldPosition: Position?
    public var newPosition: Position?
    /// Whether the pages are the same bytes, so that only the reader changed.
    public var isReadDifferently = false

    /// Where it is shown: what only the reader learnt stands apart.
    public var group: ChangeRule.Group { isReadDifferently ? .read : rule.group }
    /// How disruptive it is: what only the reader learnt breaks nothing.
    public var severity: Diagnostic.Severity { isReadDifferently ? .note : rule.severity }

    /// Stays the same whatever stands around it: of the rule, the place and the two facts.
    public var fingerprint: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in [rule.id, owner, path, old, new].joined(separator: "\u{1}").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// The changes between two states, most disruptive first, one line each, those of one method together.
public struct ChangeList: Sendable {
    /// In their order.
    public private(set) var changes: [Change]

    /// Brings changes into their order.
    public init(_ changes: [Change]) {
        // The group and the severity of the worst change of an owner decide where all of its changes of a group stand.
        struct Rank: Comparable {
            var group: ChangeRule.Group
            var severity: Int
            var owner: String
            static func < (a: Rank, b: Rank) -> Bool {
                (a.group, a.severity, a.owner) < (b.group, b.severity, b.owner)
            }
        }
        struct Key: Hashable {
            var group: ChangeRule.Group
            var owner: String
        }
        let worst = Dictionary(
            changes.map { (Key(group: $0.group, owner: $0.owner), $0.severity.rank) }, uniquingKeysWith: min)
        func rank(_ change: Change) -> Rank {
            Rank(
                group: change.group, severity: worst[Key(group: change.group, owner: change.owner)] ?? 0,
                owner: change.owner)
        }
        let ranked = changes.map { (rank: rank($0), change: $0) }
        self.changes = ranked.sorted { a, b in
            if a.rank != b.rank { return a.rank < b.rank }
            let (x, y) = (a.change, b.change)
            return (x.severity.rank, x.path, x.rule.id, x.old, x.new) < (
                y.severity.rank, y.path, y.rule.id, y.old, y.new
            )
        }.map(\.change)
    }

    /// Without those that are approved.
    public func without(_ approvals: Set<String>) -> ChangeList {
        var list = self
        list.changes.removeAll { approvals.contains($0.fingerprint) }
        return list
    }

    /// How many are at least as disruptive.
    public func count(atLeast severity: Diagnostic.Severity) -> Int {
        changes.count { $0.severity.rank <= severity.rank }
    }
}

extension Diagnostic.Severity {
    /// The worst first.
    var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}
