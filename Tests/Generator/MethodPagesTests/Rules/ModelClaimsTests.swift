import Testing

@testable import MethodPages

/// Models that are laid over each other, as the catalog over what was read of the pages.
@Suite struct ModelClaimsTests {
    private static func result(_ type: String) -> Sample {
        .response(Sample.table(["Name", "Description"], [["**result**\n`\(type)`", "Done"]]))
    }

    static let snippets: [Snippet] = [
        .reads(
            "model.fact",
            Sample.row("**id***\n`integer`", "From 1 to 9.").over(.row("**id**\n`string`", "Like `a` or `null`.")),
            facts: "integer, required, or null, from 1, to 9"),
        .reads(
            "model.fact", Sample.row("**ids**\n`array`", "Some.").over(.row("**ids**\n`integer[]`", "Some.")),
            facts: "array of integer"),
        // A page says what it says itself.
        .skips("model.fact", .row("**id***\n`integer`", "From 1 to 9."), facts: "integer, required, from 1, to 9"),

        .reads(
            "model.either", result("object").over(result("boolean")), "result",
            claims: ["container = object or boolean by example, agreed"], facts: "object or boolean"),
        .skips("model.either", result("object").over(result("array")), "result", facts: "object"),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
