import Bitrix24
import Bitrix24Postgres
import Bitrix24SQLite
import Foundation

/// One process of the application: calls random portals until its time is over.
struct ChaosProcess {
    private let options: Options

    init(_ options: Options) { self.options = options }

    static func store(_ kind: StoreKind, _ address: String) -> any ApplicationStore {
        switch kind {
        case .file: FileTokenStore(path: address)
        case .sqlite: SQLiteStore(path: address)
        case .postgres: PostgresStore(PostgresDatabase(Secret(address)))
        }
    }

    static func memberID(_ number: Int) -> String { "member\(number)" }

    /// What a process reports with its last line.
    private actor Tally {
        var calls = 0
        var failures: [String: Int] = [:]
        func add(_ failure: String?) {
            calls += 1
            if let failure { failures[failure, default: 0] += 1 }
        }
    }

    func run() async throws {
        let kind = StoreKind(rawValue: options["store"] ?? "") ?? .file
        let server = "127.0.0.1:\(options.number("server", 0))"
        let settings = BitrixSettings().with {
            $0.rateLimit = nil
            $0.addresses = AddressPolicy(allowing: ["http://127.0.0.1"])
        }
        let application = BitrixApplication(
            clientID: "app.1", clientSecret: "secret", store: Self.store(kind, options["address"] ?? ""),
            authorizationServers: [server], settings: settings)
        let end = ContinuousClock.now + .seconds(options.number("seconds", 10))
        let portals = options.number("portals", 1000)
        let tally = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    while ContinuousClock.now < end {
                        // A few portals are busy, so that the processes meet.
                        let number =
                            Int.random(in: 0..<4) == 0
                            ? Int.random(in: 0..<min(10, portals)) : Int.random(in: 0..<portals)
                        do {
                            let bitrix = try await application.portal(memberID: Self.memberID(number), userID: 1)
                            guard let bitrix else {
                                await tally.add("portal \(number) is lost")
                                continue
                            }
                            let answer = try await bitrix.call("user.current", effect: .read)
                            await tally.add(answer.result["ID"] == .number(.init(number)) ? nil : "another portal's")
                        } catch {
                            await tally.add("\(error)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        await application.finishStoring()
        let failures = await tally.failures.map { "\($0.value) × \($0.key)" }
        print("calls \(await tally.calls) failed \(await tally.failures.values.reduce(0, +))")
        for failure in failures.prefix(10) { FileHandle.standardError.write(Data("  \(failure)\n".utf8)) }
    }
}
