import Bitrix24
import Foundation

/// Starts the processes, does them harm, and counts.
struct Chaos {
    private let kind: StoreKind
    private let options: Options
    private let seconds: Int
    private let portals: Int
    private let folder: URL

    init(_ kind: StoreKind, _ options: Options) throws {
        self.kind = kind
        self.options = options
        seconds = options.number("seconds", 20)
        portals = options.number("portals", 1000)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("chaos-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func run() async throws -> Bool {
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = kind == .postgres ? try Script() : nil
        let address = database?.address ?? folder.appendingPathComponent("store").path
        let server = try TokenServer(lifetime: 1)
        let store = ChaosProcess.store(kind, address)
        for number in 0..<portals {
            let member = ChaosProcess.memberID(number)
            server.add(member)
            let tokens = try Tokens(
                accessToken: Secret("\(member)-access-1"), refreshToken: Secret("\(member)-refresh-1"),
                expires: Date(timeIntervalSince1970: 0), memberID: member, userID: 1,
                portal: "http://127.0.0.1:\(server.ports[0])")
            guard try await store.replace(nil, with: tokens, for: tokens.key) else { return false }
        }
        let steady = try (1..<options.number("processes", 4)).map { _ in try start(server.ports[0], address, seconds) }
        for hold in [TokenServer.Hold.beforeTaking, .afterTaking] {
            let victim = try start(server.ports[1], address, seconds)
            server.waitForVictim(hold)
            kill(victim.process.processIdentifier, SIGKILL)
            victim.process.waitUntilExit()
            server.letGo()
        }
        if let database {
            database.tell("crash")
            try await Task.sleep(for: .seconds(2))
            database.tell("start")
        }
        let fourth = try start(server.ports[0], address, max(3, seconds / 2))
        var (calls, failed) = (0, 0)
        for worker in steady + [fourth] {
            let words = worker.report().split(separator: " ")
            guard words.count == 4, let more = Int(words[1]), let failures = Int(words[3]) else {
                print("a process ended without a report")
                return false
            }
            calls += more
            failed += failures
        }
        let lost = try await lostPortals(store, server)
        let counts = server.counts
        print(
            "\(kind.rawValue): \(steady.count + 1) processes, \(portals) portals, 2 killed"
                + (kind == .postgres ? ", 1 crash of the database" : "")
                + ": \(calls) calls, \(failed) failed; \(counts.refreshes) refreshes, \(counts.expired) calls with an "
                + "expired token, \(counts.repeated) refresh tokens used again, \(counts.refused) refused; \(lost) "
                + "portals lost")
        let enough = seconds * 20
        if calls < enough { print("\(calls) calls are too few: at least \(enough)") }
        return failed == 0 && lost == 0 && calls >= enough
    }

    /// Portals of which the store has no refresh token that is good.
    private func lostPortals(_ store: any ApplicationStore, _ server: TokenServer) async throws -> Int {
        var lost = 0
        for number in 0..<portals {
            let member = ChaosProcess.memberID(number)
            let tokens = try await store.tokens(for: TokenKey(memberID: member, userID: 1))
            if !server.takes(tokens?.refreshToken?.reveal(), of: member) { lost += 1 }
        }
        return lost
    }

    private func start(_ port: UInt16, _ address: String, _ seconds: Int) throws -> Running {
        try Running([
            "work", "--store", kind.rawValue, "--address", address, "--server", "\(port)", "--seconds", "\(seconds)",
            "--portals", "\(portals)",
        ])
    }
}
