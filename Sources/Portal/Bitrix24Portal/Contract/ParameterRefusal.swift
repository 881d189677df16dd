import APIModel

extension MethodEntry {
    /// The error for parameters that do not fit: the method's own where it has one for this, else the common one.
    /// A behaviour answers its method's own errors itself: it knows their words, which a catalog of facts does not.
    func refusal(for problems: [ParameterRules.Problem]) -> Refusal? {
        guard let first = problems.first(where: { !isByHand || rest == 3 || ownError(about: $0.field) == nil })
        else { return nil }
        if rest == 3 {
            return Refusal(
                400, "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION",
                "Error during request object validation",
                validation: problems.map {
                    switch $0.kind {
                    case .missing: .init(field: $0.field, message: "Required field `\($0.field)` is not specified")
                    case .wrongType(let type):
                        .init(
                            field: $0.field,
                            message: "Field `\($0.field)` requires data type `\(type)` for this request")
                    }
                })
        }
        if let own = code(for: first) {
            return documented(own, "Parameter \(first.field) is not specified or has a wrong value")
        }
        switch first.kind {
        case .missing: return Refusal(400, "100", "Could not find value for parameter {\(first.field)}")
        case .wrongType(let type):
            return Refusal(
                400, "100",
                "Invalid value to match with parameter {\(first.field)}. Should be value of type \(type).")
        }
    }

    /// What the page says, or what its codes look like.
    private func code(for problem: ParameterRules.Problem) -> String? {
        let path = problem.field.split(separator: "[").map { $0.split(separator: "]").last.map(String.init) ?? "" }
            .joined()
        let first = path.split(separator: ",").first.map(String.init) ?? path
        return switch problem.kind {
        case .missing: PageFacts.code(of: name, for: .missing(first)) ?? ownError(about: problem.field)
        case .wrongType: PageFacts.code(of: name, for: .wrong(first)) ?? ownError(about: problem.field)
        }
    }

    /// `MESSAGE_ID_ERROR` is about MESSAGE_ID, `BOT_ID_REQUIRED` about botId.
    private func ownError(about field: String) -> String? {
        let name = field.normalized
        let endings = ["ERROR", "EMPTY", "REQUIRED", "NOTSPECIFIED", "ISEMPTY", "EMPTYERROR", "MISSING"]
        return errors.lazy.compactMap(\.code).first { code in
            let code = code.normalized
            return endings.contains { code == name + $0 || code == "EMPTY" + name }
        }
    }
}

extension String {
    /// Letters and digits only, in capitals: how names on the wire and in error codes are compared.
    fileprivate var normalized: String {
        String(decoding: utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: ".") }, as: UTF8.self).uppercased()
    }
}
