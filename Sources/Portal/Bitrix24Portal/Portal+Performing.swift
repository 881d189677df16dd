import Bitrix24JSON

extension Portal {
    /// Lets the caller in, finds the method, and has it answer.
    func perform(_ exchange: inout RESTExchange) throws(Refusal) -> (Answer, CallTime) {
        let now = exchange.now
        try gate.admitRequest(from: exchange.peer, at: now)
        let webhook = exchange.address.webhook
        let token = exchange.parameters.token
        let caller = try accounts.withLock { (accounts) throws(Refusal) in
            try accounts.caller(webhook, token: token, at: now)
        }
        exchange.caller = caller
        if exchange.address.method.lowercased() == "batch" {
            let answer = exchange.address.rest == 2 ? try batch2(&exchange, caller) : try batch3(&exchange, caller)
            return (answer, gate.account("batch", cost: 0, at: now))
        }
        let (method, rest) = (exchange.address.method, exchange.address.rest)
        if let answer = try elsewhere(method, rest: rest, exchange.parameters.object) {
            return (answer, gate.account(method, cost: 0, at: now))
        }
        let call = try admit(method, rest: rest, exchange.parameters.object, caller, exchange)
        exchange.notes += call.method.rules.undocumented(in: call.parameters).map {
            "parameter \($0) is not in the documentation of this method"
        }
        let answer = try run(call)
        return (answer, gate.account(call.method.name, cost: answer.operating, at: now))
    }

    /// An answer that does not come from this portal: a stub, recorded traffic, another portal.
    func elsewhere(_ method: String, rest: Int, _ parameters: JSON.Object) throws(Refusal) -> Answer? {
        if let answer = try stubbed(method, rest: rest, parameters) { return answer }
        return try upstream?.answer(method, rest: rest, parameters)
    }

    /// Whether this caller may call this method with these parameters.
    func admit(
        _ name: String, rest: Int, _ parameters: JSON.Object, _ caller: Caller, _ exchange: borrowing RESTExchange
    ) throws(Refusal) -> Call {
        guard let method = methods.entry(name, rest: rest) else { throw .unknownMethod(rest) }
        guard caller.mayUse(method.scopes) else {
            throw rest == 2
                ? .insufficientScope
                : Refusal(
                    403, "BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION",
                    "Insufficient access rights: scope \(method.scopes.joined(separator: ", ")) is missing")
        }
        let isRefused = caller.isWebhook ? method.callers.webhook == false : method.callers.application == false
        if isRefused, !(caller.isWebhook && PageFacts.isLeftOut("@webhook", of: name, rest: rest)) {
            throw .wrongAuthType
        }
        if method.callers.administrator == true, !caller.isAdministrator {
            throw rest == 2
                ? .administratorRequired
                : Refusal(403, "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION", "Access denied")
        }
        try gate.admitCall(of: method, by: caller.owner, at: exchange.now)
        let call = Call(
            method: method, parameters: Parameters(object: parameters, ignoresCase: rest == 2), caller: caller,
            origin: exchange.origin, now: exchange.now)
        if let refusal = method.refusal(for: method.rules.problems(in: call.parameters, caller: caller)) {
            throw refusal
        }
        if settings.isStrict {
            let problems = method.rules.strictProblems(in: call.parameters)
            guard problems.isEmpty else { throw .strict(problems) }
        }
        return call
    }

    /// Reads see the portal as it is now, and hold up nobody while they look; everything else comes one after the other.
    func run(_ call: Call) throws(Refusal) -> Answer {
        let answer = try answer(call)
        guard answer.source == .behaviour || !settings.isStrict else { throw .placeholder(call.method.name) }
        return answer
    }

    private func answer(_ call: Call) throws(Refusal) -> Answer {
        guard let behaviour = call.method.behaviour else { return catalogAnswer(call) ?? call.method.sampleAnswer }
        if call.method.readsOnly {
            var seen = world.withLock { $0 }
            return try behaviour(call, &seen)
        }
        return try world.withLock { (world) throws(Refusal) in try behaviour(call, &world) }
    }

    /// Runs a command of a batch, with the faults that can happen to it.
    func runCommand(_ call: Call) throws(Refusal) -> (Answer, CallTime) {
        let happening = try commandFaults(call)
        var answer = try run(call)
        if happening.contains(.wrongType) { answer = answer.withWrongType }
        if !happening.isEmpty { world.withLock { changeRows(happening, in: &$0) } }
        return (answer, gate.account(call.method.name, cost: answer.operating, at: call.now))
    }

    /// The same in a world that is not the portal's yet.
    func runCommand(_ call: Call, in world: inout World) throws(Refusal) -> (Answer, CallTime) {
        let happening = try commandFaults(call)
        var answer = try call.method.behaviour?(call, &world) ?? catalogAnswer(call) ?? call.method.sampleAnswer
        guard answer.source == .behaviour || !settings.isStrict else { throw .placeholder(call.method.name) }
        if happening.contains(.wrongType) { answer = answer.withWrongType }
        changeRows(happening, in: &world)
        return (answer, gate.account(call.method.name, cost: answer.operating, at: call.now))
    }

    private func commandFaults(_ call: Call) throws(Refusal) -> [Fault] {
        let happening = faults.withLock { $0.isEmpty ? [] : $0.faults(for: call.method.name, inBatch: true) }
        for case .error(let status, let code, let message) in happening { throw Refusal(status, code, message) }
        return happening
    }
}
