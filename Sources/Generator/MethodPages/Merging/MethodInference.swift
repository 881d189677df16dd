import APIModel

/// What follows from all that is known of a method.
enum MethodInference {
    private static let missing = [
        "not provided", "not passed", "not specified", "not sent", "is not set", "is empty", "can't be empty",
        "cannot be empty",
        "is required", "is missing", "missing", "не передан", "не указан", "не задан", "не может быть пуст",
        "отсутствует", "пустой",
    ]

    static func complete(_ method: inout Method) {
        requireWhatErrorsMiss(&method)
        // What has a default can be left out.
        for index in method.parameters.indices
        where method.parameters[index].required == nil && method.parameters[index].defaultValue != nil {
            method.parameters[index].required = false
        }
    }

    /// "Identifier of the message not provided": whoever answers that requires the parameter.
    private static func requireWhatErrorsMiss(_ method: inout Method) {
        for index in method.parameters.indices where method.parameters[index].required == nil {
            let parameter = method.parameters[index]
            guard parameter.defaultValue == nil, parameter.requiredWhen.isEmpty else { continue }
            let name = folded(parameter.name)
            for error in method.errors {
                guard let code = error.code.map(folded), code.hasPrefix(name) else { continue }
                let text = folded(
                    [error.message, error.description.en, error.description.ru].compactMap { $0 }.joined(
                        separator: "\n"))
                guard missing.contains(where: { text.has($0) }) || code == name + "_empty" else { continue }
                method.parameters[index].required = true
                if var evidence = error.evidence.first {
                    evidence.fact = "required"
                    evidence.from = .error
                    method.parameters[index].evidence.append(evidence)
                }
                break
            }
        }
    }
}
