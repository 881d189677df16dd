import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Asks a request's policy about the addresses of its host before URLSession, which has no place to ask, connects.
///
/// Between this lookup and that of URLSession a name can change. `Bitrix24Curl` has no such gap.
final class ResolvedNames: Sendable {
    private struct Entry: Sendable {
        var addresses: [IPAddress]
        var due: DispatchTime
    }

    private let entries = Locked<[String: Entry]>([:])
    private static let limit = 1024

    func check(_ request: HTTPRequest) async throws {
        if request.addresses.isUnrestricted { return }
        let host = request.url.host ?? ""
        for address in try await addresses(of: host, place: request.place) {
            try request.addresses.check(address, of: host, port: request.port)
        }
    }

    private func addresses(of host: String, place: String) async throws -> [IPAddress] {
        let now = DispatchTime.now()
        if let entry = entries.withLock({ $0[host] }), entry.due > now { return entry.addresses }
        let addresses = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: Self.lookUp(host)) }
        }
        guard !addresses.isEmpty else {
            throw TransportError(.unreachable, reason: "\(place): the host is not known")
        }
        entries.withLock { entries in
            if entries.count >= Self.limit { entries.removeAll() }
            entries[host] = Entry(addresses: addresses, due: now + 30)
        }
        return addresses
    }

    private static func lookUp(_ host: String) -> [IPAddress] {
        var hints = addrinfo()
        #if canImport(Darwin)
            hints.ai_socktype = SOCK_STREAM
        #else
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #endif
        var list: UnsafeMutablePointer<addrinfo>?
        let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        guard getaddrinfo(name, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var result: [IPAddress] = []
        var next = list
        while let info = next?.pointee {
            if let address = info.ai_addr, let address = IPAddress(address) { result.append(address) }
            next = info.ai_next
        }
        return result
    }
}
