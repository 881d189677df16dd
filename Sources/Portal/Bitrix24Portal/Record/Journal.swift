import Bitrix24JSON
import Parallel

/// The calls of late with what came of each, and how often each method was called.
final class Journal: Sendable {
    struct Entry: Sendable {
        /// Grows with every entry; 0: not in the journal yet.
        var id = 0
        var moment: Double
        var rest: Int
        var method: String
        var status: Int
        var code: String?
        /// What was wrong: the error, parameters that the documentation does not know, a fault on request.
        var notes: [String] = []
        var caller: Caller?
        /// Who called, for people; the portal itself for events.
        var callerText: String
        var parameters: JSON?
        /// The whole answer as it was sent.
        var answer: [UInt8]?
        var source: RecordedCall.Source
        /// Seconds until the answer was ready.
        var duration = 0.0
        /// The batch that it was a command of.
        var batch: Int?
        var commands: [Command] = []
    }

    /// A command of a batch.
    struct Command: Sendable {
        var method: String
        var parameters: JSON.Object?
        var answer: [UInt8]?
        var refusal: Refusal?
        var source = RecordedCall.Source.error
    }

    private struct State {
        /// The entry with an id stands at its remainder.
        var entries: [Entry] = []
        var last = 0
        /// The first entry that still has to be shown.
        var first = 1
        var bodies = 0
        /// Entries before this one have no bodies any more.
        var firstWithBody = 1
        var requests = 0
        var byMethod: [String: Int] = [:]
        var errorsByCode: [String: Int] = [:]

        /// Callers can make up names; there are not many more than these.
        mutating func count(_ method: String) {
            if byMethod[method] != nil || byMethod.count < 10_000 { byMethod[method, default: 0] += 1 }
        }

        mutating func keep(_ entry: Entry) {
            last += 1
            var entry = entry
            entry.id = last
            entry.commands = []
            if entry.size > Journal.bodyLimit { entry.dropBody() }
            bodies += entry.size
            if entries.count < Journal.capacity {
                entries.append(entry)
            } else {
                let place = (last - 1) % Journal.capacity
                bodies -= entries[place].size
                entries[place] = entry
                first = max(first, last - Journal.capacity + 1)
            }
            while bodies > Journal.bodiesLimit, firstWithBody < last {
                firstWithBody = max(firstWithBody, first)
                let place = (firstWithBody - 1) % Journal.capacity
                bodies -= entries[place].size
                entries[place].dropBody()
                firstWithBody += 1
            }
        }

        mutating func forget() {
            entries = []
            bodies = 0
            // Ids go on, so that who reads along does not miss what comes.
            let offset = last % Journal.capacity
            last += offset == 0 ? 0 : Journal.capacity - offset
            first = last + 1
            firstWithBody = first
        }
    }

    private let state = Locked(State())
    static let capacity = 10_000
    /// A call with more bytes than this is kept without its parameters and answer.
    static let bodyLimit = 256 << 10
    /// Bytes that all kept parameters and answers may take.
    static let bodiesLimit = 64 << 20

    func add(_ entry: Entry) {
        state.withLock { state in
            state.requests += 1
            state.count(entry.method)
            if let code = entry.code { state.errorsByCode[code, default: 0] += 1 }
            state.keep(entry)
            let batch = state.last
            for command in entry.commands {
                state.count("batch/" + command.method)
                state.keep(entry.command(command, batch: batch))
            }
        }
    }

    /// HTTP requests since the start or the last reset; a batch is one.
    var requests: Int { state.withLock { $0.requests } }

    /// Requests of one method; commands in batches are counted apart, as `batch/method`.
    func requests(of method: String) -> Int { state.withLock { $0.byMethod[method] ?? 0 } }
    var requestsByMethod: [String: Int] { state.withLock { $0.byMethod } }
    func errors(_ code: String) -> Int { state.withLock { $0.errorsByCode[code] ?? 0 } }
    var errorsByCode: [String: Int] { state.withLock { $0.errorsByCode } }

    /// Entries with greater ids than this, the oldest first.
    func entries(after id: Int = 0, limit: Int = capacity) -> [Entry] {
        state.withLock { state in
            let start = max(state.first, id + 1)
            guard start <= state.last else { return [] }
            return (start...state.last).prefix(limit).map { state.entries[($0 - 1) % Self.capacity] }
        }
    }

    func entry(_ id: Int) -> Entry? { entries(after: id - 1, limit: 1).first { $0.id == id } }

    /// The ids that can be asked for.
    var range: (first: Int, last: Int) { state.withLock { ($0.first, $0.last) } }

    /// Forgets the calls; the counts stay.
    func forget() { state.withLock { $0.forget() } }

    func reset() {
        state.withLock {
            $0.forget()
            $0.requests = 0
            $0.byMethod = [:]
            $0.errorsByCode = [:]
        }
    }
}

extension Journal.Entry {
    fileprivate var size: Int { (parameters?.size(upTo: Journal.bodyLimit) ?? 0) + (answer?.count ?? 0) }

    fileprivate mutating func dropBody() {
        parameters = nil
        answer = nil
    }

    fileprivate func command(_ command: Journal.Command, batch: Int) -> Journal.Entry {
        Journal.Entry(
            moment: moment, rest: rest, method: command.method, status: command.refusal?.status ?? 200,
            code: command.refusal?.code, notes: command.refusal.map { [$0.message] } ?? [], caller: caller,
            callerText: callerText, parameters: command.parameters.map(JSON.object), answer: command.answer,
            source: command.source, batch: batch)
    }
}
