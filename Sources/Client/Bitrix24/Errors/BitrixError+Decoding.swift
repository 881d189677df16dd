extension BitrixError {
    /// The answer was in order, but reading it failed: the call itself was executed.
    init(decoding error: any Error, method: MethodFacts, status: Int) {
        if let error = error as? BitrixError {
            self = error
            return
        }
        let problem = error as? DecodingProblem
        self.init(
            .decoding, message: problem.map { "expected \($0.expected), found \($0.found)" } ?? "\(error)",
            method: method.name, status: status, attempt: 1, outcome: .executed, path: problem?.path ?? [])
    }
}
