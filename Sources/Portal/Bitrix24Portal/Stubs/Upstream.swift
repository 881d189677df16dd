import Bitrix24JSON
import Dispatch
import Foundation
import Parallel

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Another portal that calls are handed on to, so that its traffic can be recorded and replayed later.
struct Upstream: Sendable {
    /// The address of its webhook, with a slash at the end.
    let webhook: String

    /// The code in it, which must not be recorded.
    var secret: String { webhook.split(separator: "/").last.map(String.init) ?? "" }

    init?(_ address: String) {
        guard let components = URLComponents(string: address), let host = components.host,
            components.path.split(separator: "/").first == "rest", components.path.split(separator: "/").count == 3,
            components.scheme == "https" || host == "127.0.0.1" || host == "localhost"
        else { return nil }
        webhook = address.hasSuffix("/") ? address : address + "/"
    }

    func answer(_ method: String, rest: Int, _ parameters: JSON.Object) throws(Refusal) -> Answer {
        let base = rest == 2 ? webhook : webhook.replacingOccurrences(of: "/rest/", with: "/rest/api/")
        guard let url = URL(string: base + method) else { throw .unknownMethod(rest) }
        var request = URLRequest(url: url, timeoutInterval: 60)
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(JSON.object(parameters).bytes())
        let (status, body) = Self.send(request)
        guard let object = (try? JSON(parsing: body))?.object else {
            throw Refusal(502, "UPSTREAM_ERROR", "The portal that calls are handed on to did not answer with JSON")
        }
        switch RecordedAnswer(rest: rest, method: method, parameters: [:], status: status, body: object).outcome {
        case .error(let status, let code, let message): throw Refusal(status, code, message)
        case .result(let result, let total, let next):
            var answer = Answer(result, total: total, next: next)
            answer.source = .upstream
            return answer
        }
    }

    static func send(_ request: URLRequest) -> (status: Int, body: [UInt8]) {
        let received = Locked<(Int, [UInt8])>((0, []))
        let done = DispatchSemaphore(value: 0)
        let task = URLSession.shared.dataTask(with: request) { data, response, _ in
            received.withLock { $0 = ((response as? HTTPURLResponse)?.statusCode ?? 0, [UInt8](data ?? Data())) }
            done.signal()
        }
        task.resume()
        done.wait()
        return received.withLock { $0 }
    }
}
