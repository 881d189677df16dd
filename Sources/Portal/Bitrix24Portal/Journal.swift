import Bitrix24JSON
import Parallel

/// What was asked lately and what came of it, and how often each method was called.
final class Journal: Sendable {
    struct Entry: Sendable {
        var moment: Double
        var rest: Int
        var method: String
        var status: Int
        var code: String?
        /// What was wrong: the error, parameters that the documentation does not know, a fault on request.
        var notes: [String] = []
        var caller: String
        var parameters: JSON?
        var commands: [String] = []
    }

    private struct State {
        var entries: [Entry] = []
        var first = 0
        var requests = 0
        var byMethod: [String: Int] = [:]
        var errorsByCode: [String: Int] = [:]

        /// Callers can make up names; there are not many more than these.
        mutating func count(_ method: String) {
            if byMethod[method] != nil || byMethod.count < 10_000 { byMethod[method, default: 0] += 1 }
        }
    }

    private let state = Locked(State())
    private static let capacity = 200

    func add(_ entry: Entry) {
        state.withLock {
            $0.requests += 1
            $0.count(entry.method)
            for command in entry.commands { $0.count("batch/" + command) }
            if let code = entry.code { $0.errorsByCode[code, default: 0] += 1 }
            if $0.entries.count < Self.capacity {
                $0.entries.append(entry)
            } else {
                $0.entries[$0.first] = entry
                $0.first = ($0.first + 1) % Self.capacity
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

    /// The oldest first.
    var recent: [Entry] { state.withLock { Array($0.entries[$0.first...] + $0.entries[..<$0.first]) } }

    func reset() { state.withLock { $0 = State() } }
}
