import Bitrix24JSON
import Parallel

@testable import Bitrix24Portal

/// Someone who listens to events.
final class Handler: @unchecked Sendable {
    private let received = Locked<[JSON.Object]>([])
    private var server: HTTPServer?

    init() throws {
        server = try HTTPServer(HTTPServer.Settings(), isHeavy: { _ in false }) { [received] request in
            let body = (try? FormDecoding.decode(request.body[...])) ?? .init()
            received.withLock { $0.append(body) }
            return .text(200, "")
        }
    }

    deinit { server?.stop() }

    var url: String { "http://127.0.0.1:\(server?.port ?? 0)/handler?x=1" }
    var events: [JSON.Object] { received.withLock { $0 } }
}
