/// Why an address that came from outside was not used. It quotes the host alone, never the path, which can be secret.
public struct AddressRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The host that was refused; empty where none could be read.
    public var host: String
    /// What is wrong with it.
    public var reason: String

    /// - Parameters:
    ///   - host: the host that was refused.
    ///   - reason: what is wrong with it.
    public init(host: String = "", reason: String) {
        self.host = host
        self.reason = reason
    }

    public var description: String {
        host.isEmpty
            ? reason
            : "\(host): \(reason); add it to BitrixSettings.addresses if the application may reach it"
    }
}

extension BitrixError {
    /// Nothing was sent.
    init(_ refusal: AddressRefusal, method: String? = nil) {
        self.init(.forbiddenAddress, message: refusal.description, method: method)
    }
}
