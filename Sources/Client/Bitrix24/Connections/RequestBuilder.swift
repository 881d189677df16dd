import Bitrix24JSON
import Foundation

/// What authorizes a request.
enum Credentials: Sendable {
    /// `/rest/{user}/{code}/{method}`
    case webhook(user: String, code: Secret)
    /// `auth` in the body.
    case token(Secret)
}

/// Puts the address and the body of a request together.
struct RequestBuilder {
    /// The body's form; REST 3 knows JSON only.
    enum Body: Sendable { case json, form }

    static func request(
        _ method: MethodFacts, _ arguments: JSON, to address: PortalAddress, with credentials: Credentials,
        body: Body, timeout: Duration, callID: String? = nil
    ) throws -> HTTPRequest {
        var arguments = arguments
        if case .object(let object) = arguments { arguments = .object(method.placed(object)) }
        let isForm = body == .form && method.rest == .v2
        guard !isForm || arguments.object?.survivesForm == true else {
            throw BitrixError(
                .invalidCall,
                message: "null, empty arrays and objects, and brackets in names are lost in a form: send it as JSON",
                method: method.name)
        }
        if case .token(let token) = credentials {
            // A REST 3 batch is an array, which has no place for `auth`: its elements get their numbers as keys.
            var object =
                if case .array(let elements) = arguments {
                    JSON.Object(elements.enumerated().map { .init(key: String($0), value: $1) })
                } else {
                    arguments.object ?? JSON.Object()
                }
            object.members.removeAll { $0.key == "auth" }
            object.members.append(.init(key: "auth", value: .string(token.reveal())))
            arguments = .object(object)
        }
        var place = try address.text + path(of: method, credentials)
        if let callID, method.takesCallID { place += "?\(CallID.parameter)=\(callID)" }
        guard let url = URL(string: place) else {
            throw BitrixError(.invalidCall, message: "no address can be made of the method's name", method: method.name)
        }
        let bytes: [UInt8] =
            if isForm, case .object(let object) = arguments { FormEncoder.encode(object) } else { arguments.bytes() }
        return HTTPRequest(
            url: url,
            headers: [
                ("Content-Type", isForm ? "application/x-www-form-urlencoded" : "application/json"),
                ("Accept", "application/json"), ("User-Agent", BitrixPackage.userAgent),
            ] + (callID.map { [(CallID.header, $0)] } ?? []),
            body: HTTPBody(bytes), timeout: timeout)
    }

    static func path(of method: MethodFacts, _ credentials: Credentials) throws -> String {
        guard !method.name.isEmpty, method.name.utf8.allSatisfy(isNameByte), method.name.utf8.first != UInt8(ascii: ".")
        else {
            throw BitrixError(
                .invalidCall, message: "a method's name has letters, digits, dots, hyphens and underscores",
                method: method.name)
        }
        let root = method.rest == .v3 ? "/rest/api/" : "/rest/"
        return switch credentials {
        case .webhook(let user, let code): root + "\(user)/\(code.reveal())/\(method.name)"
        case .token: root + method.name
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
