import Foundation

extension HTTPRequest {
    /// Throws where no transport could send the request as it is meant: libraries cut a NUL's rest off, or take what
    /// follows a line break for a header of its own.
    package func check() throws(TransportError) {
        let scheme = url.scheme?.lowercased()
        guard scheme == "https" || scheme == "http", let host = url.host, !host.isEmpty,
            Self.isPlain(url.absoluteString)
        else {
            throw TransportError(.invalidRequest, reason: "not an address of http or https")
        }
        guard !method.isEmpty, method.utf8.allSatisfy(Self.isTokenByte) else {
            throw TransportError(.invalidRequest, reason: "the request's method is no HTTP method")
        }
        for (name, value) in headers {
            guard !name.isEmpty, name.utf8.allSatisfy(Self.isTokenByte), Self.isPlain(value) else {
                throw TransportError(.invalidRequest, reason: "a header's name or value holds what would end it")
            }
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\t") }
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
