import Bitrix24JSON
import Diagnostics

/// The forms in which changes leave the program.
public enum ChangeFormat: String, Sendable, CaseIterable {
    /// One line per change.
    case text
    /// The entry of a changelog.
    case markdown
    /// Data; ``ChangeReport/schema`` describes it.
    case json
    /// SARIF 2.1.0, which code hosts show beside the lines.
    case sarif
}

/// Changes as text or data.
public struct ChangeReport: Sendable {
    /// What is reported.
    public let list: ChangeList

    /// A report of these changes.
    public init(_ list: ChangeList) { self.list = list }

    /// The whole report in a form.
    public func bytes(_ format: ChangeFormat) -> [UInt8] {
        switch format {
        case .text: Array(text.utf8)
        case .markdown: Array(markdown.utf8)
        case .json: json
        case .sarif: DiagnosticFormat.sarif.bytes(DiagnosticList(list.changes.map(\.diagnostic)))
        }
    }

    /// `im.message.like: error: parameters ACTION: … [parameter-type-changed] 0123456789abcdef`
    public var text: String {
        var text = ""
        var group: ChangeRule.Group?
        for change in list.changes {
            if change.group != group {
                group = change.group
                text += "\(text.isEmpty ? "" : "\n")\(change.group.title)\n"
            }
            text += change.line + "\n"
        }
        return text + summary + "\n"
    }

    /// How many there are of each severity.
    public var summary: String {
        let changes = list.changes
        let counts = ChangeRule.Group.allCases.map { group in
            "\(changes.count { $0.group == group }) \(group.word)"
        }
        let errors = changes.count { $0.severity == .error }
        let warnings = changes.count { $0.severity == .warning }
        return "\(changes.count) changes (\(counts.joined(separator: ", "))): \(errors) errors, \(warnings) warnings"
    }

    // MARK: Markdown

    /// The entry of a changelog: what breaks and what changed in full, what is new by owner.
    public var markdown: String {
        var text = ""
        for group in ChangeRule.Group.allCases {
            // Where something is documented, and how its page words a type, is no news for users.
            let changes = list.changes.filter { $0.group == group && $0.rule != .page && $0.rule != .detail }
            guard !changes.isEmpty else { continue }
            text += "### \(group.title)\n\n"
            var owners: [String] = []
            var byOwner: [String: [Change]] = [:]
            for change in changes {
                if byOwner[change.owner] == nil { owners.append(change.owner) }
                byOwner[change.owner, default: []].append(change)
            }
            if group == .added || group == .read {
                text += Self.brief(owners, byOwner)
            } else {
                for owner in owners {
                    let messages = Self.unique((byOwner[owner] ?? []).map { Self.escaped($0.message) })
                    text += "- `\(owner)`: \(messages.joined(separator: "; "))\n"
                }
            }
            text += "\n"
        }
        return text.isEmpty ? "Nothing changed in the API.\n" : text
    }

    /// New methods and events by name, and how much the others gained.
    private static func brief(_ owners: [String], _ byOwner: [String: [Change]]) -> String {
        let new = owners.filter { owner in
            byOwner[owner]?.contains { [ChangeRule.methodAdded, .eventAdded, .typeAdded].contains($0.rule) } == true
        }
        var text = ""
        if !new.isEmpty { text += "- New: \(new.map { "`\($0)`" }.joined(separator: ", "))\n" }
        for owner in owners where !new.contains(owner) {
            let messages = unique((byOwner[owner] ?? []).map { escaped($0.message) })
            text += "- `\(owner)`: \(messages.prefix(6).joined(separator: "; "))"
            text += messages.count > 6 ? "; and \(messages.count - 6) more\n" : "\n"
        }
        return text
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// Text of the documentation as text: nothing of it is markup, and it stays in its line.
    private static func escaped(_ text: String) -> String {
        String(text.flatMap { "\\`*_<>[]|#".contains($0) ? ["\\", $0] : $0.isNewline ? [" "] : [$0] })
    }

    // MARK: JSON

    private var json: [UInt8] {
        var writer = JSONWriter(style: .lines(depth: 2))
        writer.beginObject()
        writer.key("format")
        writer.string("bitrix24-api-changes")
        writer.key("version")
        writer.int(1)
        writer.key("changes")
        writer.beginArray()
        for change in list.changes { writer.value(change.json) }
        writer.endArray()
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    /// The JSON Schema of the data.
    public static var schema: JSON {
        let position: JSON = [
            "type": "object", "required": ["path", "line"], "additionalProperties": false,
            "properties": ["path": ["type": "string"], "line": ["type": "integer"], "column": ["type": "integer"]],
        ]
        let change: JSON = [
            "type": "object",
            "required": ["rule", "severity", "group", "owner", "message", "fingerprint"],
            "additionalProperties": false,
            "properties": [
                "rule": ["enum": .array(ChangeRule.all.map { .string($0.id) })],
                "severity": ["enum": .array(Diagnostic.Severity.allCases.map { .string($0.rawValue) })],
                "group": ["enum": .array(ChangeRule.Group.allCases.map { .string($0.rawValue) })],
                "owner": ["type": "string", "description": "A method, an event or a type."],
                "path": ["type": "string", "description": "From the owner down."],
                "old": ["type": "string"], "new": ["type": "string"], "message": ["type": "string"],
                "needsDecision": ["type": "boolean"],
                "fingerprint": ["type": "string", "pattern": "^[0-9a-f]{16}$"],
                "oldPosition": position, "newPosition": position,
            ],
        ]
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Changes of the Bitrix24 REST API between two states of its documentation",
            "type": "object", "required": ["format", "version", "changes"], "additionalProperties": false,
            "properties": [
                "format": ["const": "bitrix24-api-changes"], "version": ["const": 1],
                "changes": ["type": "array", "items": change],
            ],
        ]
    }
}

extension ChangeRule.Group {
    /// The heading of its changes.
    var title: String {
        switch self {
        case .wire: "Changed on the wire"
        case .swift: "Changed in Swift"
        case .added: "Added"
        case .read: "Read differently (the pages are the same)"
        }
    }

    /// In a count.
    var word: String {
        switch self {
        case .wire: "on the wire"
        case .swift: "in Swift"
        case .added: "added"
        case .read: "read differently"
        }
    }
}

extension Change {
    /// One line, whatever the documentation says.
    public var line: String {
        var line = "\(owner): \(severity.rawValue): \(message)"
        if let newPosition, newPosition.line > 0 { line += " (\(newPosition))" }
        line += " [\(rule.id)] \(fingerprint)"
        return String(line.map { $0.isNewline ? " " : $0 })
    }

    fileprivate var json: JSON {
        var object: JSON.Object = [
            "rule": .string(rule.id), "severity": .string(severity.rawValue), "group": .string(group.rawValue),
            "owner": .string(owner),
        ]
        if !path.isEmpty { object["path"] = .string(path) }
        if !old.isEmpty { object["old"] = .string(old) }
        if !new.isEmpty { object["new"] = .string(new) }
        object["message"] = .string(message)
        if rule.needsDecision, !isReadDifferently { object["needsDecision"] = true }
        object["fingerprint"] = .string(fingerprint)
        if let oldPosition { object["oldPosition"] = oldPosition.json }
        if let newPosition { object["newPosition"] = newPosition.json }
        return .object(object)
    }

    fileprivate var diagnostic: Diagnostic {
        let place = newPosition ?? oldPosition ?? Position(path: "specs/catalog")
        return Diagnostic(
            severity, rule.id, at: place, "\(owner): \(message)", related: [oldPosition].compactMap { $0 })
    }
}

extension Position {
    fileprivate var json: JSON {
        ["path": .string(path), "line": .number(JSON.Number(line)), "column": .number(JSON.Number(column))]
    }
}
