import Testing

@testable import MethodPages

/// How pages name errors.
@Suite struct ErrorRulesTests {
    static let snippets: [Snippet] = [
        .reads(
            "error.row", .errors(["Code", "Description"], ["`NOT_FOUND`", "No such item"]), .errors,
            claims: [
                "itself = true by table, strong", "code = NOT_FOUND by table, fair",
                "description = No such item by table, fair",
            ], facts: "NOT_FOUND (No such item)"),
        .reads(
            "error.row",
            .errors(["Статус", "Код", "Сообщение", "Описание"], ["`400`", "Пустая строка", "No id", "Нет номера"]),
            .errors,
            facts: "\"\" [400] No id (Нет номера)"),
        .reads(
            "error.row", .errors(["Code", "Error message", "Value"], ["`A`, `B`", "Not allowed", "Ask for it"]),
            .errors,
            facts: "A Not allowed (Ask for it); B Not allowed (Ask for it)"),
        // The keys of every answer in case of an error.
        .skips("error.row", .errors(["Name", "Description"], ["`error`", "The code"]), .errors, facts: ""),
        .skips("error.row", .errors(["Название", "Описание"], ["`error`", "Код"]), .errors, facts: ""),

        .reads(
            "error.field", .errors(["Field", "Error message", "How to fix"], ["`id`", "No id", "Pass it"]), .errors,
            claims: [
                "itself = true by table, strong", "message = No id by table, fair",
                "description = Pass it by table, fair",
            ], facts: "? No id (Pass it)"),
        .skips(
            "error.field", .errors(["Code", "Error message"], ["`NO_ID`", "No id"]), .errors, facts: "NO_ID No id"),

        .reads(
            "error.stated-code",
            .section(
                "Error handling",
                "Error code: `INVALID`\n\n" + Sample.table(["Field", "Error message"], [["`id`", "No id"]])), .errors,
            claims: ["code = INVALID by prose, fair"], facts: "INVALID No id"),
        .reads(
            "error.stated-code",
            .section(
                "Обработка ошибок",
                "Код ошибки: `INVALID`\n\n" + Sample.table(["Поле", "Сообщение об ошибке"], [["`id`", "No id"]])),
            .errors,
            claims: ["code = INVALID"]),
        .skips(
            "error.stated-code",
            .section(
                "Error handling",
                "The error codes below have `INVALID` for a prefix.\n\n"
                    + Sample.table(["Field", "Error message"], [["`id`", "No id"]])), .errors, facts: "? No id"),
        .skips(
            "error.stated-code",
            .section(
                "Обработка ошибок",
                "Каждый код ошибки — `INVALID`.\n\n"
                    + Sample.table(["Поле", "Сообщение об ошибке"], [["`id`", "No id"]])),
            .errors, facts: "? No id"),

        .reads(
            "error.example-code",
            Sample.errors(["Error message", "Description"], ["No id", "Pass it"])
                .failed(#"{"error": "NO_ID", "error_description": "No id"}"#), .errors,
            claims: ["code = NO_ID by example, fair"], facts: "NO_ID No id (Pass it)"),
        .skips(
            "error.example-code",
            Sample.errors(["Error message", "Description"], ["No id", "Pass it"])
                .failed(#"{"error": "NO_CODE", "error_description": "No code"}"#), .errors, facts: "? No id (Pass it)"),
        .reads(
            "error.example-empty",
            Sample.errors(["Error message", "Description"], ["No id", "Pass it"])
                .failed(#"{"error": "", "error_description": "No code"}"#), .errors,
            claims: ["code =  by example, fair"], facts: "\"\" No id (Pass it)"),
        .skips(
            "error.example-empty",
            Sample.errors(["Error message", "Description"], ["No id", "Pass it"])
                .failed(#"{"error": "", "error_description": "No code"}"#)
                .failed(#"{"error": "OTHER", "error_description": "No name"}"#), .errors, facts: "? No id (Pass it)"),
        .reads(
            "error.example-message",
            Sample.errors(["Code", "Error message"], ["`NO_ITEM`", "Could not find"])
                .failed(#"{"error": "NO_ITEM", "error_description": "Could not find {id}"}"#), .errors,
            claims: ["message = Could not find {id} by example, strong"], facts: "NO_ITEM Could not find {id}"),
        .skips(
            "error.example-message",
            Sample.errors(["Code", "Error message"], ["`NO_ITEM`", "Could not find"])
                .failed(#"{"error": "NO_ITEM", "error_description": "Could not find it"}"#), .errors,
            facts: "NO_ITEM Could not find"),
        // It is the message of one of the two rows.
        .skips(
            "error.example-message",
            Sample.errors(
                ["Code", "Error message", "Description"], ["`100`", "Could not find", "A"],
                ["`100`", "Could not find", "B"]
            )
            .failed(#"{"error": "100", "error_description": "Could not find {id}"}"#), .errors,
            facts: "100 Could not find (A); 100 Could not find (B)"),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
