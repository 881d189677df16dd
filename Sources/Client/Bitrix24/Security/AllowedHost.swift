/// An entry of the list of hosts that are allowed besides public ones.
struct AllowedHost: Hashable, Sendable {
    private enum Pattern: Hashable, Sendable {
        case host(HostText)
        /// All names below the domain, which begins with a dot.
        case below(String)
        case network(IPNetwork)
    }

    private let pattern: Pattern
    /// nil: every port.
    private let port: Int?
    /// Whether it may be reached by plain http.
    let takesPlainHTTP: Bool
    let description: String

    init(_ text: String) throws(AddressRefusal) {
        var rest = text[...]
        takesPlainHTTP = rest.hasPrefix("http://")
        for scheme in ["http://", "https://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        description = text
        if let network = IPNetwork(String(rest)) {
            (pattern, port) = (.network(network), nil)
            return
        }
        let (host, port) = try OriginText.split(String(rest))
        self.port = port
        if host.hasPrefix("*."), case .name(let domain) = HostText(String(host.dropFirst(2))) {
            pattern = .below("." + domain)
        } else if let host = HostText(host) {
            pattern = .host(host)
        } else {
            throw AddressRefusal(host: text, reason: "neither a host nor a range of addresses")
        }
    }

    func matches(_ host: HostText, port: Int) -> Bool {
        guard self.port == nil || self.port == port else { return false }
        return switch (pattern, host) {
        case (.host(let allowed), _): allowed == host
        case (.below(let domain), .name(let name)): name.hasSuffix(domain)
        case (.network(let network), .address(let address)):
            network.contains(address) || address.embedded.map(network.contains) == true
        case (.below, .address), (.network, .name): false
        }
    }
}

extension HostText {
    /// Whether it is this machine, to which plain http is safe.
    var isLoopback: Bool {
        switch self {
        case .name(let name): name == "localhost"
        case .address(let address):
            SpecialAddresses.purpose(of: address) == "loopback"
        }
    }
}
