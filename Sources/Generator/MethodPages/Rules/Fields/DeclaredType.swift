import APIModel
import Documents

/// The type that a page declares for a field.
struct DeclaredType {
    /// As written, the members of a union joined by `|`.
    var text: String
    var type: ValueType
    /// `null` is one of the members.
    var nullable: Bool
    /// Where its description lies, if it is linked: `api-reference/data-types.md#user`.
    var link: String?
    var element: Element?

    /// From the runs of a type cell, or of the lines below a name. nil: nothing there is a type.
    init?(_ runs: [Run]) {
        var members: [String] = []
        let isMarked = runs.contains { ($0.look == .code || $0.link != nil) && !$0.isBlank }
        if !isMarked {
            let text = runs.filter { $0.look != .raised }.map(\.text).joined().trimmed
            guard DeclaredType.isTypeText(text) else { return nil }
            members = DeclaredType.members(of: text)
        } else {
            var text = ""
            // `array<` and `integer` and `>` may be runs of their own; so may a bar.
            for run in runs where run.look != .raised {
                if run.look == .code || run.link != nil {
                    if !text.isEmpty, !DeclaredType.continues(text) { text += "|" }
                    text += run.text.trimmed
                } else {
                    let glue = run.text.trimmed
                    if glue == "[]" || glue.hasPrefix("[]") || glue == "<" || glue == ">" { text += glue }
                }
            }
            members = DeclaredType.members(of: text)
        }
        link = runs.first { $0.link != nil }?.link
        element = runs.first { !$0.isBlank }?.element
        guard !members.isEmpty else { return nil }
        text = members.joined(separator: "|")
        (type, nullable) = DeclaredType.type(of: members)
    }

    /// From a text known to be a type.
    init?(text written: String) {
        let members = DeclaredType.members(of: written)
        guard !members.isEmpty else { return nil }
        text = members.joined(separator: "|")
        (type, nullable) = DeclaredType.type(of: members)
    }

    private static func type(of members: [String]) -> (ValueType, nullable: Bool) {
        var types: [ValueType] = []
        var nullable = false
        for member in members {
            switch folded(member) {
            case "null": nullable = true
            default:
                if member == "unknown" { continue }
                let type = type(named: member)
                if !types.contains(type) { types.append(type) }
            }
        }
        switch types.count {
        case 0: return (.any, nullable)
        case 1: return (types[0], nullable)
        default: return (.union(types), nullable)
        }
    }

    private static func continues(_ text: String) -> Bool {
        text.hasSuffix("<") || text.hasSuffix("|")
    }

    /// The members of a union, split at what separates them outside of brackets.
    static func members(of text: String) -> [String] {
        // Most types are one name.
        if !text.isEmpty, text.utf8.allSatisfy(\.isNameByte) { return [text] }
        var members: [String] = []
        var current: [UInt8] = []
        var depth = 0
        let bytes = Array(text.utf8)
        func flush() {
            // A bar that the markup had to escape: `string\|null`.
            while current.last == UInt8(ascii: "\\") { current.removeLast() }
            let member = String(decoding: current, as: UTF8.self).trimmed
            if !member.isEmpty { members.append(member) }
            current = []
        }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1; current.append(byte)
            case UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1; current.append(byte)
            case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ";"):
                if depth > 0 { current.append(byte) } else { flush() }
            default: current.append(byte)
            }
        }
        flush()
        return members.flatMap { member -> [String] in
            for word in DeclarationWords.or.words where member.has(word) {
                let at = member.find(word)!
                let tail = member[at...].dropFirst(word.count)
                return [String(member[..<at]).trimmed, String(tail).trimmed].filter { !$0.isEmpty }
            }
            return [member]
        }
    }

    /// Whether words without marks are a type: known names only, so that prose is not taken for one.
    private static func isTypeText(_ text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count < 60 else { return false }
        let members = members(of: text)
        return !members.isEmpty
            && members.allSatisfy { member in
                var name = folded(member)
                while name.hasSuffix("[]") { name.removeLast(2) }
                return TypeNames.known[name] != nil || TypeNames.references[name] != nil || name == "null"
                    || (name.utf8.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: ".") }
                        && (name.has("_") || name.has(".")) && members.count == 1)
                    || (member.isIdentifier && member.utf8.contains { $0.isASCIILetter && $0 & 0x20 == 0 }
                        && members.count == 1)
            }
    }

    /// What one name of a type means.
    static func type(named written: String) -> ValueType {
        let name = folded(written)
        if let known = TypeNames.known[name] { return known }
        if name.hasSuffix("[]") { return .array(type(named: String(written.trimmed.dropLast(2)))) }
        for prefix in ["array<", "list<"] where name.hasPrefix(prefix) && name.hasSuffix(">") {
            let inner = String(written.trimmed.dropFirst(prefix.count).dropLast())
            let parts = members(of: inner)
            if parts.count == 2, inner.has(",") {
                return .map(key: type(named: parts[0]), value: type(named: parts[1]))
            }
            return .array(parts.count == 1 ? type(named: parts[0]) : type(of: parts).0)
        }
        if let end = DeclarationWords.arrayOf.end(atStartOf: name) {
            return .array(type(named: String(Substring(name.utf8.dropFirst(end)))))
        }
        if DeclarationWords.object.begin(name) { return .object }
        return reference(to: written.trimmed)
    }

    /// A name that no table knows: `crm_status`, `catalog_product.id`, `Bot`.
    private static func reference(to name: String) -> ValueType {
        let small = folded(name)
        if let base = TypeNames.references[small] { return .reference(to: name, base: base) }
        if let dot = small.utf8.lastIndex(of: UInt8(ascii: ".")) {
            let member = String(small[small.index(after: dot)...])
            return .reference(to: name, base: member == "id" ? .integer : .string)
        }
        if let first = name.utf8.first, first.isASCIILetter, first & 0x20 == 0 {
            return .reference(to: name, base: .object)
        }
        return .reference(to: name, base: .any)
    }
}
