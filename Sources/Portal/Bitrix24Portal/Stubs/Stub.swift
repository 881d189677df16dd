import Bitrix24JSON

/// What a test wants answered, whatever the portal keeps.
struct Stub: Sendable {
    /// A method's name, or its beginning with a star: `crm.deal.*`.
    var method: String
    /// Which calls are meant: those whose parameters hold all of this.
    var condition: JSON = [:]
    /// How many calls are left; nil: all from now on.
    var count: Int?
    /// nil: the call goes on to the portal.
    var outcome: @Sendable (JSON) -> StubOutcome?

    func fits(_ name: String, _ parameters: JSON) -> Bool {
        guard count != 0 else { return false }
        let name = name.lowercased()
        let fits =
            method.hasSuffix("*") ? name.hasPrefix(method.dropLast().lowercased()) : name == method.lowercased()
        return fits && Self.holds(parameters, condition)
    }

    /// Whether a value has everything that is wanted of it. Scalars are compared as texts: a form has no others.
    static func holds(_ value: JSON?, _ wanted: JSON) -> Bool {
        switch wanted {
        case .object(let object):
            object.members.allSatisfy { member in
                let inner =
                    value?.member(member.key)
                    ?? value?.object?.members.last { $0.key.lowercased() == member.key.lowercased() }?.value
                return holds(inner, member.value)
            }
        case .array(let items):
            value?.elements.map { values in
                values.count == items.count && zip(values, items).allSatisfy { holds($0, $1) }
            } ?? false
        case .null: value?.isEmptyValue ?? true
        default: value?.scalar == wanted.scalar
        }
    }
}

/// An answer that does not come from the portal's state.
enum StubOutcome: Sendable {
    case result(JSON, total: Int? = nil, next: Int? = nil)
    case error(status: Int, code: String, message: String)
}

/// The stubs of a portal, and the recorded traffic that it replays.
struct Stubs: Sendable {
    private var stubs: [Stub] = []
    private var recorded: [String: [RecordedAnswer]] = [:]
    private var replayed: [String: Int] = [:]

    var isEmpty: Bool { stubs.isEmpty && recorded.isEmpty }
    var current: [Stub] { stubs }
    var recordedCount: Int { recorded.values.reduce(0) { $0 + $1.count } }

    mutating func add(_ stub: Stub) { stubs.append(stub) }

    mutating func add(_ answers: [RecordedAnswer]) {
        for answer in answers {
            recorded[RecordedAnswer.key(answer.rest, answer.method, answer.parameters), default: []].append(answer)
        }
    }

    mutating func removeAll(of method: String? = nil) {
        stubs.removeAll { method == nil || $0.method.lowercased() == method?.lowercased() }
        guard method == nil else { return }
        recorded = [:]
        replayed = [:]
    }

    /// Those for a number of calls come first, in their order; of the others the last that was added.
    mutating func outcome(
        of method: String, rest: Int, _ parameters: JSON
    ) -> (outcome: StubOutcome, source: Answer.Source)? {
        let fitting = stubs.indices.filter { stubs[$0].fits(method, parameters) }
        for index in fitting.filter({ stubs[$0].count != nil }) + fitting.filter({ stubs[$0].count == nil }).reversed()
        {
            guard let outcome = stubs[index].outcome(parameters) else { continue }
            if stubs[index].count != nil { stubs[index].count! -= 1 }
            return (outcome, .stub)
        }
        guard !recorded.isEmpty else { return nil }
        let key = RecordedAnswer.key(rest, method, parameters)
        guard let answers = recorded[key] else { return nil }
        // The same call again and again gets what it got then, and at the end the last.
        let turn = replayed[key, default: 0]
        replayed[key] = turn + 1
        return (answers[min(turn, answers.count - 1)].outcome, .recorded)
    }
}

extension Portal {
    /// What a test or a recording has for this call; nil where the portal is to answer itself.
    func stubbed(_ method: String, rest: Int, _ parameters: JSON.Object) throws(Refusal) -> Answer? {
        let found = stubs.withLock { $0.isEmpty ? nil : $0.outcome(of: method, rest: rest, .object(parameters)) }
        switch found?.outcome {
        case nil: return nil
        case .error(let status, let code, let message)?: throw Refusal(status, code, message)
        case .result(let result, let total, let next)?:
            var answer = Answer(result, total: total, next: next)
            answer.source = found?.source ?? .stub
            return answer
        }
    }
}
