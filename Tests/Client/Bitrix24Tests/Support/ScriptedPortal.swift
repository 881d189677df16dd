import Foundation

@testable import Bitrix24

/// A portal in memory that answers what a function says, and remembers what it was asked.
final class ScriptedPortal: Transport {
    /// A request as a portal reads it.
    struct Request: Sendable {
        var url: URL
        var method: String
        var rest: MethodFacts.RESTVersion
        var body: JSON
        var http: HTTPRequest
        var moment: Duration

        var auth: String? { body["auth"]?.string }

        /// The commands of a REST 2 batch: key, method, arguments.
        var commands: [(key: String, method: String, arguments: JSON)] {
            (body["cmd"]?.object?.members ?? []).map { member in
                let parts = (member.value.string ?? "").split(separator: "?", maxSplits: 1)
                let arguments = parts.count > 1 ? try? FormDecoder.decode(parts[1].utf8) : nil
                return (member.key, String(parts[0]), .object(arguments ?? JSON.Object()))
            }
        }
    }

    typealias Handler = @Sendable (Request) async throws -> HTTPResponse

    private let handler: Handler
    private let seen = Locked<[Request]>([])
    private let time: any TimeSource

    init(time: any TimeSource = SystemTime.shared, _ handler: @escaping Handler) {
        self.time = time
        self.handler = handler
    }

    var requests: [Request] { seen.current }
    var methods: [String] { requests.map(\.method) }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        var http = request
        let body = try await http.body.collect(upTo: .max)
        http.body = HTTPBody(body)
        let path = http.url.path
        let request = Request(
            url: http.url, method: path.split(separator: "/").last.map(String.init) ?? "",
            rest: path.hasPrefix("/rest/api/") ? .v3 : .v2,
            body: (try? JSON(parsing: body)) ?? .null, http: http, moment: time.now)
        seen.withLock { $0.append(request) }
        return try await handler(request)
    }
}

extension HTTPResponse {
    static func json(_ body: JSON, status: Int = 200, headers: [(name: String, value: String)] = []) -> HTTPResponse {
        HTTPResponse(status: status, headers: headers, body: body.bytes())
    }

    static func result(_ result: JSON) -> HTTPResponse { .json(["result": result]) }

    static func error(_ code: String, _ message: String = "", status: Int = 400) -> HTTPResponse {
        .json(["error": .string(code), "error_description": .string(message)], status: status)
    }

    /// A batch in which every command is answered by a function.
    static func batch(
        _ request: ScriptedPortal.Request, _ answer: (String, JSON) -> Result<JSON, Refusal>
    ) -> HTTPResponse {
        var results = JSON.Object()
        var errors = JSON.Object()
        for command in request.commands {
            switch answer(command.method, command.arguments) {
            case .success(let value): results.members.append(.init(key: command.key, value: value))
            case .failure(let refusal):
                errors.members.append(
                    .init(
                        key: command.key,
                        value: ["error": .string(refusal.code), "error_description": .string(refusal.message)]))
            }
            if !errors.members.isEmpty, request.body["halt"]?.int == 1 { break }
        }
        func map(_ object: JSON.Object) -> JSON { object.members.isEmpty ? [] : .object(object) }
        return .result([
            "result": map(results), "result_error": map(errors), "result_total": [], "result_next": [],
            "result_time": [],
        ])
    }
}

struct Refusal: Error {
    var code: String
    var message = ""
}

extension Bitrix {
    static let webhook = "https://example.bitrix24.com/rest/1/abcdef0123456789/"

    /// A client of a scripted portal, in virtual time, without limits unless given.
    static func scripted(
        _ portal: ScriptedPortal, _ time: any TimeSource, limit: RateLimit? = nil,
        _ change: (inout BitrixSettings) -> Void = { _ in }
    ) throws -> Bitrix {
        try Bitrix(webhook: webhook, settings: .scripted(portal, time, limit: limit, change))
    }
}

extension BitrixSettings {
    static func scripted(
        _ portal: ScriptedPortal, _ time: any TimeSource, limit: RateLimit? = nil,
        _ change: (inout BitrixSettings) -> Void = { _ in }
    ) -> BitrixSettings {
        BitrixSettings().with {
            $0.transport = portal
            $0.time = time
            $0.rateLimit = limit
            $0.random = { 0.5 }
            change(&$0)
        }
    }
}
