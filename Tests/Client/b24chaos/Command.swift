import Foundation

let usage = """
    usage: b24chaos file|sqlite|postgres [--seconds N] [--portals N] [--processes N]
           b24chaos rate [--count N] [--alone]

    Several processes call the portals of one application through one store, with tokens that are good for a second. Two of
    them are killed in the middle of a refresh, once before and once after the authorization server has taken the refresh
    token; PostgreSQL is crashed and started again. Fails where a call failed or a portal is lost.

    rate: two processes send 7,000 updates to a portal with the limits of the cloud, and agree on its rate by PostgreSQL;
    --alone: each counts for itself. Fails above 1.1 of the ideal time, or where the portal refused a request.

    Where PostgreSQL is not installed it says so and passes over what needs it, unless B24_REQUIRE_POSTGRES is 1.
    """

@main struct Command {
    static func main() async throws {
        var words = Array(CommandLine.arguments.dropFirst())
        guard !words.isEmpty else { return print(usage) }
        let name = words.removeFirst()
        let options = Options(words)
        do {
            switch name {
            case "work": try await ChaosProcess(options).run()
            case "update": try await SharedRateRun(options).work()
            case "rate": exit(try await SharedRateRun(options).run() ? 0 : 1)
            default:
                guard let kind = StoreKind(rawValue: name) else {
                    print(usage)
                    exit(2)
                }
                exit(try await Chaos(kind, options).run() ? 0 : 1)
            }
        } catch let missing as MissingPostgres {
            print("\(name): \(missing): passed over")
            exit(ProcessInfo.processInfo.environment["B24_REQUIRE_POSTGRES"] == "1" ? 1 : 0)
        }
    }
}

enum StoreKind: String { case file, sqlite, postgres }

/// `--name value` pairs.
struct Options {
    private var values: [String: String] = [:]

    init(_ words: [String]) {
        var words = words[...]
        while let name = words.popFirst() {
            if name.hasPrefix("--") { values[String(name.dropFirst(2))] = words.popFirst() ?? "" }
        }
    }

    subscript(_ name: String) -> String? { values[name] }
    func number(_ name: String, _ usual: Int) -> Int { values[name].flatMap { Int($0) } ?? usual }
}

struct MissingPostgres: Error, CustomStringConvertible {
    var description: String { "PostgreSQL could not be started by scripts/postgres" }
}
