import Testing

@testable import MethodPages

/// Which method a page describes.
@Suite struct NameRulesTests {
    private static let call = "## Code examples\n\n```bash\ncurl https://x.bitrix24.com/rest/1/code/"

    static let snippets: [Snippet] = [
        .reads(
            "name.title", .row("**id**", "Number."), .call, claims: ["name = test.item.add by name, strong"],
            facts: "test.item.add, scopes test, no administrator"),
        .skips(
            "name.title",
            Sample.head("> Who can execute the method: any user", title: "Add an item")
                .followed(by: Sample(body: "\(call)test.item.add\n```\n")), .call,
            facts: "test.item.add, write, no administrator"),
        .reads(
            "name.address", Sample.row("**id**", "Number.").followed(by: Sample(body: "\(call)test.item.add\n```\n")),
            .call,
            claims: ["version = 2 by example, fair", "name = test.item.add by example, fair"]),
        // A title may be copied from another page: the addresses and the name of the file outweigh it.
        .reads(
            "name.address",
            Sample.head("> Who can execute the method: any user", title: "Delete an item test.item.delete")
                .followed(by: Sample(body: "\(call)test.item.add\n```\n")), .call,
            claims: ["version = 2", "name = test.item.add"], facts: "test.item.add, write, no administrator"),
        .skips(
            "name.address",
            Sample.row("**id**", "Number.").answered(#"{"next": "https://x.bitrix24.com/rest/1/code/test.item.get"}"#),
            .call),
        .reads("name.file", .row("**id**", "Number."), .call, claims: ["name = test.item.add by name, fair"]),
        .skips("name.file", Sample.row("**id**", "Number.").at("api-reference/test/index.md"), .call),
        .reads(
            "name.sentence",
            .head("> Who can execute the method: any user\n\nThe method `test.item.add` adds an item."),
            .call, claims: ["name = test.item.add by prose, fair"]),
        .skips(
            "name.sentence", .head("> Who can execute the method: any user\n\nIs called after `test.item.get`."), .call),
        .reads(
            "version.folder", Sample.row("**id**", "Number.").at("api-reference/rest-v3/test/test-item-add.md"), .call,
            claims: ["version = 3 by name, fair"], facts: "test.item.add of REST 3, scopes test, no administrator"),
        .skips(
            "version.folder", Sample.row("**id**", "Number.").at("api-reference/rest-v2/test/test-item-add.md"), .call),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
