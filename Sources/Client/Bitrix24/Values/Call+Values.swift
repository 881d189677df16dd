extension Call where Output: BitrixValue {
    /// A call of generated code: `extra` wins over arguments of the same name, and the output is read from `result`.
    public init(_ method: MethodFacts, _ arguments: Arguments = Arguments(), extra: Arguments) {
        var arguments = arguments
        if !extra.isEmpty { arguments.merge(extra) }
        self.init(method, arguments) { answer in
            guard let output = Output(json: answer.result) else {
                throw DecodingProblem(path: ["result"], expected: Output.expected, found: answer.result.kind)
            }
            return output
        }
    }
}
