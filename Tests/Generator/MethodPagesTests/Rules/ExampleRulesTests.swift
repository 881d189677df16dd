import Testing

@testable import MethodPages

/// What all examples together tell.
@Suite struct ExampleRulesTests {
    static let snippets: [Snippet] = [
        .reads(
            "examples.agree", Sample.row("**owner**\n[`user`](a.md)", "The owner.").requested(#"{"owner": {"id": 1}}"#),
            claims: ["container = object by example, agreed", "scalar = user as object by example, agreed"],
            facts: "user as object"),
        .reads(
            "examples.agree", Sample.row("**zone**\n`integer`", "The zone.").requested(#"{"zone": "America/Managua"}"#),
            claims: ["container = string by example, agreed", "scalar = string by example, agreed"], facts: "string"),
        .reads(
            "examples.agree", Sample.row("**link**\n`object`", "The page.").requested(#"{"link": "/company/7/"}"#),
            claims: ["container = string by example, agreed", "scalar = string by example, agreed"], facts: "string"),
        .skips(
            "examples.agree", Sample.row("**owner**\n[`user`](a.md)", "The owner.").requested(#"{"owner": 1}"#),
            facts: "user as integer"),
        .skips(
            "examples.agree",
            Sample.row("**zone**\n`integer`", "The zone.").requested(#"{"zone": "put_your_id_here"}"#),
            facts: "integer"),

        .reads(
            "examples.result",
            Sample.response(
                "```json\n{\"result\": 7}\n```\n\n"
                    + Sample.table(["Name", "Description"], [["**result**\n`boolean`", "Done"]])),
            "result",
            claims: [
                "container = boolean or integer by example, agreed", "scalar = boolean or integer by example, agreed",
            ], facts: "boolean or integer"),
        .skips(
            "examples.result",
            Sample.response(
                "```json\n{\"result\": 1}\n```\n\n"
                    + Sample.table(["Name", "Description"], [["**result**\n`boolean`", "Done"]])),
            "result", facts: "boolean"),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
