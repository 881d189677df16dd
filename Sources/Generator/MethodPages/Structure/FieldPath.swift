/// Names that are paths: `result.items[].id`, `data[FIELDS][ID]`.
enum FieldPath {
    static func parts(_ name: String) -> [String] {
        if name.isPlainName { return [name] }
        if name.has("<") || name.has("{") || name.has("...") { return [name] }
        var parts: [String] = []
        for part in name.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" || $0 == "→" }) {
            let word = String(part).trimmingMarks()
            if !word.isEmpty { parts.append(word) }
        }
        return parts.isEmpty ? [name] : parts
    }
}
