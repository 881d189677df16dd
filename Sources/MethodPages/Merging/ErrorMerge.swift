import APIModel

/// Errors of one method from several pages: by code, by message, by what is left over.
enum ErrorMerge {
    static func join(_ others: [APIError], into errors: inout [APIError]) {
        var rest: [APIError] = []
        for other in others {
            if let code = other.code, let index = errors.firstIndex(where: { $0.code == code && (!code.isEmpty || $0.message == other.message) }) {
                fill(&errors[index], from: other)
            } else if let message = other.message, let index = errors.firstIndex(where: { ($0.code == nil || other.code == nil) && same($0.message, message) }) {
                if errors[index].code == nil { errors[index].code = other.code }
                fill(&errors[index], from: other)
            } else {
                rest.append(other)
            }
        }
        // One code without a row and one row without a code belong together.
        let codeless = errors.indices.filter { errors[$0].code == nil }
        let coded = rest.indices.filter { rest[$0].code != nil }
        let left = rest.filter { $0.code == nil }
        if codeless.count == 1, coded.count == 1 {
            errors[codeless[0]].code = rest[coded[0]].code
            fill(&errors[codeless[0]], from: rest[coded[0]])
            if let evidence = rest[coded[0]].evidence.first {
                errors[codeless[0]].evidence.append(
                    Evidence(page: evidence.page, line: evidence.line, column: evidence.column, fact: "code", from: .elimination))
            }
            rest.remove(at: coded[0])
        } else if left.count == 1, codeless.isEmpty {
            let unmatched = errors.indices.filter { index in !others.contains { $0.code == errors[index].code || same($0.message, errors[index].message) } }
            if unmatched.count == 1 {
                fill(&errors[unmatched[0]], from: left[0])
                rest.removeAll { $0.code == nil }
            }
        }
        errors += rest
    }

    private static func fill(_ error: inout APIError, from other: APIError) {
        if error.message == nil { error.message = other.message }
        error.description.fill(from: other.description)
        if error.status == nil { error.status = other.status }
        error.evidence += other.evidence
    }

    private static func same(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return false }
        return folded(a) == folded(b)
    }
}
