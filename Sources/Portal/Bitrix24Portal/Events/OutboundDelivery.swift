import Bitrix24JSON
import Dispatch
import Foundation

extension Portal {
    /// Sends out what the last call caused, once and in order; the caller's answer does not wait for it.
    func deliverEvents() {
        let outgoing = world.withLock { $0.events.takeOutbox() + $0.messenger.takeOutbox() }
        for event in outgoing { deliver(event) }
    }

    private func deliver(_ event: EventStore.Outgoing) {
        guard let auth = authorization(for: event) else { return }
        var body = JSON.Object()
        body["event"] = event.subscription.event.json
        body["data"] = withBotTokens(event.data, auth)
        body["ts"] = String(Int(event.moment)).json
        body["auth"] = auth
        let bytes = FormEncoding.encode(body)
        let handler = event.subscription.handler
        deliveries.async { [journal] in
            let outcome = LocalPost.send(bytes, to: handler)
            journal.add(
                .init(
                    moment: event.moment, rest: 2, method: "→ " + event.subscription.event, status: outcome.status,
                    notes: outcome.problem.map { [$0] } ?? [], caller: "the portal"))
        }
    }

    /// Bots find in the event what they need to call back: the second generation in `bot`, the first in `BOT`.
    private func withBotTokens(_ data: JSON, _ auth: JSON) -> JSON {
        guard case .object(var object) = data else { return data }
        if case .object(var bot) = object["bot"] {
            bot["auth"] = auth
            object["bot"] = .object(bot)
        }
        if case .object(var bots) = object["BOT"] {
            for member in bots.members {
                guard case .object(let bot) = member.value else { continue }
                bots[member.key] = .object(
                    .init((auth.object?.members ?? []) + [.init(key: "AUTH", value: auth)] + bot.members))
            }
            object["BOT"] = .object(bots)
        }
        return .object(object)
    }

    /// nil: nobody may be told, for the installation has not finished.
    private func authorization(for event: EventStore.Outgoing) -> JSON? {
        let origin = address
        var auth = JSON.Object()
        if let clientID = event.subscription.clientID {
            guard let application = accounts.withLock({ $0.applications[clientID] }), application.isInstalled else {
                return nil
            }
            let user = event.subscription.user == 0 ? event.user : event.subscription.user
            if user > 0 {
                let grant = accounts.withLock { $0.grant(clientID, user: user, at: clock.now) }
                auth = description(of: grant, host: nil).object ?? auth
            }
            auth["application_token"] = application.applicationToken.json
            auth["scope"] = (application.scopes ?? []).sorted().joined(separator: ",").json
            auth["status"] = "L"
        } else {
            auth["application_token"] = (event.subscription.webhookToken ?? application.applicationToken).json
        }
        auth["domain"] = authority.json
        auth["server_endpoint"] = (origin + "/rest/").json
        auth["client_endpoint"] = (origin + "/rest/").json
        auth["member_id"] = memberID.json
        return .object(auth)
    }
}

/// A POST to an address on this machine; there is no second attempt.
enum LocalPost {
    /// How long a handler may take.
    private static let patience = 5

    static func send(_ body: [UInt8], to url: String) -> (status: Int, problem: String?) {
        guard let components = URLComponents(string: url), components.scheme == "http",
            let host = components.host, host == "localhost" || host.hasPrefix("127.")
        else { return (0, "events go to http addresses on this machine only, not to \(url)") }
        let descriptor = socket(AF_INET, streamSocket, 0)
        defer { close(descriptor) }
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: components.port ?? 80).bigEndian
        inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &address.sin_addr)
        let connected = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return (0, "nobody listens at \(url)") }
        let path =
            (components.percentEncodedPath.isEmpty ? "/" : components.percentEncodedPath)
            + (components.percentEncodedQuery.map { "?" + $0 } ?? "")
        let head = """
            POST \(path) HTTP/1.1\r
            Host: \(host)\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: \(body.count)\r
            Connection: close\r
            \r

            """
        guard write(Array(head.utf8) + body, to: descriptor) else { return (0, "\(url) closed the connection") }
        var answer = [UInt8](repeating: 0, count: 64)
        let count = recv(descriptor, &answer, answer.count, 0)
        let words = String(decoding: answer.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else { return (0, "\(url) did not answer") }
        return (status, status < 300 ? nil : "\(url) answered \(status)")
    }

    private static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, noSignal)
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    #if os(Linux)
        private static let noSignal = CInt(MSG_NOSIGNAL)
    #else
        private static let noSignal: CInt = 0
    #endif
}
