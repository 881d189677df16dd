import Foundation

/// Where a portal that has moved sends a request, and whether the request may go there with its secrets.
enum Redirect {
    /// The portal's new address. The path has to be the one that was asked: anything else is no moved portal.
    static func target(
        _ location: String, from address: PortalAddress, path: String, trusted: Set<String>,
        addresses: AddressPolicy
    ) throws -> PortalAddress {
        guard let base = URL(string: address.text + path), let url = URL(string: location, relativeTo: base),
            let parts = URLComponents(url: url, resolvingAgainstBaseURL: true), let scheme = parts.scheme,
            let host = parts.host
        else {
            throw BitrixError(.redirect, message: "the portal redirects to what is no address")
        }
        let port = parts.port.map { ":\($0)" } ?? ""
        do throws(AddressRefusal) {
            try addresses.check(url)
        } catch {
            throw BitrixError(.redirect, message: "the portal redirects to \(error)")
        }
        guard let target = try? PortalAddress("\(scheme)://\(host)\(port)", addresses: addresses),
            address.mayMove(to: target, trusted: trusted)
        else {
            throw BitrixError(
                .redirect,
                message: "the portal redirects to \(scheme)://\(host)\(port); "
                    + "add the host to trustedHosts if your secrets may go there")
        }
        func bare(_ path: String) -> Substring {
            let path = path.hasSuffix("/") ? path.dropLast() : path[...]
            return path.hasSuffix(".json") ? path.dropLast(5) : path
        }
        guard bare(parts.path) == bare(path) else {
            throw BitrixError(.redirect, message: "the portal redirects to another path on \(host)")
        }
        return target
    }
}
