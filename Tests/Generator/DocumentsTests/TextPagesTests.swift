import Foundation
import Testing

@testable import Documents

/// The two pages of `specs/pages` that are text.
@Suite struct TextPagesTests {
    private static func read(_ name: String) throws -> Document {
        let pages = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../specs/pages")
        let bytes = try Data(contentsOf: pages.appending(path: name))
        return TextReader().read(path: name, bytes: [UInt8](bytes))
    }

    private static func headings(_ document: Document) -> [String] {
        document.root.children.filter { $0.kind == .heading }.map { $0.firstChild?.text ?? "" }
    }

    private static func tables(_ document: Document) -> [[[String]]] {
        document.root.children.filter { $0.kind == .table }.map { table in
            table.children.map { row in
                row.children.map { cell in
                    cell.children.map { $0.children.map { $0.kind == .lineBreak ? "/" : $0.text }.joined() }.joined(
                        separator: "¶")
                }
            }
        }
    }

    @Test func withBars() throws {
        let document = try Self.read("im.message.like.en.2026.txt")
        #expect(document.title == "Change Status to \"Like\" im.message.like")
        #expect(
            Self.headings(document) == [
                "Method Parameters", "Code Examples", "Response Handling", "Returned Data", "Error Handling",
                "Possible Error Codes", "Statuses and System Error Codes",
            ])
        let tables = Self.tables(document)
        #expect(tables.map(\.count) == [3, 3, 3, 3, 16])
        #expect(tables[0].map { $0[0] } == ["Name", "MESSAGE_ID*", "ACTION"])
        #expect(
            tables[1] == [
                ["Name", "Description"], ["result", ""],
                ["time", "Information about the execution time of the request"],
            ])
        #expect(tables[3][1] == ["", "Message ID can't be empty", ""])
        #expect(tables[4].dropFirst().allSatisfy { $0.count == 3 && $0[0].isEmpty && $0[1].isEmpty && !$0[2].isEmpty })
        let code = document.root.children.filter { $0.kind == .code }
        #expect(
            code.map { $0.text.prefix(4) } == ["curl", "curl", "try\n", "try ", "BX24", "requ", "{\n\"r", "{\n\"e"])
        #expect(document.root.children.filter { $0.kind == .quote }.count == 1)
    }

    @Test func blockByBlock() throws {
        let document = try Self.read("imbot.v2.Chat.Message.Reaction.add.en.2026.txt")
        #expect(document.title == "Add Reaction to Message imbot.v2.Chat.Message.Reaction.add")
        #expect(
            Self.headings(document) == [
                "Method Parameters", "Available Reaction Codes", "Code Examples", "Response Handling", "Returned Data",
                "Error Handling", "Possible Error Codes", "Statuses and System Error Codes", "Continue Learning",
            ])
        let tables = Self.tables(document)
        #expect(tables.map(\.count) == [5, 49, 3, 3, 8, 16])
        #expect(tables.allSatisfy { table in table.allSatisfy { $0.count == table[0].count && !$0.contains("") } })
        #expect(
            tables[0].map { $0[0] } == [
                "Name/Type", "botId*/integer", "botToken/string", "messageId*/integer", "reaction*/string",
            ])
        #expect(tables[1][48] == ["hundredPoints", "Support"])
        #expect(tables[4][7].first == "REACTION_ALREADY_SET")
        #expect(tables[5][1][1] == "INTERNAL_SERVER_ERROR/Internal server error")
        let code = document.root.children.filter { $0.kind == .code }
        #expect(code.map { $0.text.prefix(4) } == ["curl", "curl", "try ", "try ", "BX24", "requ", "{\n  ", "{\n  "])
        #expect(code.allSatisfy { !$0.text.hasSuffix(" ") })
    }
}
