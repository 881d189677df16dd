/// How a name on the wire becomes a Swift name. The rule, in this order:
///
/// 1. The name is cut into words at anything but letters and digits, and at humps; Cyrillic is written in Latin
///    letters. Signs without letters are spelled, the empty name is `empty`.
/// 2. Words are joined in camel case; acronyms are written in one case: `messageID`, `urlCheck`.
/// 3. A name that begins with a digit gets an underscore before it, that of a type an `N`.
/// 4. A name that would hide or break what generated code needs gets a suffix that says what it is: `TypeAPI` for a
///    namespace, `TypeMethod` for a method's own types, `TypeValue` for anything else. Keywords get backticks.
/// 5. Where two names of one scope come out alike, the later one gets a number: `id`, `id2`. The ledger keeps what
///    was given once.
enum SwiftName {
    /// `messageID`: properties, functions, arguments, values.
    static func lower(_ wire: String) -> String {
        let words = Words.of(wire)
        return safe(words[0] + words.dropFirst().map(capitalized).joined())
    }

    /// `MessageID`: types.
    static func upper(_ wire: String) -> String {
        let name = safe(Words.of(wire).map(capitalized).joined())
        return name.hasPrefix("_") ? "N" + name.dropFirst() : name
    }

    private static func safe(_ name: String) -> String {
        guard let first = name.utf8.first else { return "unnamed" }
        return first >= 48 && first <= 57 ? "_" + name : name
    }

    private static func capitalized(_ word: String) -> String {
        if acronyms.contains(word) { return word.uppercased() }
        if word.hasSuffix("s"), acronyms.contains(String(word.dropLast())) { return word.dropLast().uppercased() + "s" }
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private static let acronyms: Set<String> = [
        "ai", "api", "cpc", "cpm", "crm", "css", "csv", "gid", "guid", "html", "http", "https", "id", "im", "imap",
        "inn",
        "ip", "js", "json", "jwt", "ok", "os", "pdf", "php", "pin", "qr", "rest", "rpa", "sip", "sku", "sms", "smtp",
        "sql", "ssl", "tls", "ttl", "uf", "ui", "uri", "url", "utm", "uuid", "vat", "xml",
    ]

    /// The name as it is written in source.
    static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    private static let keywords: Set<String> = [
        "associatedtype", "as", "await", "actor", "any", "break", "case", "catch", "class", "continue", "default",
        "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func",
        "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil", "open", "operator", "precedencegroup",
        "private", "protocol", "public", "repeat", "rethrows", "return", "static", "struct", "subscript", "super",
        "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]
}
