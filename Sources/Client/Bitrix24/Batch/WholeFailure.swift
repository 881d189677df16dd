/// The error of a batch that failed as a whole. REST 3 does so for one command, without saying which.
struct WholeFailure {
    let error: BitrixError
    let rest: MethodFacts.RESTVersion
    let commands: [MethodFacts]

    /// Whether one command alone can have failed with it. What is refused for the rate of requests, the state of the
    /// portal or the rights of the caller is refused for every command alike.
    var isOneCommands: Bool {
        guard rest == .v3, commands.count > 1, error.kind == .portal, let status = error.status,
            !error.code.rawValue.isEmpty, !SystemCode.ofEveryCommand.contains(error.code)
        else { return false }
        if isOneMethods { return Set(commands.map(\.name)).count > 1 }
        return error.code == SystemCode.accessDenied || (![401, 403, 429].contains(status) && status < 500)
    }

    /// Whether all commands of one method fail with it, and those of another may not.
    var isOneMethods: Bool { SystemCode.missingScope.contains(error.code) }

    /// The error of one of its commands.
    func error(of command: MethodFacts) -> BitrixError {
        var own = error
        own.method = command.name
        guard isOneCommands else { return own }
        own.message = "one of \(commands.count) commands failed, and a REST 3 batch fails as a whole: " + error.message
        own.outcome = command.effect == .read ? .notExecuted : .unknown
        return own
    }
}
