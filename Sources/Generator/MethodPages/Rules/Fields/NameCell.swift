import Documents

/// What the cell that names a field says: its name, a mark of requiredness, often its type.
struct NameCell {
    /// Several, where one row describes several fields.
    var names: [String] = []
    /// A star beside the name.
    var isStarred = false
    /// What follows the name: the declared type.
    var typeRuns: [Run] = []
    var element: Element

    init(_ cell: Element) {
        element = cell
        var lines = cell.lines
        guard !lines.isEmpty else { return }
        let first = lines.removeFirst()
        let (name, rest) = NameCell.split(first)
        typeRuns = rest + lines.flatMap { $0 }
        let stars = first.prefix(first.count - rest.count).contains { $0.look == .raised && $0.text.has("*") }
        names = NameCell.names(in: name, starred: &isStarred)
        if stars { isStarred = true }
        if !isStarred, let mark = rest.first(where: { !$0.isBlank }), mark.look != .code,
            mark.text.trimmed.utf8.allSatisfy({ $0 == UInt8(ascii: "*") })
        {
            isStarred = true
        }
    }

    /// The runs of a line that make the name, and those behind it.
    private static func split(_ line: [Run]) -> (name: String, rest: [Run]) {
        var name = ""
        var index = 0
        let isStrong = line.first { !$0.isBlank }?.isStrong ?? false
        while index < line.count {
            let run = line[index]
            if run.look == .raised { index += 1; continue }
            // `A|B` without a space: one name.
            if isStrong, !run.isStrong, !name.isEmpty, index + 1 < line.count, line[index + 1].isStrong,
                run.text == "|" || run.text == "\\|"
            {
                name += "|"
                index += 1
                continue
            }
            // `A* | B*`: another name.
            if isStrong, !run.isStrong, !name.isEmpty, index + 1 < line.count, line[index + 1].isStrong,
                run.text.utf8.contains(UInt8(ascii: "|"))
            {
                name += (run.text.trimmed.hasPrefix("*") ? "*" : "") + ","
                index += 1
                continue
            }
            if !name.isEmpty, run.look == .code, !run.isStrong || !isStrong { break }
            if isStrong, !run.isStrong, !name.isEmpty {
                // What is written without a space behind the bold name still belongs to it: a star, dots.
                if run.text.utf8.first == space || run.isBlank || run.link != nil { break }
                let glued = run.text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)[0]
                name += glued
                index += 1
                if glued.utf8.count < run.text.utf8.count {
                    var rest = run
                    rest.text = String(run.text.dropFirst(glued.count))
                    return (name, [rest] + line[index...])
                }
                continue
            }
            name += run.text
            index += 1
        }
        return (name, Array(line[index...]))
    }

    /// Names written in one text: `A`, `A*`, `A, B`, `A / B`.
    private static func names(in text: String, starred: inout Bool) -> [String] {
        if text.isPlainName { return [text] }
        var names: [String] = []
        for part in text.parts(at: ",", ";") {
            var name = part.trimmed
            while let last = name.utf8.last {
                if last == UInt8(ascii: "*") {
                    // `UF_*` stands for many names; `ID*` is required.
                    let before = name.dropLast()
                    if before.hasSuffix("_"), !before.dropLast().isEmpty, !before.hasSuffix("__") { break }
                    name.removeLast()
                    starred = true
                } else if last == UInt8(ascii: ":") || last == space {
                    name.removeLast()
                } else {
                    break
                }
            }
            name = name.trimmed
            if name.isEmpty, part.trimmed == "*" { names.append("*"); starred = false; continue }
            if let open = name.utf8.first, open == UInt8(ascii: "'") || open == UInt8(ascii: "\""),
                name.utf8.count > 2, name.utf8.last == open
            {
                name = String(name.dropFirst().dropLast())
            }
            // What it belongs to, in brackets: `TITLE (LANG)`.
            if let open = name.find(" ("), name.hasSuffix(")"), String(name[..<open]).isFieldName {
                let holder = String(name[open...].dropFirst(2).dropLast())
                name = (holder.isFieldName ? holder + "." : "") + name[..<open]
            }
            // `/{BOT_ID/}`: braces that the author escaped.
            if name.hasPrefix("/{"), name.hasSuffix("/}") { name = "{" + name.dropFirst(2).dropLast(2) + "}" }
            if !name.isEmpty { names.append(name) }
        }
        return names
    }
}

extension String {
    /// Whether it can be the name of a field: no words of a sentence, but letters.
    var isFieldName: Bool {
        guard utf8.count <= 200 else { return false }
        if isPlainName { return true }
        guard
            utf8.contains(where: {
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "<")
            })
        else { return false }
        var angle = 0
        for byte in utf8 {
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{") { angle += 1 }
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "}") { angle -= 1 }
            if byte == space, angle <= 0 { return false }
            if byte >= 0x80, angle <= 0, !has("…") { return false }
        }
        return true
    }

    /// Whether it is the form of values rather than one: `SG<X>`, `U{id}`, `chatXXX`.
    var isValuePattern: Bool { has("<") && has(">") || has("{") && has("}") || has("XXX") || isNoValue }

    /// Whether it speaks of something else than a value: the method that returns the values, a field, a comparison.
    private var isNoValue: Bool {
        guard let first = utf8.first else { return false }
        if first == UInt8(ascii: ">") || first == UInt8(ascii: "<") { return utf8.count > 2 }
        if first.isASCIILetter, utf8.contains(UInt8(ascii: "[")) { return true }
        guard utf8.contains(UInt8(ascii: ".")) else { return false }
        return utf8.count(where: { $0 == UInt8(ascii: ".") }) > 1 && MethodName.isMethodName(self)
            || hasPrefix("fields.") || hasPrefix("params.")
    }

    /// Whether it selects many names at once: `*`, `UF_*`.
    var isMask: Bool { self == "*" || hasSuffix("_*") }

    /// The values that one code span lists: `online|offline`.
    var listedValues: [String] {
        guard utf8.contains(UInt8(ascii: "|")) else { return [self] }
        let parts = split(whereSeparator: { $0 == "|" || $0 == "\\" }).map(String.init)
        return parts.count > 1 && parts.allSatisfy { $0.isIdentifier || $0.isNumber } ? parts : [self]
    }

    /// Whether it stands for many names: `UF_*`, `ufCrm...`, `<selector>`, `PROPERTY_#ID#`.
    var isNamePattern: Bool {
        if !isPlainName, ["...", "…", "*", "<", "{", "#"].contains(where: { has($0) }) { return true }
        // A name with the identifier of an example in it: property258, UF_CRM_1639669411830.
        let digits = utf8.reversed().prefix { $0.isASCIIDigit }.count
        guard digits > 0 else { return false }
        let stem = folded(String(dropLast(digits)))
        return digits >= 6 && stem.hasPrefix("uf") || digits >= 2 && (stem == "property" || stem == "property_")
            || stem == "parentid"
    }
}
