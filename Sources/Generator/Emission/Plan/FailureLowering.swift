import APIModel

/// Errors of a method that share a code, an empty one or a number, and are told apart by their messages.
struct FailuresPlan {
    var name: String
    var members: [(name: String, code: String, message: String)]
}

extension TypeLowering {
    mutating func failures(of method: Method, in scope: Scope) -> FailuresPlan? {
        let told = method.errors.filter { error in
            guard let code = error.code, !error.pattern, error.message?.isEmpty == false else { return false }
            return code.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
        }
        guard !told.isEmpty else { return nil }
        let byKey = Dictionary(
            told.map { ("\($0.code ?? "") \($0.message ?? "")", $0) }, uniquingKeysWith: { first, _ in first })
        let name = declare("Failures", for: "errors by message", in: scope)
        let entries = names.assign(
            told.map { "\($0.code ?? "") \($0.message ?? "")" }, in: "failures \(scope.id)", style: Self.name,
            reserved: ReservedNames.errorCodes, suffix: "Error")
        return FailuresPlan(
            name: name,
            members: entries.compactMap { entry in
                byKey[entry.wire].map { (entry.swift, $0.code ?? "", $0.message ?? "") }
            })
    }

    /// The first words of the message, without the code before it.
    private static func name(_ key: String) -> String {
        let message = key.drop { $0 != " " }.split(separator: " ").prefix(7)
        return SwiftName.lower(message.joined(separator: " "))
    }
}
