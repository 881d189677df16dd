import Bitrix24JSON

/// Parameters from the query and the body of a request: JSON, or a form.
enum RequestBody {
    struct Parsed {
        var object = JSON.Object()
        /// A token that came in the parameters or in a header.
        var token: String?
        /// Whether the body was a list: a batch of REST 3 by a webhook.
        var isList = false
    }

    static func parameters(of request: HTTPRequest, rest: Int) throws(Refusal) -> Parsed {
        var parsed = Parsed()
        if !request.query.isEmpty { parsed.object = try FormDecoding.decode(request.query[...]) }
        if !request.body.isEmpty {
            let isForm = request.contentType?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false
            if rest == 3 || (!isForm && looksLikeJSON(request.body)) || isJSON(request.contentType) {
                try read(request.body, into: &parsed)
            } else {
                // A client that says form and sends JSON is understood too.
                if looksLikeJSON(request.body), (try? read(request.body, into: &parsed)) != nil {
                } else {
                    parsed.object = try parsed.object.overlaid(with: FormDecoding.decode(request.body[...]))
                }
            }
        }
        if let token = parsed.object["auth"] {
            parsed.token = token.scalar
            parsed.object["auth"] = nil
        } else if let header = request.authorization, header.hasPrefix("Bearer ") {
            parsed.token = String(header.dropFirst("Bearer ".count))
        }
        return parsed
    }

    private static func read(_ bytes: [UInt8], into parsed: inout Parsed) throws(Refusal) {
        let json: JSON
        do throws(JSON.ParseError) {
            json = try JSON(parsing: bytes, options: .init(depthLimit: 128))
        } catch {
            throw .malformed("\(error)")
        }
        switch json {
        case .object(let object):
            parsed.object = parsed.object.overlaid(with: object)
        case .array(let items):
            parsed.isList = true
            for (index, item) in items.enumerated() {
                parsed.object.members.append(.init(key: String(index), value: item))
            }
        case .null: break
        default: throw .malformed("the body is JSON, but neither an object nor a list")
        }
    }

    private static func isJSON(_ contentType: String?) -> Bool {
        contentType?.lowercased().contains("json") ?? false
    }

    private static func looksLikeJSON(_ body: [UInt8]) -> Bool {
        let first = body.first { $0 > 0x20 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}

extension JSON.Object {
    /// These members, with the values of another object where it has the same keys, and its other members after them.
    /// (Setting one member after the other looks through all of them each time.)
    func overlaid(with other: JSON.Object) -> JSON.Object {
        guard !isEmpty, !other.isEmpty else { return isEmpty ? other : self }
        var merged = members
        var places = Dictionary(merged.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { $1 })
        for member in other.members {
            if let place = places[member.key] {
                merged[place] = member
            } else {
                places[member.key] = merged.count
                merged.append(member)
            }
        }
        return .init(merged)
    }
}
