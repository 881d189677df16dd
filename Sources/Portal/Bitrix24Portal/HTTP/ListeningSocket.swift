import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A socket that listens on a numeric address; port 0 takes a free one.
struct ListeningSocket {
    let descriptor: CInt
    let port: Int

    init(address: String, port: Int) throws {
        guard let wanted = UInt16(exactly: port) else {
            throw PortalError.cannotListen("port \(port) is not between 0 and 65535")
        }
        let isIPv6 = address.contains(":")
        let descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, streamSocket, 0)
        guard descriptor >= 0 else { throw PortalError.cannotListen(Self.reason()) }
        var yes: CInt = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))

        var storage = sockaddr_storage()
        let length: socklen_t
        let parsed: CInt
        if isIPv6 {
            var name = sockaddr_in6()
            name.sin6_family = sa_family_t(AF_INET6)
            name.sin6_port = wanted.bigEndian
            parsed = inet_pton(AF_INET6, address, &name.sin6_addr)
            withUnsafeBytes(of: name) { source in withUnsafeMutableBytes(of: &storage) { $0.copyMemory(from: source) } }
            length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        } else {
            var name = sockaddr_in()
            name.sin_family = sa_family_t(AF_INET)
            name.sin_port = wanted.bigEndian
            parsed = inet_pton(AF_INET, address, &name.sin_addr)
            withUnsafeBytes(of: name) { source in withUnsafeMutableBytes(of: &storage) { $0.copyMemory(from: source) } }
            length = socklen_t(MemoryLayout<sockaddr_in>.size)
        }
        guard parsed == 1 else {
            close(descriptor)
            throw PortalError.cannotListen("\(address) is not a numeric address such as 127.0.0.1")
        }
        let bound = withUnsafePointer(to: storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
        }
        guard bound == 0, listen(descriptor, 4096) == 0 else {
            let reason = Self.reason()
            close(descriptor)
            throw PortalError.cannotListen("\(address):\(port): \(reason)")
        }
        var bytes = socklen_t(MemoryLayout<sockaddr_storage>.size)
        withUnsafeMutablePointer(to: &storage) {
            _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &bytes) }
        }
        self.descriptor = descriptor
        // The port stands in the same place of both kinds of address.
        self.port = withUnsafeBytes(of: storage) { Int($0[2]) << 8 | Int($0[3]) }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}

#if canImport(Glibc)
    let streamSocket = CInt(SOCK_STREAM.rawValue)
#else
    let streamSocket = SOCK_STREAM
#endif
