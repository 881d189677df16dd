import Bitrix24JSON
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ContactTests {
    private func lines(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map(String.init)
    }

    @Test func anInterruptedExportIsCompletedWithoutDoubles() async throws {
        let count = 11_000
        let portal = try TestPortal(["crm.contact": count])
        let path = portal.path("contacts.csv")
        let environment = ["B24_WEBHOOK": portal.portal.webhook]
        // The ends of the list and four ranges come at once; whatever is asked for then never does.
        portal.control.add(.init(.latency(milliseconds: 3_600_000), method: "batch", after: 5))
        let program = try Program("b24contacts", [path], environment)
        #expect(await program.errorLine { $0.hasPrefix("1000 of \(count)") } != nil)
        program.kill()
        _ = await program.end()
        portal.control.removeFaults()

        let before = try lines(path)
        #expect(before.count > 1000 && before.count < count)
        // Half a line, as a crash can leave it.
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data("10999,half a li".utf8))
        try file.close()
        try portal.control.createRows("crm.contact", count: 3)

        let again = try await Program.run("b24contacts", [path], environment)
        #expect(again.status == 0)
        #expect(again.errors.first == "going on after contact \(before.count - 1)")
        #expect(again.errors.last == "done: \(count + 3) contacts")
        let all = try lines(path)
        #expect(all[0] == "id,name,last name,phones,e-mails")
        #expect(all[..<before.count].elementsEqual(before))
        let ids = all.dropFirst().map { Int($0.prefix { $0 != "," }) }
        #expect(ids == (1...count + 3).map { $0 })
        #expect(all[count].hasSuffix(",+49\(555_100_000 + count),contact\(count)@example.com"))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
    }

    @Test func whatContactsAreCalledDoesNotBreakTheFile() async throws {
        let portal = try TestPortal()
        try await portal.call(
            "crm.item.add",
            [
                "entityTypeId": 3,
                "fields": [
                    "name": "Ann,\nthe \"first\"", "lastName": "O’Hara",
                    "fm": [
                        ["typeId": "PHONE", "valueType": "WORK", "value": "+1"],
                        ["typeId": "PHONE", "valueType": "HOME", "value": "+2"],
                    ],
                ],
            ])
        let path = portal.path("contacts.csv")
        #expect(try await Program.run("b24contacts", [path], ["B24_WEBHOOK": portal.portal.webhook]).status == 0)
        #expect(try lines(path).last == #"1,"Ann, the ""first""",O’Hara,"+1; +2","#)
    }
}
