extension Emission {
    /// The ledgers with today's ways to call everything, so that the next versions keep them.
    ///
    /// - Parameter date: From when on ways that are not among today's are former ones.
    public func recordingCalls(until date: String) -> [String: Ledger] { lowered.recordingCalls(until: date) }

    /// The ledgers without former ways that ended before a date: what was kept for a while.
    public static func retiring(_ ledgers: [String: Ledger], before date: String) -> [String: Ledger] {
        ledgers.mapValues { ledger in
            var ledger = ledger
            for (id, calls) in ledger.calls {
                let kept = calls.filter { call in call.until.map { $0 >= date } ?? true }
                ledger.calls[id] = kept.isEmpty ? nil : kept
            }
            return ledger
        }
    }
}

extension Lowered {
    /// The ledgers with today's ways to call everything, so that the next versions keep them.
    ///
    /// - Parameter date: From when on ways that are not among today's are former ones.
    func recordingCalls(until date: String) -> [String: Ledger] {
        var ledgers = ledgers
        for plan in plans {
            var ledger = ledgers[plan.group.id] ?? Ledger()
            for method in plan.namespaces.flatMap(\.methods) {
                ledger.record(method.currentCalls, of: method.id, until: date)
                for type in method.types { ledger.record(type, until: date) }
            }
            for event in plan.events { ledger.record(.object(event), until: date) }
            ledgers[plan.group.id] = ledger
        }
        // The names of what the documentation describes once are the shared ledger's, wherever it stands.
        var shared = ledgers[APIGroup.shared.id] ?? Ledger()
        for type in sharedTypes { shared.record(.object(type), until: date) }
        ledgers[APIGroup.shared.id] = shared
        return ledgers
    }
}

extension Ledger {
    fileprivate mutating func record(_ current: [RecordedCall], of id: String, until date: String) {
        var known = calls[id] ?? []
        for index in known.indices {
            var call = known[index]
            call.until = nil
            if current.contains(call) {
                // It is a way of today again.
                known[index].until = nil
            } else if known[index].until == nil {
                known[index].until = date
            }
        }
        for call in current where !known.contains(call) { known.append(call) }
        calls[id] = known
    }

    /// An object that people make, and those in it.
    fileprivate mutating func record(_ type: TypePlan, until date: String) {
        guard case .object(let plan) = type else { return }
        if plan.isInput { record([plan.currentInit], of: plan.id, until: date) }
        for inner in plan.types { record(inner, until: date) }
    }
}
