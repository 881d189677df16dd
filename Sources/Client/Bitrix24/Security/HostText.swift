/// A host as it stands in an address, checked byte by byte, so that no two parsers can read it differently.
enum HostText: Hashable, Sendable {
    case name(String)
    case address(IPAddress)

    /// - Parameter text: without a port; version 6 with or without brackets. Names are in lower case afterwards, and
    ///   have no dot at their end.
    /// - Returns: nil for what is neither a name nor an address in its usual form: bytes that are no letter of a host's
    ///   name (NUL, spaces, escapes, letters beyond ASCII, which some libraries turn into digits), and numbers that only
    ///   some systems read as an address, such as `127.1`, `0x7f000001` and `2130706433`.
    init?(_ text: String) {
        var text = text.lowercased()
        if text.hasPrefix("["), text.hasSuffix("]") {
            guard let address = IPAddress(String(text.dropFirst().dropLast())), address.bytes.count == 16 else {
                return nil
            }
            self = .address(address)
            return
        }
        if text.utf8.contains(UInt8(ascii: ":")) {
            guard let address = IPAddress(text) else { return nil }
            self = .address(address)
            return
        }
        if text.hasSuffix(".") { text.removeLast() }
        let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard text.utf8.count <= 253, labels.allSatisfy(Self.isLabel), let last = labels.last else { return nil }
        guard !Self.isNumber(last) else {
            guard let address = IPAddress(text) else { return nil }
            self = .address(address)
            return
        }
        self = .name(text)
    }

    private static func isLabel(_ label: Substring.UTF8View) -> Bool {
        (1...63).contains(label.count)
            && label.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Whether resolvers take a name with this last label for an address: `1`, `0x1f`.
    private static func isNumber(_ label: Substring.UTF8View) -> Bool {
        let digits = Array(label)
        if digits.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
        guard digits.starts(with: Array("0x".utf8)) else { return false }
        return digits.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
