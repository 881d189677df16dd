import Foundation

/// An address of the Internet Protocol, as a name is resolved to.
///
///     IPAddress("10.1.2.3")      // version 4
///     IPAddress("2001:db8::1")   // version 6
public struct IPAddress: Hashable, Sendable {
    /// Four bytes for version 4, sixteen for version 6, the first byte first.
    public let bytes: [UInt8]

    /// - Parameter bytes: four or sixteen; nil for any other number.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Parses the usual form only: four decimal numbers, or version 6 without brackets and without a zone.
    /// Short, octal and hexadecimal forms such as `127.1` and `0x7f000001` are refused.
    public init?(_ text: String) {
        // The C function stops at a NUL, and whatever follows it must not be ignored.
        guard text.utf8.count < 64, !text.utf8.contains(0) else { return nil }
        var bytes = [UInt8](repeating: 0, count: 16)
        if text.utf8.contains(UInt8(ascii: ":")) {
            guard inet_pton(AF_INET6, text, &bytes) == 1 else { return nil }
        } else {
            guard Self.isPlainVersion4(text), inet_pton(AF_INET, text, &bytes) == 1 else { return nil }
            bytes.removeLast(12)
        }
        self.bytes = bytes
    }

    /// The address in a `sockaddr`, as `getaddrinfo` and libcurl's socket callbacks hand it over; nil for a socket
    /// that is not of the Internet Protocol.
    public init?(_ address: UnsafePointer<sockaddr>) {
        let raw = UnsafeRawPointer(address)
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            bytes = withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr) { Array($0) }
        case AF_INET6:
            bytes = withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) }
        default: return nil
        }
    }

    /// `inet_pton` of some systems accepts leading zeros, which others read as octal.
    private static func isPlainVersion4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
                    && (part.utf8.count == 1 || part.utf8.first != UInt8(ascii: "0"))
            }
    }

    /// The version 4 address that a version 6 address stands for, where it is mapped, translated or tunnelled.
    var embedded: IPAddress? {
        guard bytes.count == 16 else { return nil }
        func version4(at index: Int) -> IPAddress? { IPAddress(bytes: Array(bytes[index..<index + 4])) }
        if Self.mapped.contains(self) || Self.compatible.contains(self) { return version4(at: 12) }
        if Self.translated.contains(self) { return version4(at: 12) }
        if Self.sixToFour.contains(self) { return version4(at: 2) }
        return nil
    }

    private static let mapped = IPNetwork("::ffff:0:0/96")!
    /// Obsolete, but still understood by some systems.
    private static let compatible = IPNetwork("::/96")!
    private static let translated = IPNetwork("64:ff9b::/96")!
    private static let sixToFour = IPNetwork("2002::/16")!
}

extension IPAddress: CustomStringConvertible {
    /// The usual form: `10.1.2.3`, `2001:db8::1`.
    public var description: String {
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "" }
        return buffer.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }
}

/// A range of addresses: `10.0.0.0/8`, `fc00::/7`.
public struct IPNetwork: Hashable, Sendable {
    /// The first address of the range.
    public let base: IPAddress
    /// How many bits all addresses of the range share.
    public let prefix: Int

    /// Parses an address with a prefix, or a single address. Returns nil where bits after the prefix are set, because
    /// `10.1.2.3/8` is more likely a mistake than a range.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let base = IPAddress(String(parts[0])) else { return nil }
        let width = base.bytes.count * 8
        guard let prefix = parts.count == 1 ? width : Int(parts[1]), (0...width).contains(prefix) else { return nil }
        self.base = base
        self.prefix = prefix
        guard (prefix..<width).allSatisfy({ base.bytes[$0 / 8] & (0x80 >> UInt8($0 % 8)) == 0 }) else { return nil }
    }

    /// Whether the address is in the range. An address of another version never is.
    public func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == base.bytes.count else { return false }
        let whole = prefix / 8
        guard address.bytes[..<whole] == base.bytes[..<whole] else { return false }
        let rest = UInt8(prefix % 8)
        return rest == 0 || (address.bytes[whole] ^ base.bytes[whole]) >> (8 - rest) == 0
    }
}

extension IPNetwork: CustomStringConvertible {
    public var description: String { "\(base)/\(prefix)" }
}
