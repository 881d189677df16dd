import Testing

@testable import MethodPages

/// When rows of two pages are the same error.
@Suite struct SameErrorRulesTests {
    private static func coded(_ code: String, _ message: String, _ description: String) -> Sample {
        .errors(["Code", "Error message", "Description"], ["`\(code)`", message, description])
    }
    private static func codeless(_ message: String, _ description: String) -> Sample {
        .errors(["Error message", "Description"], [message, description])
    }

    static let snippets: [Snippet] = [
        .reads(
            "same-error.code", coded("A", "No", "There is none").and(coded("A", "None", "Нет его")), .errors,
            claims: ["itself = true by table, strong"], facts: "A No (There is none)"),
        .skips(
            "same-error.code", coded("A", "No", "There is none").and(coded("B", "None", "Нет его")), .errors,
            facts: "A No (There is none); B None (Нет его)"),
        .reads(
            "same-error.message", coded("A", "No item", "There is none").and(codeless("No item", "Нет его")), .errors,
            claims: ["itself = true by table, strong"], facts: "A No item (There is none)"),
        .skips(
            "same-error.message", coded("A", "No item", "There is none").and(coded("B", "No item", "Нет его")), .errors,
            facts: "A No item (There is none); B No item (Нет его)"),
        .reads(
            "same-error.words",
            codeless("No item", "The item was deleted before").and(coded("GONE", "Gone", "The item was deleted")),
            .errors,
            claims: ["itself = true by table, strong", "code = GONE by other-page, fair"],
            facts: "GONE No item (The item was deleted before)"),
        .skips(
            "same-error.words",
            codeless("No item", "The item was deleted before").and(
                .errors(
                    ["Code", "Error message", "Description"], ["`DENIED`", "Denied", "You may not see it"],
                    ["`LIMIT`", "Limit", "Too many calls"])), .errors,
            facts:
                "? No item (The item was deleted before); DENIED Denied (You may not see it); LIMIT Limit (Too many calls)"
        ),
        .reads(
            "same-error.code-left-over",
            codeless("No item", "There is none").and(coded("GONE", "Gone", "Deleted long ago")), .errors,
            claims: ["itself = true by table, strong", "code = GONE by elimination, fair"],
            facts: "GONE No item (There is none)"),
        .skips(
            "same-error.code-left-over",
            codeless("No item", "There is none").and(
                .errors(
                    ["Code", "Error message", "Description"], ["`GONE`", "Gone", "Deleted long ago"],
                    ["`LIMIT`", "Limit", "Too many calls"])), .errors,
            facts: "? No item (There is none); GONE Gone (Deleted long ago); LIMIT Limit (Too many calls)"),
        .reads(
            "same-error.row-left-over",
            coded("GONE", "Gone", "Deleted long ago").and(codeless("No item", "There is none")), .errors,
            claims: ["itself = true by table, strong"], facts: "GONE Gone (Deleted long ago)"),
        .skips(
            "same-error.row-left-over",
            coded("GONE", "Gone", "Deleted long ago").and(
                .errors(["Error message", "Description"], ["No item", "There is none"], ["No right", "Not yours"])),
            .errors,
            facts: "GONE Gone (Deleted long ago); ? No item (There is none); ? No right (Not yours)"),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
