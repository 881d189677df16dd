import Bitrix24Bots
import Foundation

let usage = """
    usage: b24bot [--once]

    A bot of version 2: fetches what people write to it, shows that it is typing, reacts and answers.

    --once            ends when everything is handled, instead of waiting for more

    B24_WEBHOOK       the address of an inbound webhook with the scope imbot
    B24_BOT_TOKEN     a secret of your own choice, at most 40 characters: by it the portal knows whose bot it is
    B24_BOT_OFFSETS   a file that keeps how far the events are handled; bot-offsets.json unless told otherwise
    """

@main struct Command {
    static func main() async {
        let words = Set(CommandLine.arguments.dropFirst())
        let environment = ProcessInfo.processInfo.environment
        if !words.isDisjoint(with: ["--help", "-h"]) { return print(usage) }
        guard let webhook = environment["B24_WEBHOOK"], let token = environment["B24_BOT_TOKEN"],
            words.isSubset(of: ["--once"])
        else { stop(usage, status: 2) }
        do {
            let bot = try await Bot(try Bitrix(webhook: webhook), token: token)
            print("bot \(bot.id) is listening")
            let offsets = FileOffsetStore(path: environment["B24_BOT_OFFSETS"] ?? "bot-offsets.json")
            for try await event in bot.bitrix.botEvents(
                botID: bot.id, token: Secret(token), offsets: offsets, waits: !words.contains("--once"))
            {
                do {
                    try await bot.handle(event)
                } catch let error as BitrixError where error.kind == .portal {
                    // One message that can't be answered must not keep the bot from the others.
                    complain("event \(event.id): \(error)")
                }
            }
        } catch {
            stop("b24bot: \(error)", status: 1)
        }
    }
}

struct Failure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}

/// Prints a line at once, also where the output is no terminal.
func print(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

func stop(_ line: String, status: Int32) -> Never {
    complain(line)
    exit(status)
}
