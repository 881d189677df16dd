/// Ranges that are not the public internet, after the registries of special-purpose addresses (RFC 6890 and the entries
/// since), and names that never leave a local network.
enum SpecialAddresses {
    /// Says which range an address is in; nil for a public one. A version 6 address that stands for one of version 4
    /// is judged by both.
    static func purpose(of address: IPAddress) -> String? {
        if let range = ranges.first(where: { $0.network.contains(address) }) { return range.purpose }
        if let embedded = address.embedded { return purpose(of: embedded) }
        return address.bytes.count == 16 && !unicast.contains(address) ? "reserved" : nil
    }

    /// All of version 6 that is given to anyone on the public internet.
    private static let unicast = IPNetwork("2000::/3")!

    private static let ranges: [(network: IPNetwork, purpose: String)] = [
        ("0.0.0.0/8", "this machine"), ("10.0.0.0/8", "private"), ("100.64.0.0/10", "shared by a provider"),
        ("127.0.0.0/8", "loopback"), ("169.254.0.0/16", "link-local"), ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved"), ("192.0.2.0/24", "for documentation"), ("192.88.99.0/24", "reserved"),
        ("192.168.0.0/16", "private"), ("198.18.0.0/15", "for benchmarks"), ("198.51.100.0/24", "for documentation"),
        ("203.0.113.0/24", "for documentation"), ("224.0.0.0/4", "multicast"), ("240.0.0.0/4", "reserved"),
        ("::/128", "this machine"), ("::1/128", "loopback"), ("::/96", "obsolete"),
        // Networks choose where it leads to, so the version 4 address in it proves nothing.
        ("64:ff9b:1::/48", "private"), ("100::/64", "discarded"), ("2001::/32", "a tunnel"),
        ("2001:10::/28", "reserved"), ("2001:20::/28", "reserved"), ("2001:db8::/32", "for documentation"),
        ("3fff::/20", "for documentation"), ("5f00::/16", "reserved"), ("fc00::/7", "private"),
        ("fe80::/10", "link-local"), ("fec0::/10", "private"), ("ff00::/8", "multicast"),
    ].map { (IPNetwork($0)!, $1) }

    /// Whether the name is one of a local network: a single label, or under a domain that is never public.
    static func isLocal(_ name: some StringProtocol) -> Bool {
        guard name.utf8.contains(UInt8(ascii: ".")) else { return true }
        return domains.contains { name == $0 || name.hasSuffix("." + $0) }
    }

    private static let domains = [
        "localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "home.arpa",
    ]
}
