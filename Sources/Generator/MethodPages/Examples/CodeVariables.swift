import Bitrix24JSON

/// Puts literals in the place of the variables that were assigned them earlier in an example:
/// `const fields = {…}; call('crm.lead.add', { fields })`.
struct CodeVariables {
    private let source: [UInt8]
    private let end: Int
    private var left = 50
    /// How far back an assignment is looked for.
    private static let reach = 20_000

    /// Looks for assignments before `end`.
    init(_ source: [UInt8], end: Int) {
        self.source = source
        self.end = end
    }

    mutating func resolve(
        _ value: JSON, _ repairs: [LenientJSON.Repair]
    ) -> (value: JSON, repairs: [LenientJSON.Repair]) {
        var expressions = Set(repairs.lazy.filter { $0.kind == .expression }.map(\.path))
        guard !expressions.isEmpty else { return (value, repairs) }
        // A member without a value (`{ fields }`) was noted at its object.
        expressions.formUnion(shorthands(in: value, under: "$", of: expressions))
        var found: [LenientJSON.Repair] = []
        let result = replace(value, path: "$", expressions, &found)
        return (result, repairs + found)
    }

    private func shorthands(in value: JSON, under path: String, of expressions: Set<String>) -> Set<String> {
        guard case .object(let object) = value else { return [] }
        var found: Set<String> = []
        for member in object.members {
            if expressions.contains(path), member.value == .string(member.key) { found.insert("\(path).\(member.key)") }
            found.formUnion(shorthands(in: member.value, under: "\(path).\(member.key)", of: expressions))
        }
        return found
    }

    private mutating func replace(
        _ value: JSON, path: String, _ expressions: Set<String>, _ found: inout [LenientJSON.Repair]
    ) -> JSON {
        switch value {
        case .string(let text) where expressions.contains(path):
            guard let (value, repairs) = assigned(text) else { return value }
            found += repairs.map { .init(kind: $0.kind, offset: $0.offset, path: path + $0.path.dropFirst()) }
            return value
        case .array(let elements):
            var result: [JSON] = []
            for (index, element) in elements.enumerated() {
                result.append(replace(element, path: "\(path)[\(index)]", expressions, &found))
            }
            return .array(result)
        case .object(let object):
            var members: [JSON.Object.Member] = []
            for member in object.members {
                let value = replace(member.value, path: "\(path).\(member.key)", expressions, &found)
                members.append(.init(key: member.key, value: value))
            }
            return .object(JSON.Object(members))
        default:
            return value
        }
    }

    /// The literal of the last assignment to a variable of this name.
    private mutating func assigned(_ name: String) -> (JSON, [LenientJSON.Repair])? {
        let needle = Array(name.utf8)
        guard left > 0, !needle.isEmpty, needle.count < 60, needle.allSatisfy(Self.isName) else { return nil }
        left -= 1
        var index = end - needle.count
        while index >= max(0, end - Self.reach) {
            defer { index -= 1 }
            guard source[index] == needle[0], source[index..<end].starts(with: needle),
                index == 0 || !Self.isName(source[index - 1]), let start = assignment(after: index + needle.count)
            else { continue }
            var reader = LenientReader(source, from: start, dialect: .code)
            guard let value = reader.value() else { return nil }
            if case .string = value, reader.repairs.contains(where: { $0.kind == .expression && $0.path == "$" }) {
                return nil
            }
            return CodeVariables(source, end: index, left: left).resolved(value, reader.repairs)
        }
        return nil
    }

    private init(_ source: [UInt8], end: Int, left: Int) {
        self.init(source, end: end)
        self.left = left
    }

    private func resolved(_ value: JSON, _ repairs: [LenientJSON.Repair]) -> (JSON, [LenientJSON.Repair]) {
        var copy = self
        return copy.resolve(value, repairs)
    }

    /// The place after `=`, over a type (`: Params =`) if there is one.
    private func assignment(after start: Int) -> Int? {
        var index = start
        while index < end, source[index] == 0x20 { index += 1 }
        if index < end, source[index] == UInt8(ascii: ":") {
            while index < end, source[index] != UInt8(ascii: "="), source[index] != 0x0A,
                source[index] != UInt8(ascii: ",")
            { index += 1 }
        }
        guard index + 1 < end, source[index] == UInt8(ascii: "="), source[index + 1] != UInt8(ascii: "="),
            source[index + 1] != UInt8(ascii: ">")
        else { return nil }
        return index + 1
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "$")
    }
}
