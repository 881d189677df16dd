import Bitrix24JSON

/// What must not be shown, not even on the portal's own page.
enum Secrets {
    static let mark = "…"

    private static let names: Set<String> = [
        "auth", "access_token", "refresh_token", "client_secret", "bottoken", "bot_token", "client_id", "event_token",
        "application_token", "token", "auth_id", "refresh_id", "authtoken", "secret", "password",
    ]

    /// - Parameter values: secrets that may stand in any text, such as the code of a webhook.
    static func hidden(_ value: JSON, values: [String] = []) -> JSON {
        switch value {
        case .object(let object):
            .object(
                .init(
                    object.members.map {
                        let isSecret = names.contains($0.key.lowercased()) && $0.value.object == nil
                        return .init(key: $0.key, value: isSecret ? .string(mark) : hidden($0.value, values: values))
                    }))
        case .array(let items): .array(items.map { hidden($0, values: values) })
        case .string(let text): .string(hidden(text, values: values))
        default: value
        }
    }

    /// `auth=…` and `token=…` inside addresses of files, and the secrets that are known.
    private static func hidden(_ text: String, values: [String]) -> String {
        var text = text
        for value in values where !value.isEmpty && text.utf8.count >= value.utf8.count && text.contains(value) {
            text = text.split(separator: value, omittingEmptySubsequences: false).joined(separator: mark)
        }
        guard text.utf8.contains(UInt8(ascii: "=")) else { return text }
        for name in ["auth=", "token=", "access_token=", "sessid="] {
            var from = text.startIndex
            while let found = text[from...].firstRange(of: name) {
                let end = text[found.upperBound...].firstIndex { "&\"' #<>".contains($0) } ?? text.endIndex
                text.replaceSubrange(found.upperBound..<end, with: mark)
                from = text[found.upperBound...].firstRange(of: mark)?.upperBound ?? text.endIndex
            }
        }
        return text
    }
}
