import Testing

@testable import MethodPages

/// What follows from all that is known of a method.
@Suite struct ConclusionRulesTests {
    private static func failing(_ parameter: Sample, _ code: String, _ message: String, _ description: String) -> Sample
    {
        parameter.followed(by: .errors(["Code", "Error message", "Description"], ["`\(code)`", message, description]))
    }

    static let snippets: [Snippet] = [
        .reads(
            "error.swallowed-parameter",
            failing(.row("**id***", "1"), "100", "Could not find value for parameter {id}", "Not sent"), .errors,
            claims: ["message = Could not find value for parameter {id} by name, fair"],
            facts: "100 Could not find value for parameter {id} (Not sent)"),
        // Two are required, and nothing says which.
        .skips(
            "error.swallowed-parameter",
            failing(
                .rows(["**id***", "1"], ["**code***", "2"]), "100", "Could not find value for parameter {id}",
                "Not sent"),
            .errors, facts: "100 Could not find value for parameter (Not sent)"),

        .reads(
            "required.error", failing(.row("**CHAT_ID**", "The chat."), "CHAT_ID_EMPTY", "No", "None"),
            claims: ["required = true by error, weak"], facts: "any, required"),
        .reads(
            "required.error", failing(.row("**CHAT_ID**", "Чат."), "CHAT_ID_ERROR", "No", "Номер чата не передан"),
            claims: ["required = true"]),
        .reads(
            "required.error", failing(.row("**CHAT_ID**", "The chat."), "CHAT_ID_ERROR", "Not provided", "None"),
            claims: ["required = true"]),
        .skips(
            "required.error", failing(.row("**CHAT_ID**", "The chat."), "CHAT_ID_ERROR", "Not a number", "Of any kind"),
            facts: "any"),
        .skips(
            "required.error", failing(.row("**CHAT_ID**", "Чат."), "CHAT_ID_ERROR", "No", "Не число"), facts: "any"),

        .reads(
            "required.default", .row("**limit**\n`integer`", "By default 20."),
            claims: ["required = false by prose, weak"],
            facts: "integer, optional, default 20"),
        // The mark outweighs the conclusion.
        .skips(
            "required.default", .row("**limit***\n`integer`", "By default 20."), facts: "integer, required, default 20"),

        .reads(
            "callers.error",
            failing(
                .row("**id**", "1"), "WRONG", "Available only to applications: only available to applications",
                "Not yours"),
            .call, claims: ["webhook = false by error, fair", "application = true by error, fair"]),
        .reads(
            "callers.error", failing(.row("**id**", "Номер"), "WRONG", "No", "Только в контексте приложения"), .call,
            claims: ["webhook = false", "application = true"]),
        .skips("callers.error", failing(.row("**id**", "1"), "WRONG", "No such application", "Not yours"), .call),
        .skips("callers.error", failing(.row("**id**", "Номер"), "WRONG", "No", "Нет такого приложения"), .call),

        .reads(
            "choice.alternatives",
            .rows(
                ["**id**", "Required if `code` is not specified."], ["**code**", "Required if `id` is not specified."]),
            .call,
            claims: [
                "choice = at least one of id code by prose, fair", "choice = at least one of code id by prose, fair",
            ],
            facts: "test.item.add, scopes test, no administrator, at least one of id code"),
        .skips(
            "choice.alternatives",
            .rows(["**id**", "Required if `code` is not specified."], ["**code**", "The code."]), .call),

        .reads(
            "list.parameters",
            Sample.row("**start**\n`integer`", "The page size is always static: 20 rows.").answered(
                #"{"result": [{"id": 1}], "next": 20}"#), .call,
            claims: ["list = list result, start of 20 by name, fair"]),
        .reads(
            "list.parameters",
            Sample.row("**start**\n`integer`", "Размер страницы всегда статический: 30.").answered(
                #"{"result": [{"id": 1}]}"#), .call, claims: ["list = list result, start of 30"]),
        .skips(
            "list.parameters",
            Sample.row("**start**\n`integer`", "The page size is always static: 20 rows.").answered(
                #"{"result": true}"#),
            .call),
        .skips(
            "list.parameters",
            Sample.row("**begin**\n`integer`", "Размер страницы всегда статический: 30.").answered(
                #"{"result": [{"id": 1}]}"#), .call),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
