import Bitrix24JSON
import Testing

@Suite(.timeLimit(.minutes(2))) struct CallTests {
    private let portal: TestPortal

    init() throws { portal = try TestPortal(["crm.deal": 120, "main.eventlog": 230]) }

    private func run(_ words: String...) async throws -> (status: Int32, output: String, errors: String) {
        let run = try await Program.run("b24call", words, ["B24_WEBHOOK": portal.portal.webhook])
        return (run.status, run.output.joined(separator: "\n"), run.errors.joined(separator: "\n"))
    }

    @Test func aMethodIsCalledByItsName() async throws {
        let added = try await run(
            "crm.item.add", "entityTypeId=2", "fields[title]=New = better", "fields[opportunity]:=12.50",
            "fields[contactIds][]=3", "fields[contactIds][]=4")
        #expect(added.status == 0 && added.errors == "")
        let item = try #require(try JSON(parsing: added.output)["item"])
        #expect(item["title"] == "New = better")
        #expect(item["opportunity"]?.number?.text == "12.50")
        #expect(item["contactIds"] == ["3", "4"])
        let wanted = try await run("crm.item.list", "entityTypeId=2", "filter[>=id]=120", "select[]=id")
        #expect(try JSON(parsing: wanted.output)["items"]?.array?.compactMap { $0["id"]?.int } == [120, 121])
    }

    @Test(arguments: [["crm.item.list", "entityTypeId=2", "select[]=id"], ["crm.deal.list", "select:=[\"ID\"]"]])
    func allRowsOfAList(words: [String]) async throws {
        let run = try await Program.run("b24call", words + ["--all"], ["B24_WEBHOOK": portal.portal.webhook])
        #expect(run.status == 0)
        let rows = try JSON(parsing: run.output.joined(separator: "\n")).array ?? []
        let ids = rows.compactMap { $0["id"]?.int ?? $0["ID"]?.string.flatMap(Int.init) }
        #expect(ids == Array(1...120))
    }

    @Test func restThree() async throws {
        let some = try await run("main.eventlog.list", "pagination:={\"limit\": 7}", "--rest3")
        #expect(try JSON(parsing: some.output)["items"]?.array?.count == 7)
        let all = try await run("main.eventlog.list", "select[]=id", "--rest3", "--all")
        #expect(try JSON(parsing: all.output).array?.compactMap { $0["id"]?.int } == Array(1...230))
    }

    @Test func anEmptyListIsOneToo() async throws {
        #expect(try await run("crm.item.list", "entityTypeId=3", "--all").output == "[]")
    }

    @Test func errorsGoToStandardErrorWithAStatus() async throws {
        let refused = try await run("crm.item.get", "entityTypeId=2", "id=999")
        #expect(refused.status == 1 && refused.output == "" && refused.errors.contains("NOT_FOUND"))
        portal.control.add(.init(.resetAfter, method: "crm.item.add"))
        let unknown = try await run("crm.item.add", "entityTypeId=2", "fields[title]=x")
        #expect(unknown.status == 4 && unknown.errors.contains("unknown"))
        let unreachable = try await run("scope", "--webhook", "http://127.0.0.1:1/rest/1/secret/")
        #expect(unreachable.status == 3 && !unreachable.errors.contains("secret"))
    }

    @Test(arguments: [
        [], ["scope", "nothing"], ["scope", "a:={"], ["scope", "--al"], ["scope", "--webhook"],
        ["scope", "--webhook", "http://example.com/rest/1/x/"], ["crm.item.fields", "entityTypeId=2", "--all"],
    ])
    func wrongUse(words: [String]) async throws {
        let run = try await Program.run("b24call", words, ["B24_WEBHOOK": portal.portal.webhook])
        #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
    }

    @Test(arguments: ["b24bot", "b24call", "b24contacts", "b24deals", "b24handler"])
    func eachSaysHowItIsUsed(name: String) async throws {
        let help = try await Program.run(name, ["--help"])
        #expect(help.status == 0 && help.output.first?.hasPrefix("usage: \(name)") == true)
        let bare = try await Program.run(name)
        #expect(bare.status == 2 && bare.errors.contains { $0.hasPrefix("usage: \(name)") })
    }
}
