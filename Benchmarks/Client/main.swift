// What the client takes, against a portal on localhost: `swift run -c release b24clientbench`.
import APIModel
import Bitrix24
import Bitrix24Curl
import Bitrix24Portal
import Foundation

let deals = MethodFacts(
    "crm.deal.list", effect: .read, list: ListFacts(key: .init("ID"), pageSize: 50, style: .start, keyset: true))

func portal(rows: Int) throws -> Portal {
    var settings = Portal.Settings()
    settings.rows = ["crm.deal": rows]
    let portal = try Portal(model: Model(), settings: settings)
    try portal.start()
    return portal
}

/// What README recommends to servers; `URLSession` as the first argument measures the default instead.
let transport: any Transport =
    CommandLine.arguments.dropFirst().first == "URLSession" ? URLSessionTransport.shared : CurlTransport()

func client(_ portal: Portal, parallel: Int? = nil) throws -> Bitrix {
    try Bitrix(
        webhook: portal.webhook,
        settings: BitrixSettings().with {
            $0.rateLimit = nil
            $0.parallelRequests = parallel
            $0.transport = transport
        })
}

/// The best of several runs, in seconds.
func best(of runs: Int, _ body: () async throws -> Void) async throws -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
        let begin = ContinuousClock.now
        try await body()
        let (seconds, attoseconds) = (ContinuousClock.now - begin).components
        best = min(best, Double(seconds) + Double(attoseconds) * 1e-18)
    }
    return best
}

func report(_ name: String, _ seconds: Double, _ more: String = "") {
    print(name.padding(toLength: 46, withPad: " ", startingAt: 0) + String(format: "%8.3f s  ", seconds) + more)
}

try await measureLists()
try await measureLongLists()
try await measureIterating()
try await measureWrites()
try await measureMemory()
try await measureManyCalls()
try await measureDecoding()
