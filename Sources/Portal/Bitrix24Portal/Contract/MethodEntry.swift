import APIModel
import Bitrix24JSON
import Parallel

/// A method of the catalog, made ready to be called: what it takes, who may call it, what it answers.
final class MethodEntry: Sendable {
    let name: String
    let rest: Int
    let scopes: [String]
    let callers: Method.Callers
    let batchable: Bool
    let rules: ParameterRules
    let errors: [APIError]
    let behaviour: Behaviour?
    let isBotMethod: Bool
    /// It leaves the portal as it is, so that it can look at a copy.
    let readsOnly: Bool
    /// Success is said by `{"result": true}` inside the result.
    let wrapsSuccess: Bool
    /// The answer where there is no behaviour, made when it is first asked for.
    private let sample: Locked<Answer?> = Locked(nil)
    private let model: Method
    private let samples: SampleAnswers

    init(_ method: Method, behaviour: Behaviour?, samples: SampleAnswers) {
        name = method.name
        rest = method.rest
        scopes = method.scopes
        callers = method.callers
        batchable = method.batchable
        rules = ParameterRules(method, checksNested: behaviour == nil)
        errors = method.errors
        let result = method.response.first { $0.name == "result" }
        wrapsSuccess = result?.fields.contains { $0.name == "result" } ?? false
        isBotMethod = method.name.hasPrefix("imbot.")
        self.behaviour = behaviour
        readsOnly = method.effect == .read && !Behaviours.writing.contains(method.name.lowercased())
        model = method
        self.samples = samples
    }

    var sampleAnswer: Answer {
        sample.withLock {
            if let known = $0 { return known }
            let made = samples.answer(of: model)
            $0 = made
            return made
        }
    }

    /// A documented error by its code, with its documented message and status.
    func documented(_ code: String, _ message: String, status: Int = 400) -> Refusal {
        let error = errors.first { $0.code == code }
        return Refusal(error?.status ?? status, code, error?.message.flatMap { $0.isEmpty ? nil : $0 } ?? message)
    }
}
