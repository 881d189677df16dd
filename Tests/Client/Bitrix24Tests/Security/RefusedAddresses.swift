import Testing

/// Addresses that the client must not reach when they come from outside, written down before the policy was.
enum RefusedAddresses {
    struct Entry: Sendable, CustomTestStringConvertible {
        /// As it stands in a placement, an event or an answer.
        var address: String
        var why: String
        var testDescription: String { "\(address.debugDescription): \(why)" }
    }

    static let all: [Entry] = [
        // This machine.
        .init("https://127.0.0.1/", "loopback"),
        .init("http://127.0.0.1:9100/", "loopback, by plain http"),
        .init("https://127.0.0.1:8443/", "loopback, another port"),
        .init("https://127.255.255.254/", "the end of loopback"),
        .init("https://127.1/", "loopback, two numbers"),
        .init("https://127.0.1/", "loopback, three numbers"),
        .init("https://2130706433/", "loopback, one number"),
        .init("https://0x7f000001/", "loopback, hexadecimal"),
        .init("https://0x7f.0.0.1/", "loopback, partly hexadecimal"),
        .init("https://017700000001/", "loopback, octal"),
        .init("https://0177.0.0.1/", "loopback, partly octal"),
        .init("https://127.0.0.1./", "loopback with a dot at its end"),
        .init("https://localhost/", "a name of this machine"),
        .init("https://LOCALHOST:9100/", "the same in capitals"),
        .init("https://localhost./", "the same with a dot at its end"),
        .init("https://app.localhost/", "below localhost"),
        .init("https://localhost.localdomain/", "a name of this machine"),
        .init("https://[::1]/", "loopback of version 6"),
        .init("https://[0:0:0:0:0:0:0:1]/", "the same in full"),
        .init("https://[::ffff:127.0.0.1]/", "mapped loopback"),
        .init("https://[::ffff:7f00:1]/", "mapped loopback, hexadecimal"),
        .init("https://[::127.0.0.1]/", "compatible loopback"),
        .init("https://[64:ff9b::7f00:1]/", "translated loopback"),
        .init("https://[2002:7f00:1::]/", "tunnelled loopback"),
        .init("https://0.0.0.0/", "unspecified, which connects to this machine"),
        .init("https://0/", "unspecified, one number"),
        .init("https://[::]/", "unspecified of version 6"),
        // Private networks.
        .init("https://10.0.0.1/", "private"),
        .init("https://10.255.255.255/", "the end of a private range"),
        .init("https://172.16.0.1/", "private"),
        .init("https://172.31.255.255/", "the end of a private range"),
        .init("https://192.168.1.1:8080/", "private"),
        .init("https://[fc00::1]/", "private, version 6"),
        .init("https://[fd12:3456:789a::1]/", "private, version 6"),
        .init("https://[fec0::1]/", "site-local"),
        .init("https://[::ffff:10.0.0.1]/", "mapped private"),
        .init("https://[64:ff9b::192.168.0.1]/", "translated private"),
        .init("https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", "a tunnel whose end is anywhere"),
        .init("https://100.64.0.1/", "shared by a provider"),
        .init("https://100.100.100.200/", "metadata of a cloud"),
        // Link-local, multicast, reserved.
        .init("https://169.254.169.254/latest/meta-data/", "metadata of a cloud"),
        .init("https://0xa9fea9fe/", "the same, hexadecimal"),
        .init("https://[::ffff:169.254.169.254]/", "the same, mapped"),
        .init("https://[fe80::1]/", "link-local, version 6"),
        .init("https://[fe80::1%25eth0]/", "link-local with a zone"),
        .init("https://[fd00:ec2::254]/", "metadata of a cloud, version 6"),
        .init("https://metadata.google.internal/", "metadata of a cloud, by name"),
        .init("https://192.0.0.192/", "metadata of a cloud in a reserved range"),
        .init("https://198.18.0.1/", "for benchmarks"),
        .init("https://203.0.113.9/", "for documentation"),
        .init("https://224.0.0.1/", "multicast"),
        .init("https://[ff02::1]/", "multicast, version 6"),
        .init("https://255.255.255.255/", "broadcast"),
        .init("https://240.0.0.1/", "reserved"),
        // Names of a local network.
        .init("https://intranet/", "a single label"),
        .init("https://printer.local/", "multicast DNS"),
        .init("https://router.home.arpa/", "a home"),
        .init("https://db.lan/", "a local network"),
        // What parsers read differently.
        .init("https://example.bitrix24.com\0.evil.example/", "NUL in the host"),
        .init("https://example.bitrix24.com%00.evil.example/", "an escaped NUL in the host"),
        .init("https://example.bitrix24.com@127.0.0.1/", "a host as a user"),
        .init("https://127.0.0.1\\@example.bitrix24.com/", "a backslash"),
        .init("https://127.0.0.1:80@example.bitrix24.com/", "an address as a user"),
        .init("https://１２７.0.0.1/", "digits that become ASCII"),
        .init("https://127。0。0。1/", "dots that become ASCII"),
        .init("https://example.bitrix24.com:0/", "no port"),
        .init("https://example.bitrix24.com:65616/", "a port that wraps to 80"),
        .init("https://exam ple.bitrix24.com/", "a space"),
        .init("https://example.bitrix24.com\r\nHost: evil/", "a line break"),
        // What is no https.
        .init("http://example.bitrix24.com/", "plain http"),
        .init("ftp://example.bitrix24.com/", "another protocol"),
        .init("file:///etc/passwd", "a file"),
        .init("gopher://127.0.0.1:6379/_x", "another protocol"),
    ]

    /// How many there must be.
    static let leastCount = 60
}

extension RefusedAddresses.Entry {
    fileprivate init(_ address: String, _ why: String) {
        self.address = address
        self.why = why
    }
}
