import APIModel
import Bitrix24
import Bitrix24Portal
import Bitrix24Postgres
import Foundation

/// 7,000 updates by two processes through one portal's limit: how long they take beside the best that is possible, and how
/// often the portal refuses.
struct SharedRateRun {
    private let options: Options

    init(_ options: Options) { self.options = options }

    /// One of the processes.
    func work() async throws {
        let refusals = Refusals()
        let address = options["address"] ?? ""
        let settings = BitrixSettings().with {
            if !address.isEmpty { $0.sharedRate = PostgresRate(PostgresDatabase(Secret(address))) }
            $0.observer = { event in
                if case .repeating(let error) = event.kind, error.code == "QUERY_LIMIT_EXCEEDED" { refusals.add() }
            }
        }
        let bitrix = try Bitrix(webhook: options["webhook"] ?? "", settings: settings)
        let results = try await bitrix.batch { _ in
            (0..<options.number("count", 3500)).map { number in
                Call(
                    MethodFacts("crm.deal.update", effect: .write),
                    ["id": .number(.init(number % 40 + 1)), "fields": ["TITLE": .string("Deal \(number)")]])
            }
        }
        let failed = results.count { if case .failure = $0 { true } else { false } }
        print("calls \(results.count) failed \(failed) refused \(refusals.count)")
    }

    private final class Refusals: @unchecked Sendable {
        private let lock = NSLock()
        private var number = 0
        func add() { lock.withLock { number += 1 } }
        var count: Int { lock.withLock { number } }
    }

    func run() async throws -> Bool {
        let database = options["alone"] == nil ? try Script() : nil
        var settings = Portal.Settings()
        settings.limits = .cloud
        settings.rows = ["crm.deal": 50]
        let portal = try Portal(model: Model(), settings: settings)
        try portal.start()
        defer { portal.stop() }
        let count = options.number("count", 7000)
        let begin = ContinuousClock.now
        let processes = try (0..<2).map { _ in
            try Running([
                "update", "--webhook", portal.webhook, "--count", "\(count / 2)", "--address", database?.address ?? "",
            ])
        }
        var (calls, failed, refused) = (0, 0, 0)
        for process in processes {
            let words = process.report().split(separator: " ")
            guard words.count == 6 else {
                print("a process ended without a report")
                return false
            }
            calls += Int(words[1]) ?? 0
            failed += Int(words[3]) ?? 0
            refused += Int(words[5]) ?? 0
        }
        let took = begin.duration(to: .now) / .seconds(1)
        // A batch has 50; the portal takes 50 requests at once and two a second.
        let ideal = max(0, Double(count) / 50 - 50) / 2
        let share = took / ideal
        print(
            "rate: \(calls) updates by 2 processes\(database == nil ? ", each for itself" : ""): "
                + "\(String(format: "%.1f", took)) s, ideal \(String(format: "%.1f", ideal)) s "
                + "(\(String(format: "%.2f", share))); \(failed) failed, \(refused) refused")
        return calls == count && failed == 0 && (database == nil || (refused == 0 && share <= 1.1))
    }
}
