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

/// 50,000 rows again and again: memory comes to rest, however many have been read.
func measureMemory() async throws {
    let portal = try portal(rows: 50_000)
    defer { portal.stop() }
    let bitrix = try client(portal)
    let before = residentMegabytes()
    var growth: [Int] = []
    let seconds = try await best(of: 8) {
        for try await _ in try bitrix.items(deals) {}
        growth.append(Int(residentMegabytes() - before))
    }
    report("50000 rows, 8 times", seconds, "memory above the beginning: \(growth) MB")
}

/// A thousand calls at once, again and again: nothing is left of those that are done.
func measureManyCalls() async throws {
    let portal = try portal(rows: 1)
    defer { portal.stop() }
    let bitrix = try client(portal)
    let before = residentMegabytes()
    var growth: [Int] = []
    let seconds = try await best(of: 10) {
        portal.control.resetJournal()
        try await withThrowingTaskGroup { group in
            for number in 0..<1000 {
                group.addTask { _ = try await bitrix.call("server.time", effect: number % 2 == 0 ? .read : .write) }
            }
            try await group.waitForAll()
        }
        growth.append(Int(residentMegabytes() - before))
    }
    report("1000 calls at once, 10 times", seconds, "memory above the beginning: \(growth) MB")
}
