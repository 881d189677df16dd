import Foundation

enum Sockets {
    struct Failure: Error { var step: String }

    /// A socket that listens on 127.0.0.1, and its port.
    static func listen() throws -> (socket: Int32, port: Int) {
        #if canImport(Darwin)
            let kind = SOCK_STREAM
        #else
            let kind = Int32(SOCK_STREAM.rawValue)
        #endif
        let listener = socket(AF_INET, kind, 0)
        guard listener >= 0 else { throw Failure(step: "socket") }
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard isBound, Foundation.listen(listener, 1024) == 0 else { throw Failure(step: "bind") }
        return (listener, Int(UInt16(bigEndian: place.sin_port)))
    }
}
