import Bitrix24
import Foundation

let usage = """
    usage: b24call METHOD [KEY=VALUE | KEY:=JSON]… [--all] [--rest3] [--webhook ADDRESS]

    Calls any method by its name and prints its result as JSON.

        b24call crm.item.list entityTypeId=2 'filter[>opportunity]=1000' 'select[]=id' 'select[]=title' --all
        b24call im.message.like MESSAGE_ID=34247 ACTION=plus
        b24call main.eventlog.list 'pagination:={"limit":10}' --rest3

    --all       all rows of a list, page by page, as one array
    --rest3     the method is one of REST 3
    --webhook   the address of an inbound webhook; by default B24_WEBHOOK, which does not show in the list of processes

    Exits with 1 where the portal refused, 2 where it was called wrongly, 3 where no answer came, 4 where nobody knows
    whether a write was executed.
    """

@main struct Command {
    static func main() async {
        do {
            let order = try Order(Array(CommandLine.arguments.dropFirst()))
            guard !order.wantsHelp else { return Swift.print(usage) }
            guard let webhook = order.webhook ?? ProcessInfo.processInfo.environment["B24_WEBHOOK"],
                !order.method.isEmpty
            else { stop(usage, status: 2) }
            try await run(order, Bitrix(webhook: webhook))
        } catch let error as Order.Mistake {
            stop("b24call: \(error.text)\n\n\(usage)", status: 2)
        } catch let error as BitrixError {
            stop("b24call: \(error)", status: status(of: error))
        } catch {
            stop("b24call: \(error)", status: 3)
        }
    }

    static func run(_ order: Order, _ bitrix: Bitrix) async throws {
        if order.isWhole {
            try await List(order, bitrix).printAll()
        } else {
            let answer = try await bitrix.call(order.method, order.arguments, rest: order.rest)
            print(answer.result.text(.pretty))
        }
    }

    static func status(of error: BitrixError) -> Int32 {
        if error.outcome == .unknown { return 4 }
        switch error.kind {
        case .invalidCall: return 2
        case .portal, .authorization, .inconsistentList, .decoding, .dependency: return 1
        default: return 3
        }
    }
}

func print(_ text: String, terminator: String = "\n") {
    FileHandle.standardOutput.write(Data((text + terminator).utf8))
}

func stop(_ line: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((line + "\n").utf8))
    exit(status)
}
