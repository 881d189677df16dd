import Bitrix24JSON
import Foundation

@testable import Bitrix24Portal

/// A scenario on a portal of its own: what was kept on the way, and what was wrong.
struct ScenarioRun {
    private let portal: TestPortal
    private let token: String
    private var known: [String: JSON] = [:]

    init(_ portal: TestPortal) {
        self.portal = portal
        token = portal.control.issueTokens()["access_token"]?.string ?? ""
    }

    /// nil: all of it held.
    mutating func problem(_ scenario: Scenario) throws -> String? {
        for line in scenario.lines {
            if let problem = try problem(in: try ScenarioStep(line)) { return "\(line): \(problem)" }
        }
        return nil
    }

    private mutating func problem(in step: ScenarioStep) throws -> String? {
        var parameters = try JSON(parsing: Array(step.parameters.utf8))
        parameters = filled(parameters)
        if step.usesToken, case .object(var object) = parameters {
            object["auth"] = .string(token)
            parameters = .object(object)
        }
        let place =
            step.usesToken
            ? step.rest == 3 ? "/rest/api/" : "/rest/" : step.rest == 3 ? portal.webhookPath3 : portal.webhookPath
        let response = try portal.post(place + step.method, parameters)
        if step.isRefused { return response.status == 200 ? "was not refused: \(response.text.prefix(300))" : nil }
        guard response.status == 200, let result = response.json["result"] else { return response.text }
        guard response.headers["x-portal-answer"] == "behaviour" else { return "the answer is a placeholder" }
        for (name, path) in step.keeps {
            guard let value = found(path, in: result), !value.isNull else {
                return "nothing stands at \(path) of \(response.text.prefix(300))"
            }
            known[name] = value
        }
        for expectation in step.expects {
            if let problem = problem(filledText(expectation), result, response.json) {
                return "\(problem) in \(response.text.prefix(400))"
            }
        }
        return nil
    }

    private func problem(_ expectation: String, _ result: JSON, _ answer: JSON) -> String? {
        if expectation.hasSuffix("?") {
            let value = found(String(expectation.dropLast()), in: result)
            return value?.isEmptyValue ?? true ? "nothing stands at \(expectation)" : nil
        }
        guard let equals = Self.equals(in: expectation) else { return "\(expectation) expects nothing" }
        let path = String(expectation[..<equals])
        let wanted = String(expectation[expectation.index(after: equals)...])
        if path.hasPrefix("#") {
            let count = found(String(path.dropFirst()), in: result)?.elements?.count
            return count.map(String.init) == wanted ? nil : "\(path) is \(count.map(String.init) ?? "nothing")"
        }
        let value = path.hasPrefix("^") ? answer[String(path.dropFirst())] : found(path, in: result)
        let text = value?.bool.map { $0 ? "true" : "false" } ?? value?.scalar ?? "nothing"
        return text == wanted || text.hasPrefix(wanted + "T") ? nil : "\(path) is \(text), not \(wanted)"
    }

    /// The sign that ends a path: not one inside of brackets.
    private static func equals(in text: String) -> String.Index? {
        var depth = 0
        return text.indices.first { index in
            if text[index] == "[" { depth += 1 } else if text[index] == "]" { depth -= 1 }
            return text[index] == "=" && depth == 0
        }
    }

    private func found(_ path: String, in result: JSON) -> JSON? {
        let path = filledText(path)
        guard path != "." else { return result }
        var value: JSON? = result
        var rest = path[...]
        while let first = rest.first, value != nil {
            if first == ".", rest.count > 1 || rest.startIndex > path.startIndex {
                rest.removeFirst()
            } else if first == "[", let end = rest.firstIndex(of: "]") {
                let halves = rest[..<end].dropFirst().split(separator: "=", maxSplits: 1).map(String.init)
                let items = value?.elements ?? []
                value =
                    items.first { $0[halves[0]]?.scalar == halves[1] }
                    ?? items.lazy.compactMap { $0.elements?.first { $0.object?[halves[0]]?.scalar == halves[1] } }.first
                rest = rest[end...].dropFirst()
            } else if rest == "." {
                return value
            } else {
                let end = rest.firstIndex { $0 == "." || $0 == "[" } ?? rest.endIndex
                value = value?.member(String(rest[..<end]))
                rest = rest[end...]
            }
        }
        return value
    }

    private func filled(_ value: JSON) -> JSON {
        switch value {
        case .string(let text):
            text.hasPrefix("$")
                ? known[String(text.dropFirst())] ?? .string(filledText(text)) : .string(filledText(text))
        case .array(let items): .array(items.map(filled))
        case .object(let object):
            .object(.init(object.members.map { .init(key: filledText($0.key), value: filled($0.value)) }))
        default: value
        }
    }

    private func filledText(_ text: String) -> String {
        guard text.contains("$") else { return text }
        return known.sorted { $0.key.count > $1.key.count }.reduce(text) {
            $0.replacingOccurrences(of: "$" + $1.key, with: $1.value.scalar ?? "")
        }
    }
}
