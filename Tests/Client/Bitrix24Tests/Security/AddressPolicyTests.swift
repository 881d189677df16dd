import Foundation
import Testing

@testable import Bitrix24

struct AddressPolicyTests {
    @Test func thereAreSixtyAddressesAtLeast() {
        #expect(RefusedAddresses.all.count >= RefusedAddresses.leastCount)
        #expect(Set(RefusedAddresses.all.map(\.address)).count == RefusedAddresses.all.count)
    }

    @Test(arguments: RefusedAddresses.all)
    func refusedAsWritten(_ entry: RefusedAddresses.Entry) {
        #expect(throws: AddressRefusal.self) { try AddressPolicy.publicHosts.check(entry.address) }
    }

    @Test(arguments: [
        "https://example.bitrix24.com/rest/", "https://EXAMPLE.bitrix24.com./", "https://portal.example.org:8443/x?y#z",
        "https://xn--80aqf1a.example/", "https://93.184.216.34/", "https://[2606:2800:220:1::1]:444/",
        "https://172.32.0.1/", "https://100.128.0.1/", "https://[64:ff9b::808:808]/", "https://a_b.example.org/",
    ])
    func publicHostsAreAllowed(_ address: String) throws { try AddressPolicy.publicHosts.check(address) }

    @Test(arguments: [
        ("portal.corp", "https://portal.corp/", true), ("portal.corp", "https://portal.corp:8443/", true),
        ("portal.corp", "http://portal.corp/", false), ("http://portal.corp", "http://portal.corp/", true),
        ("portal.corp:8443", "https://portal.corp:8443/", true), ("portal.corp:8443", "https://portal.corp/", false),
        ("portal.corp", "https://x.portal.corp/", false), ("*.corp", "https://x.portal.corp/", true),
        ("*.corp", "https://corp/", false), ("*.corp", "https://x.notcorp.lan/", false),
        ("10.20.0.0/16", "https://10.20.3.4/", true), ("10.20.0.0/16", "https://10.21.3.4/", false),
        ("10.20.0.0/16", "https://[::ffff:10.20.3.4]/", true), ("10.20.0.0/16", "http://10.20.3.4/", false),
        ("http://127.0.0.1:8024", "http://127.0.0.1:8024/rest/", true),
        ("127.0.0.1:8024", "http://127.0.0.1:8024/rest/", true), ("127.0.0.1:8024", "http://127.0.0.1:9100/", false),
        ("127.0.0.1:8024", "https://localhost:8024/", false), ("[::1]:80", "http://[0:0::1]/", true),
        ("fd00::/8", "https://[fd12::1]/", true),
    ])
    func whatTheListNames(_ entry: String, _ address: String, _ isAllowed: Bool) throws {
        let policy = try AddressPolicy(checking: [entry])
        let isTaken = (try? policy.check(address)) != nil
        #expect(isTaken == isAllowed)
    }

    @Test(arguments: [
        "", "*", "10.0.0.1/8", "10.0.0.0/33", "http://", "a b", "host:x", "*.10.0.0.1", "ftp://x.example",
    ])
    func anEntryThatIsNone(_ entry: String) {
        #expect(throws: AddressRefusal.self) { try AddressPolicy(checking: [entry]) }
    }

    /// A public name leads to where its owner likes.
    @Test(arguments: [
        "127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fe80::1", "::ffff:192.168.0.1", "64:ff9b::a00:1", "0.0.0.0",
        "fd00::1", "4000::1",
    ])
    func refusedAfterResolution(_ address: String) throws {
        let address = try #require(IPAddress(address))
        let policy = AddressPolicy.publicHosts
        #expect(throws: AddressRefusal.self) { try policy.check(address, of: "evil.example", port: 443) }
        // The list allows a name wherever it leads, or the range that it leads to.
        try policy.allowing("evil.example").check(address, of: "evil.example", port: 443)
        try policy.allowing("\(address)").check(address, of: "evil.example", port: 443)
    }

    @Test func publicAddressesAreReachedByName() throws {
        for text in ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::808:808"] {
            try AddressPolicy.publicHosts.check(#require(IPAddress(text)), of: "portal.example", port: 443)
        }
    }

    @Test func addressesOfSockets() {
        var four = sockaddr_in()
        four.sin_family = sa_family_t(AF_INET)
        inet_pton(AF_INET, "10.1.2.3", &four.sin_addr)
        var six = sockaddr_in6()
        six.sin6_family = sa_family_t(AF_INET6)
        inet_pton(AF_INET6, "fe80::2", &six.sin6_addr)
        func address<Value>(_ value: inout Value) -> IPAddress? {
            withUnsafePointer(to: &value) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { IPAddress($0) } }
        }
        #expect(address(&four)?.description == "10.1.2.3")
        #expect(address(&six)?.description == "fe80::2")
        var other = sockaddr_in()
        #expect(address(&other) == nil)
    }

    @Test func aPolicyShowsItsList() {
        #expect("\(AddressPolicy(allowing: ["portal.corp"]))" == "public hosts, portal.corp")
        #expect("\(AddressPolicy.anywhere)" == "any host")
    }
}
