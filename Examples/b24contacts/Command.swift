import Bitrix24CRM
import Foundation

let usage = """
    usage: b24contacts FILE.csv

    Exports all contacts with their phones and e-mail addresses. Interrupted, it goes on where it was: run it again with
    the same file. Progress goes to standard error.

    B24_WEBHOOK   the address of an inbound webhook with the scope crm
    """

@main struct Command {
    static func main() async {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.contains("--help") || words.contains("-h") { return print(usage) }
        guard let webhook = ProcessInfo.processInfo.environment["B24_WEBHOOK"], words.count == 1 else {
            stop(usage, status: 2)
        }
        do {
            try await export(Bitrix(webhook: webhook), to: ContactFile(path: words[0]))
        } catch {
            stop("b24contacts: \(error)", status: 1)
        }
    }

    static func export(_ bitrix: Bitrix, to file: ContactFile) async throws {
        // What is in the file has not to be read again: ids only grow.
        let contacts = bitrix.value {
            $0.crm.item.list(
                entityTypeID: 3, select: ["*"], filter: [.init("id", .greater(than: file.lastID))],
                order: [.id: .ascending])
        }
        let total = try await bitrix.send(contacts.withAnswer()).answer.total.map { file.count + $0 }
        if file.count > 0 { complain("going on after contact \(file.lastID)") }
        for try await page in try bitrix.pages({ _ in contacts }) {
            try file.append(page)
            complain("\(file.count) of \(max(total ?? 0, file.count)) contacts")
        }
        complain("done: \(file.count) contacts")
    }
}

func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

func stop(_ line: String, status: Int32) -> Never {
    complain(line)
    exit(status)
}
