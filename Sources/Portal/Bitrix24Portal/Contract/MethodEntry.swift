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
    let isByHand: Bool
    let isBotMethod: Bool
    /// It leaves the portal as it is, so that it can look at a copy.
    let readsOnly: Bool
    /// Success is said by `{"result": true}` inside the result.
    let wrapsSuccess: Bool
    /// The answer where there is no behaviour, made when it is first asked for.
    private let sample: Locked<Answer?> = Locked(nil)
    private let model: Method
    private let samples: SampleAnswers
    private let events: EventNames

    /// - Parameter isByHand: the behaviour was written for this method alone, and looks at what lies deeper itself.
    init(_ method: Method, behaviour: Behaviour?, isByHand: Bool, samples: SampleAnswers, events: EventNames) {
        name = method.name
        rest = method.rest
        scopes = method.scopes
        callers = method.callers
        batchable = method.batchable
        rules = ParameterRules(method, checksNested: !isByHand)
        errors = method.errors
        let result = method.response.first { $0.name == "result" }
        wrapsSuccess = result?.fields.contains { $0.name == "result" } ?? false
        isBotMethod = method.name.hasPrefix("imbot.")
        self.behaviour = behaviour
        readsOnly = method.effect == .read && !Behaviours.writing.contains(method.name.lowercased())
        self.isByHand = isByHand
        self.events = events
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

    /// The objects of the method's answers, as its page describes them.
    func shape(at path: [String]) -> DocumentedShape { DocumentedShape(model, at: path) }

    /// There is no such object.
    func notFound(_ identifier: String?) -> Refusal {
        if rest == 3 { return identifier.flatMap { Int($0) }.map(Refusal.notFound) ?? .notFound(0) }
        let code =
            PageFacts.code(of: name, for: .notFound)
            ?? errors.lazy.compactMap(\.code).first { $0.uppercased().contains("NOT_FOUND") }
        return documented(code ?? "", "Not found")
    }

    /// The caller may not do this.
    var denied: Refusal {
        if rest == 3 { return Refusal(403, "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION", "Access denied") }
        let code =
            PageFacts.code(of: name, for: .denied)
            ?? errors.lazy.compactMap(\.code).first { $0.uppercased().contains("ACCESS") }
        return documented(code ?? "ACCESS_DENIED", "Access denied", status: 403)
    }

    /// Whether a handler can be bound to an event of this name.
    func knowsEvent(_ name: String) -> Bool { events.knows(name) }

    /// The documented event that tells of what happened to an object of a family.
    func event(_ family: String, _ what: String) -> String? { events.name(family, what) }
}

/// The events of a model, to be found by what they tell of.
struct EventNames: Sendable {
    private let byKey: [String: String]
    private let names: Set<String>
    /// Of applications themselves, whichever model the portal was made from.
    private static let always: Set<String> = [
        "ONAPPINSTALL", "ONAPPUPDATE", "ONAPPUNINSTALL", "ONAPPTEST", "ONAPPPAYMENT", "ONAPPMETHODCONFIRM",
        "ONOFFLINEEVENT", "ONSUBSCRIPTIONRENEW",
    ]

    /// A model without events says nothing of them: then every name will do.
    func knows(_ name: String) -> Bool {
        names.isEmpty || names.contains(name.uppercased()) || Self.always.contains(name.uppercased())
    }

    init(_ names: [String]) {
        self.names = Set(names.map { $0.uppercased() })
        byKey = Dictionary(names.map { (WireName.key($0), $0.uppercased()) }, uniquingKeysWith: { first, _ in first })
    }

    /// `ONCRMQUOTEADD` of `crm.quote`, `CATALOG.PRICE.ON.ADD` of `catalog.price`.
    func name(_ family: String, _ what: String) -> String? {
        let family = WireName.key(family)
        let what = what.lowercased()
        return byKey["on" + family + what] ?? byKey[family + "on" + what]
    }
}
