import Bitrix24App
import Bitrix24CRM
import Foundation

let usage = """
    usage: b24deals FILE.json [--code CODE]

    Keeps a file of deals and the deals of a portal the same: what was changed in the file goes to the portal, what was
    changed on the portal comes into the file. A deal without "id" in the file is created; one taken out of it is deleted.
    To be run as often as you like, by cron for example, but not twice at a time. Where both sides changed a deal, the
    portal's is kept; so are all of the portal's the first time.

    --code             the code with which the portal sends you back, the first time

    B24_PORTAL         the address of the portal
    B24_CLIENT_ID      what the portal shows of a local application with the scope crm (offline events are for
    B24_CLIENT_SECRET  applications, not for webhooks)
    B24_TOKENS         a file for the application's tokens; tokens.json unless told otherwise
    B24_OAUTH_SERVER   an authorization server besides the documented ones, for tests
    """

@main struct Command {
    static func main() async {
        let words = Array(CommandLine.arguments.dropFirst())
        let environment = ProcessInfo.processInfo.environment
        if words.contains("--help") || words.contains("-h") { return print(usage) }
        guard let portal = environment["B24_PORTAL"], let clientID = environment["B24_CLIENT_ID"],
            let secret = environment["B24_CLIENT_SECRET"],
            words.count == 1 || (words.count == 3 && words[1] == "--code")
        else { stop(usage, status: 2) }
        let store = FileTokenStore(path: environment["B24_TOKENS"] ?? "tokens.json")
        let application = BitrixApplication(
            clientID: clientID, clientSecret: Secret(secret), store: store,
            authorizationServers: environment["B24_OAUTH_SERVER"].map { [$0] } ?? [],
            // A portal in the own network has to be named, and here it is.
            settings: BitrixSettings().with { $0.addresses = AddressPolicy(allowing: [portal]) })
        do {
            let bitrix: Bitrix
            if words.count == 3 {
                bitrix = try await application.authorize(code: Secret(words[2]))
            } else if let key = try store.keys().first,
                let known = try await application.portal(memberID: key.memberID, userID: key.userID)
            {
                bitrix = known
            } else {
                let address = try application.authorizationURL(portal: portal, state: UUID().uuidString)
                stop(
                    """
                    There are no tokens yet. Open this address, allow the application in, and run again with --code and
                    what the browser's address says after code= (within 30 seconds):
                    \(address)
                    """, status: 2)
            }
            var synchronisation = Synchronisation(bitrix: bitrix, book: try DealBook(path: words[0]))
            try await synchronisation.run()
        } catch {
            stop("b24deals: \(error)", status: 1)
        }
    }
}

func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

func stop(_ line: String, status: Int32) -> Never {
    complain(line)
    exit(status)
}
