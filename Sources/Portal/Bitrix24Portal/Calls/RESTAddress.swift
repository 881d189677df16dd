/// What the path of a REST call says: version, credentials of a webhook, method.
struct RESTAddress: Equatable, Sendable {
    var rest: Int
    var webhook: Webhook?
    var method: String
    var format = Format.json

    /// How the answer is written: what the method's name ends with says it.
    enum Format: Sendable { case json, xml }

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
        case 1: (method, format) = Self.name(parts.first!)
        case 2, 3:
            // Without a method it is an unknown one: the credentials must not pass for its name.
            guard let user = Int(String(decoding: parts.removeFirst(), as: UTF8.self)) else { return nil }
            webhook = Webhook(user: user, code: String(decoding: parts.removeFirst(), as: UTF8.self))
            (method, format) = parts.first.map(Self.name) ?? ("", .json)
        default: return nil
        }
    }

    private static func name(_ part: ArraySlice<UInt8>) -> (String, Format) {
        for (ending, format) in [(".json", Format.json), (".xml", .xml)]
        where part.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
            return (String(decoding: part.dropLast(ending.utf8.count), as: UTF8.self), format)
        }
        return (String(decoding: part, as: UTF8.self), .json)
    }
}
