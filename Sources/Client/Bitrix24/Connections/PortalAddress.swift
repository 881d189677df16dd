import Foundation

/// Where a portal is: scheme, host and port. The path is put together by ``RequestBuilder``.
struct PortalAddress: Hashable, Sendable {
    var scheme: String
    /// In lower case.
    var host: String
    var port: Int?

    /// Of an address with or without a scheme and a path. Plain `http` is for this machine only, and for hosts that the
    /// policy allows by it. Whether the policy allows the host at all is checked where the address is used.
    init(_ text: String, addresses: AddressPolicy = .publicHosts) throws {
        let full = text.contains("://") ? text : "https://\(text)"
        guard let parts = URLComponents(string: full), let scheme = parts.scheme?.lowercased(),
            let host = parts.host?.lowercased(), !host.isEmpty
        else {
            throw BitrixError(.invalidCall, message: "not the address of a portal: give https://HOST/")
        }
        guard parts.user == nil, parts.password == nil else {
            throw BitrixError(.invalidCall, message: "the address of \(host) must not hold a user or a password")
        }
        self.scheme = scheme
        self.host = host
        self.port = parts.port
        guard HostText(host) != nil else {
            throw BitrixError(.invalidCall, message: "not the address of a portal: its host is no name of a host")
        }
        guard scheme == "https" || (scheme == "http" && (isLocal || addresses.takesPlainHTTP(host, port: port))) else {
            throw BitrixError(
                .invalidCall,
                message: "\(scheme)://\(host): secrets travel by https only, or by http on localhost and "
                    + "where BitrixSettings.addresses allows http://\(host)")
        }
    }

    /// Of an address that came from outside.
    /// - Throws: an error of the kind ``BitrixError/Kind/forbiddenAddress`` where the policy refuses it.
    init(_ text: String, checkedBy addresses: AddressPolicy) throws {
        try self.init(text, addresses: addresses)
        do throws(AddressRefusal) {
            try addresses.check(self.text)
        } catch {
            throw BitrixError(error)
        }
    }

    /// Whether it is this machine.
    var isLocal: Bool { ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host) }

    /// The portal, whatever the scheme: what limits and offsets are kept by.
    var limitKey: String { port.map { "\(host):\($0)" } ?? host }

    /// `https://host:port`
    var text: String {
        let host = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        return "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "")
    }

    /// Whether a portal may move from here to there by itself, secrets and all: to its own host, to another name in
    /// the same Bitrix24 cloud zone (`b24-x.bitrix24.de` to `example.bitrix24.de`), from localhost to localhost.
    func mayMove(to other: PortalAddress, trusted: Set<String>) -> Bool {
        // Never from https to plain http. (Plain http was allowed by name, or is on this machine.)
        if other.scheme != "https", scheme == "https" { return false }
        if isLocal && other.isLocal { return true }
        if trusted.contains(other.host) { return true }
        if host == other.host { return port == other.port }
        guard let zone = cloudZone, other.port == port else { return false }
        return other.cloudZone == zone
    }

    /// `bitrix24.de` of `example.bitrix24.de`; nil for a host that is not of the cloud.
    private var cloudZone: Substring? {
        guard let dot = host.firstIndex(of: ".") else { return nil }
        let zone = host[host.index(after: dot)...]
        return zone.hasPrefix("bitrix24.") ? zone : nil
    }
}
