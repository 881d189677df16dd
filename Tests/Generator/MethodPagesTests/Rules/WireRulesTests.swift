import Testing

@testable import MethodPages

/// How files and flags are sent: rules that stand with the containers.
@Suite struct WireRulesTests {
    static let snippets: [Snippet] = [
        .reads(
            "wire.file-in-words", .row("**photo**\n`file`", "The photo in Base64."),
            claims: ["wire = file base64 by prose, fair"], facts: "file base64"),
        .reads(
            "wire.file-in-words", .row("**photo**\n`file`", "Фото в формате Base64."), claims: ["wire = file base64"]),
        .reads(
            "wire.file-in-words", .row("**photo**\n`file`", "The photo as `[\"name.png\", \"base64 of it\"]`."),
            claims: ["wire = file nameAndBase64"]),
        .reads(
            "wire.file-in-words", .row("**body**\n`string`", "Content of the file, encoded with Base64."),
            claims: ["wire = file base64"], facts: "file base64"),
        .reads(
            "wire.file-in-words", .row("**photo**\n`array`", "The file name and a Base64 string."),
            claims: ["wire = file nameAndBase64"]),
        .reads(
            "wire.file-in-words", .row("**photo**\n`array`", "Имя файла и строка Base64."),
            claims: ["wire = file nameAndBase64"]),
        .skips("wire.file-in-words", .row("**text**\n`string`", "Any string, also one in Base64."), facts: "string"),
        .skips("wire.file-in-words", .row("**text**\n`string`", "Любая строка, и в Base64 тоже."), facts: "string"),
        .skips(
            "wire.file-in-words",
            .row("**photos**\n`array`", "The files, each with its file name and a Base64 string."),
            facts: "array"),

        .reads(
            "wire.yes-or-no", .row("**SILENT**\n`string`", "Without a sound (Y/N)."),
            claims: ["wire = boolean YN by prose, fair"], facts: "boolean YN"),
        .reads(
            "wire.yes-or-no", .row("**SILENT**", "Без звука (Y/N)."), claims: ["wire = boolean YN"], facts: "boolean YN"
        ),
        .skips("wire.yes-or-no", .row("**SILENT**\n`integer`", "Without a sound (Y/N)."), facts: "integer"),
        .skips("wire.yes-or-no", .row("**PATH**\n`string`", "The path, as in X/Y/N."), facts: "string"),
        .skips("wire.yes-or-no", .row("**PATH**\n`string`", "Путь, например X/Y/N."), facts: "string"),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
