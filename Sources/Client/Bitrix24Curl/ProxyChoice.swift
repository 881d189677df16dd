import Bitrix24
import Foundation

/// The proxy that a request takes. libcurl reads the environment too, but does not say what it found there, and the check
/// of addresses has to know whether it sees the address of a host or that of a proxy.
struct ProxyChoice {
    let settings: CurlSettings.Proxy
    var environment = ProcessInfo.processInfo.environment

    /// An address; nil for none.
    func proxy(for url: URL) -> String? {
        let host = Self.bare(url.host ?? "")
        if host == "localhost" || host == "::1" || host.hasPrefix("127.") { return nil }
        switch settings {
        case .none: return nil
        case .address(let address): return address.reveal()
        case .environment:
            // `HTTP_PROXY` in capitals can come from a header of a request to a CGI program.
            let names = url.scheme?.lowercased() == "http" ? ["http_proxy"] : ["https_proxy", "HTTPS_PROXY"]
            let found = (names + ["all_proxy", "ALL_PROXY"]).lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
            guard let found, !isExempt(host) else { return nil }
            return found
        }
    }

    /// `no_proxy`: names, which stand for what is below them too, with or without a dot; `*` for all.
    private func isExempt(_ host: String) -> Bool {
        let list = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
        return list.split { ", ".contains($0) }.contains { entry in
            if entry == "*" { return true }
            let name = Self.bare(entry.hasPrefix(".") ? String(entry.dropFirst()) : String(entry))
            return host == name || host.hasSuffix("." + name)
        }
    }

    private static func bare(_ host: String) -> String {
        let host = host.lowercased()
        return host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }
}
