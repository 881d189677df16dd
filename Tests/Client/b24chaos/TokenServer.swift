import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// An authorization server and its portals on 127.0.0.1. It listens at two ports, and the refreshes that come to the second
/// one can be held, so that who asked can be killed meanwhile.
final class TokenServer: @unchecked Sendable {
    enum Hold { case none, beforeTaking, afterTaking }

    struct Counts {
        var calls = 0
        var expired = 0
        var refreshes = 0
        /// Requests with a refresh token whose successor nobody has used: it is answered again.
        var repeated = 0
        /// Requests with a refresh token that is worth nothing any more.
        var refused = 0
    }

    private struct Portal {
        var number = 1
        var expires = 0.0
        /// Whether somebody has used what the last refresh was answered with.
        var isUsed = true
    }

    private let lifetime: Double
    private let condition = NSCondition()
    private var portals: [String: Portal] = [:]
    private var hold = Hold.none
    private var held = 0
    private(set) var counts = Counts()
    private(set) var ports: [UInt16] = []

    init(lifetime: Double) throws {
        self.lifetime = lifetime
        for isVictims in [false, true] {
            let listener = try Listener()
            ports.append(listener.port)
            Thread.detachNewThread { [self] in
                listener.run { path, body in self.answer(path, body, isVictims: isVictims) }
            }
        }
    }

    func add(_ member: String) { locked { portals[member] = Portal() } }

    /// Whether a refresh token is still taken.
    func takes(_ token: String?, of member: String) -> Bool {
        locked {
            guard let portal = portals[member] else { return false }
            let successor = "\(member)-refresh-\(portal.number)"
            return token == successor || (!portal.isUsed && token == "\(member)-refresh-\(portal.number - 1)")
        }
    }

    /// Holds the victims' refreshes, and returns when there is one.
    func waitForVictim(_ hold: Hold) {
        condition.lock()
        self.hold = hold
        held = 0
        while held == 0 { condition.wait() }
        condition.unlock()
    }

    func letGo() {
        locked {
            hold = .none
            condition.broadcast()
        }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        condition.lock()
        defer { condition.unlock() }
        return body()
    }

    private func answer(_ path: String, _ body: String, isVictims: Bool) -> (status: Int, body: String)? {
        condition.lock()
        defer { condition.unlock() }
        if path.hasPrefix("/oauth/token/") { return token(path, isVictims: isVictims) }
        // "auth":"member7-access-3"
        let token = body.components(separatedBy: "\"auth\":\"").last?.components(separatedBy: "\"").first ?? ""
        let parts = token.components(separatedBy: "-")
        counts.calls += 1
        guard parts.count == 3, parts[1] == "access", var portal = portals[parts[0]], Int(parts[2]) == portal.number,
            Date().timeIntervalSince1970 < portal.expires
        else {
            counts.expired += 1
            return (401, #"{"error":"expired_token","error_description":"The access token has expired"}"#)
        }
        portal.isUsed = true
        portals[parts[0]] = portal
        return (200, #"{"result":{"ID":\#(parts[0].dropFirst("member".count))}}"#)
    }

    /// The old refresh token is good for the same answer until somebody has used that.
    private func token(_ path: String, isVictims: Bool) -> (status: Int, body: String)? {
        let query = path.components(separatedBy: "refresh_token=").last?.components(separatedBy: "&").first ?? ""
        let parts = query.components(separatedBy: "-")
        guard parts.count == 3, let number = Int(parts[2]) else { return (400, #"{"error":"invalid_request"}"#) }
        if isVictims, hold == .beforeTaking {
            stop()
            return nil
        }
        guard var portal = portals[parts[0]] else { return (400, #"{"error":"invalid_grant"}"#) }
        if number == portal.number {
            counts.refreshes += 1
            portal = Portal(number: number + 1, expires: Date().timeIntervalSince1970 + lifetime, isUsed: false)
        } else if number == portal.number - 1, !portal.isUsed {
            counts.repeated += 1
            portal.expires = Date().timeIntervalSince1970 + lifetime
        } else {
            counts.refused += 1
            return (400, #"{"error":"invalid_grant","error_description":"used"}"#)
        }
        portals[parts[0]] = portal
        if isVictims, hold == .afterTaking {
            stop()
            return nil
        }
        let answer = """
            {"access_token":"\(parts[0])-access-\(portal.number)","refresh_token":"\(parts[0])-refresh-\(portal.number)",
            "expires_in":\(Int(lifetime)),"member_id":"\(parts[0])","user_id":1,
            "client_endpoint":"http://127.0.0.1:\(ports[0])/rest/"}
            """
        return (200, answer)
    }

    private func stop() {
        held += 1
        condition.broadcast()
        while hold != .none { condition.wait() }
    }
}
