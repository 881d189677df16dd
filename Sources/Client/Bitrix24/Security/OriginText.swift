/// Scheme, host and port of an address, read strictly: what other parsers could take for another host is refused.
struct OriginText: Hashable, Sendable {
    var scheme: String
    var host: HostText
    /// The port that is meant, also where none is written.
    var port: Int

    /// - Parameter url: a whole address. Everything after the authority is only searched for bytes that do not belong
    ///   into an address.
    init(_ url: String) throws(AddressRefusal) {
        let bytes = Array(url.utf8)
        guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }) else {
            throw AddressRefusal(reason: "the address has a character that must not stand in one")
        }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: Array("://".utf8))
        else {
            throw AddressRefusal(reason: "the address does not begin with https://")
        }
        scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        guard scheme == "https" || scheme == "http" else {
            throw AddressRefusal(reason: "the address is not one of https")
        }
        let rest = bytes[(colon + 3)...]
        let ends = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
        let authority = String(decoding: rest.prefix { !ends.contains($0) }, as: UTF8.self)
        guard !authority.contains("@") else {
            throw AddressRefusal(reason: "the address has a user or a password before its host")
        }
        let (name, port) = try Self.split(authority)
        guard let host = HostText(name) else {
            throw AddressRefusal(reason: "the host is neither a name nor an IP address in its usual form")
        }
        self.host = host
        self.port = port ?? (scheme == "https" ? 443 : 80)
    }

    /// `host:port` as `host` and `port`.
    static func split(_ authority: String) throws(AddressRefusal) -> (host: String, port: Int?) {
        let end = authority.lastIndex(of: "]") ?? authority.startIndex
        guard let colon = authority[end...].firstIndex(of: ":") else { return (authority, nil) }
        let digits = authority[authority.index(after: colon)...]
        guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let port = Int(digits), (1...65_535).contains(port)
        else { throw AddressRefusal(reason: "the port is no number from 1 to 65535") }
        return (String(authority[..<colon]), port)
    }
}

extension HostText: CustomStringConvertible {
    var description: String {
        switch self {
        case .name(let name): name
        case .address(let address): address.bytes.count == 16 ? "[\(address)]" : address.description
        }
    }
}
