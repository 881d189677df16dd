/// Takes secrets out of texts that come from elsewhere: messages of portals, reasons of transports.
enum Redaction {
    static let mark = "<secret>"
    /// Names after which a value is a secret, in addresses and forms that a message may quote.
    private static let names: Set<String> = [
        "auth", "access_token", "refresh_token", "client_secret", "bottoken", "event_token", "application_token",
        "token", "client_id", "auth_id", "refresh_id",
    ]

    static func isSecret(_ name: String) -> Bool { names.contains(name.lowercased()) }

    static func clean(_ text: String, of secrets: [Secret]) -> String {
        var text = text
        for secret in secrets where secret.reveal().utf8.count >= 4 && text.contains(secret.reveal()) {
            text = text.split(separator: secret.reveal(), omittingEmptySubsequences: false).joined(separator: mark)
        }
        return text.utf8.contains { isAssignment($0) } ? cleanPairs(text) : text
    }

    /// What stands after `auth=` or `"auth":`, up to the next separator.
    private static func cleanPairs(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var word = 0..<0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            result.append(byte)
            index += 1
            if isWordByte(byte) {
                word = word.upperBound == index - 1 ? word.lowerBound..<index : index - 1..<index
            } else if isAssignment(byte), isSecret(String(decoding: bytes[word], as: UTF8.self)),
                // In a sentence a colon says nothing: `auth: is missing`.
                byte == UInt8(ascii: "=") ? word.upperBound == index - 1 : word.upperBound < index - 1
            {
                while index < bytes.count, isOpening(bytes[index]) {
                    result.append(bytes[index])
                    index += 1
                }
                let start = index
                while index < bytes.count, !isSeparator(bytes[index]) { index += 1 }
                if index > start { result += Array(mark.utf8) }
            } else if !isQuote(byte), byte != UInt8(ascii: " ") {
                word = 0..<0
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isAssignment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":") }
    private static func isQuote(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\")].contains(byte)
    }
    private static func isOpening(_ byte: UInt8) -> Bool { isQuote(byte) || byte == UInt8(ascii: " ") }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte <= 0x20 || isQuote(byte) || [UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ",")].contains(byte)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }
}
