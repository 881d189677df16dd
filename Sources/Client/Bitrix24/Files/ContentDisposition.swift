import Foundation

/// The header by which a server names a file.
enum ContentDisposition {
    /// The name without any folder: `filename*=UTF-8''a%20b.txt` before `filename="a b.txt"`.
    static func fileName(_ header: String) -> String? {
        var plain: String?
        for part in parts(header) {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let name = part[..<equals].trimmingCharacters(in: .whitespaces).lowercased()
            let value = part[part.index(after: equals)...].trimmingCharacters(in: .whitespaces)
            if name == "filename*", value.lowercased().hasPrefix("utf-8''"),
                let decoded = String(value.dropFirst(7)).removingPercentEncoding
            {
                return bare(decoded)
            }
            if name == "filename" { plain = unquoted(value) }
        }
        return plain.flatMap(bare)
    }

    private static func parts(_ header: String) -> [String] {
        var result = [""]
        var isQuoted = false
        for character in header {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted { result.append("") } else { result[result.count - 1].append(character) }
        }
        return result
    }

    private static func unquoted(_ value: String) -> String {
        guard value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") else { return value }
        return value.dropFirst().dropLast().replacingOccurrences(of: "\\\"", with: "\"")
    }

    /// A server must not choose the folder that a file is written to.
    private static func bare(_ name: String) -> String? {
        let last = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
        let safe = String(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f })
        return safe.isEmpty || safe == "." || safe == ".." ? nil : safe
    }
}
