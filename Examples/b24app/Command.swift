import Bitrix24Kit
import Foundation

let usage = """
    usage: b24app [PORT]

    An application behind a small HTTP server on 127.0.0.1: it installs itself on every portal that says so, shows a page in
    deals, and counts new deals. PORT is 8091 unless told otherwise; 0 takes a free one.

    B24_CLIENT_ID      what the portal shows of the application, of the scopes crm and placement
    B24_CLIENT_SECRET
    B24_ADDRESS        the address by which portals reach it; http://127.0.0.1:PORT/ where they can
    B24_STATE          a folder for tokens; the current one unless told otherwise
    B24_ALLOWED_HOSTS  portals that are not public, with commas between them: http://127.0.0.1:8080
    B24_OAUTH_SERVER   an authorization server besides the documented ones, for tests
    """

@main struct Command {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        let environment = ProcessInfo.processInfo.environment
        if words.contains("--help") || words.contains("-h") { return Swift.print(usage) }
        guard let clientID = environment["B24_CLIENT_ID"], let secret = environment["B24_CLIENT_SECRET"],
            words.count <= 1, let port = UInt16(words.first ?? "8091")
        else { stop(usage, status: 2) }
        do {
            let server = try PageServer(port: port)
            let address = environment["B24_ADDRESS"] ?? "http://127.0.0.1:\(server.port)/"
            let hosts = (environment["B24_ALLOWED_HOSTS"] ?? "").split(separator: ",").map(String.init)
            let addresses = try AddressPolicy(checking: hosts)
            let store = FileTokenStore(path: (environment["B24_STATE"] ?? ".") + "/store")
            let application = BitrixApplication(
                clientID: clientID, clientSecret: Secret(secret), store: store,
                authorizationServers: environment["B24_OAUTH_SERVER"].map { [$0] } ?? [],
                settings: BitrixSettings().with { $0.addresses = addresses })
            let handlers = DealCounter(address: address).handlers(application, store)
            print("listening at \(address)")
            // The ten lines between the kit and a web framework.
            server.run { path, query, body in
                let answer = await handlers.answer(ApplicationRequest(path: path, query: query, body: body))
                if let work = answer.work {
                    Task {
                        do { try await work() } catch { complain("\(path): \(error)") }
                    }
                }
                return (answer.status, answer.contentType, answer.body)
            }
        } catch {
            stop("b24app: \(error)", status: 1)
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
