import Bitrix24JSON

/// Calls that stand in the documentation: what they mean is an object of the page's author.
enum Examples {
    private static let controls: Set<String> = ["select", "order", "sort", "start", "limit", "auth"]

    /// Whether all that a call names stands in a documented request of its method.
    static func isOne(_ call: Call) -> Bool {
        let texts = scalars(.object(call.parameters.object), depth: 0)
        return !texts.isEmpty && texts.allSatisfy { PageFacts.knows($0, of: call.method.name, rest: call.method.rest) }
    }

    /// Whether something that a call names does, and nothing is missing that an error of the method asks for.
    static func namesOne(_ call: Call) -> Bool {
        let method = call.method
        let texts = scalars(.object(call.parameters.object), depth: 0)
        return texts.contains { PageFacts.knows($0, of: method.name, rest: method.rest) }
            && PageFacts.needed(by: method.name).allSatisfy { name in
                call.parameters[name] != nil || !method.rules.isMarked(name)
                    || PageFacts.isLeftOut(name, of: method.name, rest: method.rest)
            }
    }

    private static func scalars(_ value: JSON, depth: Int) -> [String] {
        if let text = value.scalar { return text == "0" || text == "Y" || text == "N" ? [] : [text] }
        if case .object(let object) = value {
            return depth > 3
                ? []
                : object.members.flatMap {
                    controls.contains($0.key.lowercased()) ? [] : scalars($0.value, depth: depth + 1)
                }
        }
        return depth > 3 ? [] : (value.elements ?? []).flatMap { scalars($0, depth: depth + 1) }
    }
}
