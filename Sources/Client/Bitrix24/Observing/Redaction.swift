/// Takes secrets out of texts that come from elsewhere: messages of portals, reasons of transports.
enum Redaction {
    static let mark = "<secret>"

    /// Removes secrets in any letter case (a host is written in lower case, whatever was in it), and whatever stands under
    /// the name of a secret.
    /// - Parameter asWritten: only in the letter case in which the secret is written.
    static func clean(_ text: String, of secrets: [Secret], asWritten: Bool = false) -> String {
        var bytes = Array(text.utf8)
        for secret in secrets where secret.reveal().utf8.count >= 4 {
            bytes = SecretSearch(secret.reveal(), asWritten: asWritten).removed(from: bytes)
        }
        if bytes.contains(where: isAssignment) { bytes = cleanPairs(bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What stands after `auth=`, `fields[PASSWORD]=` or `"auth":`, up to where the value ends.
    private static func cleanPairs(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            result.append(byte)
            index += 1
            guard isAssignment(byte), let name = name(before: index - 1, in: bytes), SecretNames.contains(name) else {
                continue
            }
            var quote: UInt8?
            while index < bytes.count, isOpening(bytes[index]) {
                if isQuote(bytes[index]) { quote = bytes[index] }
                result.append(bytes[index])
                index += 1
            }
            let start = index
            while index < bytes.count, !isEnd(bytes, index, quote) { index += 1 }
            if index > start { result += Array(mark.utf8) }
        }
        return result
    }

    /// The name that an assignment at an index is for. In a sentence a colon says nothing (`auth: is missing`), so that
    /// before one there has to be a quote.
    private static func name(before index: Int, in bytes: [UInt8]) -> String? {
        var end = index
        var hasQuote = false
        while end > 0 {
            if bytes[end - 1] == UInt8(ascii: "]") {
                end -= 1
            } else if end >= 3, bytes[end - 3] == UInt8(ascii: "%"), bytes[end - 2] == UInt8(ascii: "5"),
                bytes[end - 1] | 0x20 == UInt8(ascii: "d")
            {
                end -= 3
            } else if bytes[index] == UInt8(ascii: ":"), isOpening(bytes[end - 1]) {
                hasQuote = hasQuote || isQuote(bytes[end - 1])
                end -= 1
            } else {
                break
            }
        }
        guard bytes[index] == UInt8(ascii: "=") || hasQuote else { return nil }
        var start = end
        while start > 0, isWordByte(bytes[start - 1]) { start -= 1 }
        return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
    }

    private static func isEnd(_ bytes: [UInt8], _ index: Int, _ quote: UInt8?) -> Bool {
        guard let quote else {
            let byte = bytes[index]
            return byte <= 0x20 || isQuote(byte)
                || [UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ","), UInt8(ascii: "\\"), UInt8(ascii: "}")]
                    .contains(byte)
        }
        if bytes[index] == quote { return true }
        // The end of a text in a text: `{\"auth\": \"…\"}`.
        return bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count && bytes[index + 1] == quote
    }

    private static func isAssignment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":") }
    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    private static func isOpening(_ byte: UInt8) -> Bool {
        isQuote(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\\")
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }
}

/// Names after which a value is a secret: in arguments, addresses and forms.
enum SecretNames {
    private static let whole: Set<String> = [
        "auth", "authid", "refreshid", "clientid", "appsid", "sessid", "pwd", "pass",
    ]
    /// `access_token`, `botToken`, `CLIENT_SECRET`, `smtpPassword`, `NEW_PASSWORD`
    private static let ends = ["token", "secret", "password", "passwd", "passphrase", "apikey"]

    static func contains(_ name: String) -> Bool {
        let letters = String(
            decoding: name.utf8.lazy.map { $0 | 0x20 }.filter { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") },
            as: UTF8.self)
        return whole.contains(letters) || ends.contains { letters.hasSuffix($0) }
    }
}

/// Finds a secret in any letter case.
private struct SecretSearch {
    private let written: [UInt8]
    private let secret: [UInt8]

    /// Only in the letter case in which it is written.
    private let asWritten: Bool

    init(_ secret: String, asWritten: Bool) {
        self.asWritten = asWritten
        written = Array(secret.utf8)
        self.secret = secret.utf8.map(Self.folded)
    }

    func removed(from bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= secret.count else { return bytes }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if index + secret.count <= bytes.count, isHere(bytes, index),
                isWritten(bytes, index) || !asWritten && isWord(bytes, index)
            {
                result += Array(Redaction.mark.utf8)
                index += secret.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private func isHere(_ bytes: [UInt8], _ index: Int) -> Bool {
        secret.indices.allSatisfy { Self.folded(bytes[index + $0]) == secret[$0] }
    }

    /// Whether it stands there letter by letter.
    private func isWritten(_ bytes: [UInt8], _ index: Int) -> Bool {
        written.indices.allSatisfy { bytes[index + $0] == written[$0] }
    }

    /// Whether nothing of a longer word stands around it: in other letters the token `token` is no part of
    /// `BOT_TOKEN_REQUIRED`.
    private func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
        let end = index + secret.count
        return !(index > 0 && Self.isOfWord(bytes[index - 1])) && !(end < bytes.count && Self.isOfWord(bytes[end]))
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }
}
