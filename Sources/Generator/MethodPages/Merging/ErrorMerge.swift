import APIModel

/// Errors of one method from several pages: by code, by message, by what is left over.
enum ErrorMerge {
    static func join(_ others: [APIError], into errors: inout [APIError]) {
        var rest: [APIError] = []
        for other in others {
            if let code = other.code,
                let index = errors.firstIndex(where: {
                    $0.code == code && (!code.isEmpty || $0.message == other.message)
                })
            {
                fill(&errors[index], from: other)
            } else if let message = other.message,
                let index = errors.firstIndex(where: {
                    ($0.code == nil || other.code == nil) && same($0.message, message)
                })
            {
                if errors[index].code == nil { errors[index].code = other.code }
                fill(&errors[index], from: other)
            } else {
                rest.append(other)
            }
        }
        rest = matchByWords(rest, &errors)
        // One code without a row and one row without a code belong together.
        let codeless = errors.indices.filter { errors[$0].code == nil }
        let coded = rest.indices.filter { rest[$0].code != nil }
        let left = rest.filter { $0.code == nil }
        if codeless.count == 1, coded.count == 1 {
            errors[codeless[0]].code = rest[coded[0]].code
            fill(&errors[codeless[0]], from: rest[coded[0]])
            if let evidence = rest[coded[0]].evidence.first {
                errors[codeless[0]].evidence.append(
                    Evidence(
                        page: evidence.page, line: evidence.line, column: evidence.column, fact: "code",
                        from: .elimination))
            }
            rest.remove(at: coded[0])
        } else if left.count == 1, codeless.isEmpty {
            let unmatched = errors.indices.filter { index in
                !others.contains { $0.code == errors[index].code || same($0.message, errors[index].message) }
            }
            if unmatched.count == 1 {
                fill(&errors[unmatched[0]], from: left[0])
                rest.removeAll { $0.code == nil }
            }
        }
        errors += rest
    }

    /// A row that lost its code says the same in other words: the most alike row, each once, in order.
    private static func matchByWords(_ others: [APIError], _ errors: inout [APIError]) -> [APIError] {
        var rest: [APIError] = []
        var taken: Set<Int> = []
        for other in others {
            let words = words(of: other)
            var best: (index: Int, likeness: Double)?
            for index in errors.indices
            where !taken.contains(index) && (errors[index].code == nil) != (other.code == nil) {
                let known = self.words(of: errors[index])
                guard !known.isEmpty, !words.isEmpty else { continue }
                let likeness = Double(known.intersection(words).count) / Double(known.union(words).count)
                if likeness >= 0.5, likeness > best?.likeness ?? 0 { best = (index, likeness) }
            }
            guard let best else { rest.append(other); continue }
            taken.insert(best.index)
            if errors[best.index].code == nil {
                errors[best.index].code = other.code
                if var evidence = other.evidence.first {
                    evidence.fact = "code"
                    evidence.from = .otherPage
                    errors[best.index].evidence.append(evidence)
                }
            }
            fill(&errors[best.index], from: other)
        }
        return rest
    }

    private static func words(of error: APIError) -> Set<String> {
        let text = folded([error.description.en, error.description.ru].compactMap { $0 }.joined(separator: " "))
        return Set(text.split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { $0.count > 2 })
    }

    private static func fill(_ error: inout APIError, from other: APIError) {
        if error.message == nil { error.message = other.message }
        error.description.fill(from: other.description)
        if error.status == nil { error.status = other.status }
        for evidence in other.evidence where !error.evidence.contains(evidence) { error.evidence.append(evidence) }
    }

    private static func same(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return false }
        return folded(a) == folded(b)
    }
}
