import Bitrix24
import Foundation

let usage = """
    usage: b24handler [PORT]

    A handler of events behind a small HTTP server on 127.0.0.1: it is told of the application's installation, has itself
    told of new and changed deals, and prints them. PORT is 8090 unless told otherwise; 0 takes a free one.

    B24_CLIENT_ID          what the portal shows of the application, of the scope crm
    B24_CLIENT_SECRET
    B24_HANDLER            the address by which the portal reaches this handler; http://127.0.0.1:PORT/ where it can
    B24_APPLICATION_TOKEN  where it is known beforehand; else the one that comes with the installation counts
    B24_ALLOWED_HOSTS      portals that are not public, with commas between them: http://127.0.0.1:8080
    B24_STATE              a folder for tokens; the current one unless told otherwise
    """

@main struct Command {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        let environment = ProcessInfo.processInfo.environment
        if words.contains("--help") || words.contains("-h") { return Swift.print(usage) }
        guard let clientID = environment["B24_CLIENT_ID"], let secret = environment["B24_CLIENT_SECRET"],
            words.count <= 1, let port = UInt16(words.first ?? "8090")
        else { stop(usage, status: 2) }
        let folder = environment["B24_STATE"] ?? "."
        do {
            let server = try FormServer(port: port)
            let address = environment["B24_HANDLER"] ?? "http://127.0.0.1:\(server.port)/"
            let store = FileTokenStore(path: folder + "/tokens.json")
            let hosts = (environment["B24_ALLOWED_HOSTS"] ?? "").split(separator: ",").map(String.init)
            let addresses = try AddressPolicy(checking: hosts)
            let worker = Worker(
                application: BitrixApplication(
                    clientID: clientID, clientSecret: Secret(secret), store: store,
                    settings: BitrixSettings().with { $0.addresses = addresses }),
                store: store, address: address)
            let (events, queue) = AsyncStream<IncomingEvent>.makeStream()
            Task.detached { await worker.work(events) }
            var gatekeeper = Gatekeeper(
                token: environment["B24_APPLICATION_TOKEN"], path: folder + "/application-token")
            print("listening at \(address)")
            server.run { body in
                guard let event = try? IncomingEvent(form: body) else { return 400 }
                guard gatekeeper.admits(event) else { return 403 }
                queue.yield(event)
                return 200
            }
        } catch {
            stop("b24handler: \(error)", status: 1)
        }
    }
}

/// Prints a line at once, also where the output is no terminal.
func print(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

func stop(_ line: String, status: Int32) -> Never {
    complain(line)
    exit(status)
}
