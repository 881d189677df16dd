import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Asks a request's check about the addresses of its host before URLSession, which has no place to ask, connects.
///
/// Between this lookup and that of URLSession a name can change. `Bitrix24Curl` has no such gap.
final class ResolvedNames: Sendable {
    private struct Entry: Sendable {
        var addresses: [String]
        var due: DispatchTime
    }

    private let entries = Locked<[String: Entry]>([:])
    private static let limit = 1024

    func check(_ request: HTTPRequest, _ mayConnect: @escaping @Sendable (String) -> Bool) async throws {
        let addresses = try await addresses(of: request.url.host ?? "", place: request.place)
        guard addresses.allSatisfy(mayConnect) else {
            throw TransportError(.forbiddenAddress, reason: "\(request.place): requests may not go to its address")
        }
    }

    private func addresses(of host: String, place: String) async throws -> [String] {
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

    private static func lookUp(_ host: String) -> [String] {
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
        var result: [String] = []
        var next = list
        while let info = next?.pointee {
            var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            if getnameinfo(
                info.ai_addr, info.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
            {
                result.append(text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
            }
            next = info.ai_next
        }
        return result
    }
}
