import Bitrix24JSON

// What happened.
extension PortalControl {
    /// The calls of late, the oldest first: HTTP requests, the commands of batches, and the events that the portal sent.
    public var calls: [RecordedCall] { live.journal.entries().map(RecordedCall.init) }

    /// The calls of one method, alone or in batches, the oldest first.
    /// - Parameter method: a method's name, or its beginning with a star: `crm.deal.*`.
    public func calls(of method: String) -> [RecordedCall] {
        live.journal.entries().filter { $0.isCall(of: method) }.map(RecordedCall.init)
    }

    /// Forgets the calls of late; the counts stay.
    public func forgetCalls() { live.journal.forget() }

    /// HTTP requests of methods; a batch is one.
    public var requests: Int { live.journal.requests }
    /// HTTP requests of one method. Commands of batches are counted as `batch/method`.
    public func requests(of method: String) -> Int { live.journal.requests(of: method) }
    /// How often each method was called.
    public var requestsByMethod: [String: Int] { live.journal.requestsByMethod }
    /// How often an error code was answered.
    public func errors(_ code: String) -> Int { live.journal.errors(code) }
    /// Forgets the calls, and counts from zero.
    public func resetJournal() { live.journal.reset() }
    /// What was wrong with the calls of late, the oldest first: error messages, undocumented parameters.
    public var recentProblems: [(method: String, problems: [String])] {
        live.journal.entries().filter { !$0.notes.isEmpty }.map { ($0.method, $0.notes) }
    }

    /// The calls of late with their answers as a document, without secrets. ``replay(_:)`` takes it.
    public var traffic: JSON { live.traffic }

    /// Answers calls as a recorded portal did: those with the same parameters, in the same order.
    public func replay(_ traffic: JSON) throws {
        do throws(Refusal) {
            try live.replay(traffic)
        } catch {
            throw PortalError.badFixture("the recorded traffic", because: error.message)
        }
    }
}

extension Portal {
    /// What is recorded of one method, or of those whose names begin so: see ``PortalControl/calls(of:)``.
    public func calls(of method: String) -> [RecordedCall] { control.calls(of: method) }

    var traffic: JSON {
        let codes = accounts.withLock { Array($0.webhooks.keys) }
        return Traffic.document(journal.entries(), secrets: codes + (upstream.map { [$0.secret] } ?? []))
    }
}

extension Journal.Entry {
    func isCall(of pattern: String) -> Bool {
        guard source != .event || pattern.hasPrefix("→") else { return false }
        let name = method.lowercased()
        return pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast().lowercased()) : name == pattern.lowercased()
    }
}
