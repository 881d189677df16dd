import AdversarialServer
import Bitrix24Curl
import Foundation

/// What a request came to.
enum Outcome: Equatable {
    case answer(Int)
    case failure(TransportError.Kind)
    case refused
    case cancelled
    case other(String)

    static func of(_ transport: some Transport, _ request: HTTPRequest) async -> Outcome {
        do {
            return .answer(try await transport.send(request).status)
        } catch let error as TransportError {
            return .failure(error.kind)
        } catch is AddressRefusal {
            return .refused
        } catch is CancellationError {
            return .cancelled
        } catch {
            return .other("\(error)")
        }
    }
}

/// Somewhere that requests with effects can be sent to.
protocol Target: Sendable {
    func url(_ effect: String, _ argument: Int?) -> URL
}

extension AdversarialServer: Target {}

extension Target {
    func read(_ effect: String, _ argument: Int? = nil) -> HTTPRequest {
        HTTPRequest(method: "GET", url: url(effect, argument), timeout: .seconds(600), isRepeatable: true)
    }

    func write(_ effect: String, _ argument: Int? = nil, body: HTTPBody = HTTPBody(Array("{}".utf8))) -> HTTPRequest {
        HTTPRequest(
            url: url(effect, argument), headers: [("Content-Type", "application/json")], body: body,
            timeout: .seconds(600))
    }
}

/// An adversarial server behind TLS.
final class SecureServer: Target, @unchecked Sendable {
    let server: AdversarialServer
    private let proxy: TLSProxy

    init(_ language: AdversarialServer.Language) throws {
        server = try AdversarialServer(language)
        let isHTTP1 = if case .http1 = language { true } else { false }
        proxy = try TLSProxy(before: server.port, protocols: [isHTTP1 ? "http/1.1" : "h2"])
    }

    /// Settings that trust its certificate alone.
    var settings: CurlSettings { CurlSettings().with { $0.authorities = .file(proxy.certificate.path) } }
    var certificate: URL { proxy.certificate }
    var connectionCount: Int { server.connectionCount }

    func url(_ effect: String, _ argument: Int?) -> URL {
        URL(string: proxy.address + server.url(effect, argument).path)!
    }

    func requests(of effect: String) -> Int { server.requests(of: effect) }
    func stop() { server.stop() }
}

extension HTTPRequest {
    /// The same request, changed.
    func with(_ change: (inout HTTPRequest) -> Void) -> HTTPRequest {
        var copy = self
        change(&copy)
        return copy
    }
}

extension HTTPResponse {
    var text: String { String(decoding: body.bytes ?? [], as: UTF8.self) }
}
