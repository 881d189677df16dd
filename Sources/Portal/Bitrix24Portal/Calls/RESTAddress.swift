/// What the path of a REST call says: version, credentials of a webhook, method.
struct RESTAddress: Equatable, Sendable {
    var rest: Int
    var webhook: Webhook?
    var method: String

    struct Webhook: Equatable, Sendable {
        var user: Int
        var code: String
    }

    /// `/rest/{method}`, `/rest/{user}/{code}/{method}`, and both with `/rest/api/`; nil for any other path.
    init?(path: [UInt8]) {
        var parts = path.split(separator: UInt8(ascii: "/"))[...]
        guard parts.popFirst().map({ $0.elementsEqual("rest".utf8) }) == true else { return nil }
        rest = 2
        if parts.first.map({ $0.elementsEqual("api".utf8) }) == true {
            rest = 3
            parts.removeFirst()
        }
        switch parts.count {
        case 1: method = Self.name(parts.first!)
        case 2, 3:
            // Without a method it is an unknown one: the credentials must not pass for its name.
            guard let user = Int(String(decoding: parts.removeFirst(), as: UTF8.self)) else { return nil }
            webhook = Webhook(user: user, code: String(decoding: parts.removeFirst(), as: UTF8.self))
            method = parts.first.map(Self.name) ?? ""
        default: return nil
        }
    }

    private static func name(_ part: ArraySlice<UInt8>) -> String {
        let suffix = ".json".utf8
        let bytes = part.reversed().starts(with: suffix.reversed()) ? part.dropLast(suffix.count) : part
        return String(decoding: bytes, as: UTF8.self)
    }
}
