import Bitrix24
import Bitrix24Portal
import Foundation

/// Megabytes that the process has in memory.
func residentMegabytes() -> Double {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
        let pages = text.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
    else { return 0 }
    return pages * 4096 / 1_048_576
}

/// 50,000 rows, and how much memory grows while they are read, by every tenth part of them.
func measureMemory() async throws {
    let portal = try portal(rows: 50_000)
    defer { portal.stop() }
    let bitrix = try client(portal)
    var growth: [Int] = []
    let seconds = try await best(of: 1) {
        let before = residentMegabytes()
        var count = 0
        for try await _ in try bitrix.items(deals) {
            count += 1
            if count % 5000 == 0 { growth.append(Int(residentMegabytes() - before)) }
        }
    }
    report("50000 rows", seconds, "memory grows by \(growth) MB")
}
