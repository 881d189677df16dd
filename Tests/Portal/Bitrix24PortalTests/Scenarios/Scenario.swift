import Bitrix24JSON
import Foundation

/// Something that is written by one method and read by another, as a few lines of text.
///
///     # a status of a directory
///     crm.status.add {"fields":{"STATUS_ID":"FAIR"}} > id=.
///     crm.status.get {"id":"$id"} : STATUS_ID=FAIR
///     crm.status.delete {"id":"$id"}
///     crm.status.get {"id":"$id"} !
///
/// `>` keeps what stands at a path of the result under a name; `:` says what stands there (`#` how many, `^` beside the
/// result, `?` anything at all, `[key=value]` the one in a list); `!` says that the call is refused. A line that begins
/// with spaces goes on with the one before; `@` calls with an application's token, `3:` by REST 3.
struct Scenario: Sendable, CustomStringConvertible {
    var title: String
    var lines: [String] = []

    var description: String { title }

    static func read(_ text: String) -> [Scenario] {
        var lines: [String] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("  "), !lines.isEmpty {
                lines[lines.count - 1] += " " + line.trimmingCharacters(in: .whitespaces)
            } else {
                lines.append(String(line))
            }
        }
        var scenarios: [Scenario] = []
        for line in lines {
            if line.hasPrefix("# ") {
                scenarios.append(Scenario(title: String(line.dropFirst(2))))
            } else {
                scenarios[scenarios.count - 1].lines.append(line)
            }
        }
        return scenarios
    }
}

/// One line of a scenario.
struct ScenarioStep {
    var usesToken: Bool
    var rest: Int
    var method: String
    var parameters: String
    /// What follows the parameters.
    var keeps: [(name: String, path: String)] = []
    var expects: [String] = []
    var isRefused = false

    init(_ line: String) throws {
        var text = line[...]
        usesToken = text.hasPrefix("@")
        if usesToken { text.removeFirst() }
        rest = text.hasPrefix("3:") ? 3 : 2
        if rest == 3 { text.removeFirst(2) }
        guard let space = text.firstIndex(of: " ") else { throw RawClient.Failure(what: "no parameters in \(line)") }
        method = String(text[..<space])
        text = text[space...].dropFirst()
        guard let end = Self.end(of: text) else { throw RawClient.Failure(what: "no JSON in \(line)") }
        parameters = String(text[..<end])
        read(text[end...])
    }

    private mutating func read(_ rest: Substring) {
        var rest = rest.drop { $0 == " " }
        isRefused = rest == "!"
        if rest.hasPrefix(">") {
            let end = rest.range(of: " : ")?.lowerBound ?? rest.endIndex
            for part in rest[..<end].dropFirst().split(separator: ",") {
                let halves = part.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1)
                keeps.append((String(halves[0]), String(halves[1])))
            }
            rest = rest[end...].drop { $0 == " " }
        }
        if rest.hasPrefix(":") {
            expects = rest.dropFirst().split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Where a JSON object that a text begins with ends.
    private static func end(of text: Substring) -> String.Index? {
        var depth = 0
        var inText = false
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            if inText {
                if character == "\\" { index = text.index(after: index) } else if character == "\"" { inText = false }
            } else if character == "\"" {
                inText = true
            } else if character == "{" || character == "[" {
                depth += 1
            } else if character == "}" || character == "]" {
                depth -= 1
                if depth == 0 { return text.index(after: index) }
            }
            index = text.index(after: index)
        }
        return nil
    }
}
