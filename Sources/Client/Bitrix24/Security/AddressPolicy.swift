import Foundation

/// Decides which hosts the client may reach when the address came from outside: from a placement, an installation, an
/// event, a redirect, a download or an upload.
///
/// By default only public hosts by https. Without this, whoever knows the address of an application's handler could have
/// its server send requests into its own network. Add the portals of your own network by name or by range:
///
///     settings.addresses = AddressPolicy(allowing: ["portal.example.corp", "*.branch.example.corp", "10.20.0.0/16"])
///
/// Each address is checked twice: as it is written by ``check(_:)``, and, after the name was resolved, by
/// ``check(_:of:port:)``, so that a public name cannot lead into the local network.
///
/// Addresses that the program itself names, such as that of a webhook, are always allowed to that program's client.
public struct AddressPolicy: Sendable {
    /// One reference, because every request carries its policy.
    private let rules: Shared<Rules>

    private struct Rules: Hashable, Sendable {
        var allowed: [AllowedHost] = []
        var isUnrestricted = false
    }

    /// Public hosts alone.
    public static let publicHosts = AddressPolicy(rules: Shared(Rules()))

    /// Every address, also by plain http. For requests whose address the program itself wrote.
    public static let anywhere = AddressPolicy(rules: Shared(Rules(isUnrestricted: true)))

    /// Whether every address will do.
    package var isUnrestricted: Bool { rules.value.isUnrestricted }

    private init(rules: Shared<Rules>) { self.rules = rules }

    /// Public hosts, and the hosts that are named.
    ///
    /// A host is a name (`portal.corp.example`), all names below one (`*.corp.example`), an IP address or a range
    /// (`10.20.0.0/16`), each with `:port` where only one port is meant. `http://` in front of it allows plain http as
    /// well; hosts on loopback may always be reached by it. A name is allowed wherever it is resolved to.
    ///
    /// An entry that is none of these allows nothing: ``init(checking:)`` tells of it.
    public init(allowing hosts: [String]) {
        self.init(rules: Shared(Rules(allowed: hosts.compactMap { try? AllowedHost($0) })))
    }

    /// The same, for hosts from a configuration.
    /// - Throws: ``AddressRefusal`` for an entry that is neither a host nor a range.
    public init(checking hosts: [String]) throws(AddressRefusal) {
        var allowed: [AllowedHost] = []
        for host in hosts { allowed.append(try AllowedHost(host)) }
        self.init(rules: Shared(Rules(allowed: allowed)))
    }

    /// The same policy, and one host more, written as in ``init(allowing:)``.
    public func allowing(_ host: String) -> AddressPolicy {
        guard let host = try? AllowedHost(host) else { return self }
        var changed = rules.value
        changed.allowed.append(host)
        return AddressPolicy(rules: Shared(changed))
    }

    /// Checks an address before its name is resolved.
    /// - Parameter url: a whole address, as it will be requested.
    public func check(_ url: URL) throws(AddressRefusal) { try check(url.absoluteString) }

    func check(_ text: String) throws(AddressRefusal) {
        if isUnrestricted { return }
        let origin = try OriginText(text)
        let allowed = entry(for: origin.host, port: origin.port)
        if allowed == nil { try Self.checkPublic(origin.host) }
        let takesPlainHTTP = allowed.map { $0.takesPlainHTTP || origin.host.isLoopback } ?? false
        guard origin.scheme == "https" || takesPlainHTTP else {
            throw AddressRefusal(host: origin.host.description, reason: "secrets travel by https only")
        }
    }

    /// Checks where a name leads. To be called by transports after name resolution, for the address that is about to be
    /// connected to.
    /// - Parameters:
    ///   - address: where the connection is about to go.
    ///   - host: the host of the request's address.
    ///   - port: its port; 443 or 80 where none is written.
    public func check(_ address: IPAddress, of host: String, port: Int) throws(AddressRefusal) {
        if isUnrestricted { return }
        guard let text = HostText(host) else {
            throw AddressRefusal(reason: "the host is neither a name nor an IP address in its usual form")
        }
        if entry(for: text, port: port) != nil || entry(for: .address(address), port: port) != nil { return }
        guard let purpose = SpecialAddresses.purpose(of: address) else { return }
        throw AddressRefusal(host: text.description, reason: "it leads to an address that is \(purpose)")
    }

    /// Whether a host may be reached by plain http.
    func takesPlainHTTP(_ host: String, port: Int?) -> Bool {
        if isUnrestricted { return true }
        guard let text = HostText(host) else { return false }
        return entry(for: text, port: port ?? 80)?.takesPlainHTTP == true
    }

    private func entry(for host: HostText, port: Int) -> AllowedHost? {
        rules.value.allowed.first { $0.matches(host, port: port) }
    }

    private static func checkPublic(_ host: HostText) throws(AddressRefusal) {
        switch host {
        case .name(let name):
            guard !SpecialAddresses.isLocal(name) else {
                throw AddressRefusal(host: name, reason: "it is a name of a local network")
            }
        case .address(let address):
            guard let purpose = SpecialAddresses.purpose(of: address) else { return }
            throw AddressRefusal(host: host.description, reason: "the address is \(purpose)")
        }
    }
}

extension AddressPolicy: CustomStringConvertible, CustomReflectable {
    public var description: String {
        if isUnrestricted { return "any host" }
        return (["public hosts"] + rules.value.allowed.map(\.description)).joined(separator: ", ")
    }
    public var customMirror: Mirror { Mirror(self, children: ["allowed": description]) }
}
