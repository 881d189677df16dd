import Foundation

/// An inbound webhook: the address that a portal shows when one is created.
///
///     let webhook = try Webhook("https://example.bitrix24.com/rest/1/abcdef0123456789/")
public struct Webhook: Hashable, Sendable {
    let address: PortalAddress
    let user: String
    let code: Secret

    /// The portal's host.
    public var host: String { address.host }

    /// Throws where the text is not the address of a webhook.
    /// - Parameters:
    ///   - text: the address. Any host is accepted, because it is the program that names it.
    ///   - addresses: which hosts may be reached by plain `http`; localhost always may.
    public init(_ text: String, addresses: AddressPolicy = .publicHosts) throws {
        guard text.contains("://") else { throw Self.invalid }
        address = try PortalAddress(text, addresses: addresses)
        var parts = (URLComponents(string: text)?.percentEncodedPath ?? "").split(separator: "/").map(String.init)
        guard parts.first == "rest" else { throw Self.invalid }
        parts.removeFirst()
        if parts.first == "api" { parts.removeFirst() }
        // What follows the code (`profile.json` in the portal's own example) is a method's name.
        guard (2...3).contains(parts.count), parts[0].utf8.allSatisfy(Self.isLetterOrDigit), !parts[1].isEmpty,
            parts[1].utf8.allSatisfy(Self.isLetterOrDigit)
        else { throw Self.invalid }
        user = parts[0]
        code = Secret(parts[1])
    }

    private static let invalid = BitrixError(
        .invalidCall, message: "not the address of a webhook: give https://HOST/rest/USER/CODE/")

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension Webhook: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "webhook of \(host)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["host": host]) }
}
