import Testing

@testable import MethodPages

/// Rules that see more than one mention: rows, examples, shapes and headings together.
@Suite struct StructureRulesTests {
    private static func answer(_ json: String, _ rows: [String]...) -> Sample {
        .response("HTTP status: **200**\n\n```json\n\(json)\n```\n\n" + Sample.table(["Name", "Description"], rows))
    }

    /// A shape in an example of code, and an answer that shows `id` as a number.
    private static func typescript(_ declaration: String) -> Sample {
        Sample(body: "## Code examples\n\n```ts\n\(declaration)\n```\n")
            .followed(by: answer(#"{"result": {"id": 7}}"#, ["`result`", "The answer."], ["`id`", "Its number."]))
    }

    static let snippets: [Snippet] = [
        .reads("place.mention", .row("**id**", "Number of the item."), claims: ["itself = true by table, strong"]),
        .reads(
            "place.mention", .row("**fields**\n`object`", "Значения:\n- `title` — имя\n- `sort` — место"),
            "fields/title",
            claims: ["itself = true by prose, fair"]),
        .skips("place.mention", answer(#"{"result": {"id": 1}}"#, ["`result`", "The answer."]), "result/id"),

        .reads(
            "place.path", answer("{}", ["`result`", "The answer."], ["`result.item.id`", "Its number."]), "result/item",
            claims: ["itself = true by name, fair", "container = object by name, weak"], facts: "object {id: any}"),
        .skips(
            "place.path", answer("{}", ["`result`", "The answer."], ["`item`", "The item."]), "result",
            facts: "object {item: any}"),

        .reads(
            "shown.example", answer(#"{"result": {"id": 1, "name": null}}"#, ["`result`", "The answer."]), "result/id",
            claims: ["itself = true by example, weak", "scalar = integer by example, fair"], facts: "integer"),
        .reads(
            "shown.example", answer(#"{"result": {"id": 1, "name": null}}"#, ["`result`", "The answer."]),
            "result/name",
            claims: ["itself = true", "nullable = true by example, fair"], facts: "any, or null"),
        // An empty list may be an empty object as well.
        .reads(
            "shown.example", answer(#"{"result": {"rows": []}}"#, ["`result`", "The answer."]), "result/rows",
            claims: ["itself = true", "container = array by example, weak"]),
        .skips("shown.example", answer(#"{"result": {"id": 1}}"#, ["`item`", "The item."]), "result/item"),

        .reads(
            "shown.typescript",
            typescript(
                "const answer = await $b24.actions.v2.call.make<{ id: string | null }>({ method: 'test.item.add' })"),
            "result/id", claims: ["nullable = true by typescript, fair", "scalar = string by typescript, fair"]),

        .skips(
            "shown.typescript",
            typescript("type Item = { id: string | null }"), "result/id",
            facts: "integer"),

        .reads(
            "shown.request", .row("**id**", "Number of the item.").requested(#"{"id": 7}"#),
            claims: ["scalar = integer by example, weak"], facts: "integer"),
        .skips(
            "shown.request", .row("**id**\n`string`", "Number of the item.").requested(#"{"id": 7}"#), facts: "string"),

        .reads(
            "place.keyed",
            answer(
                #"{"result": {"7": {"id": 7, "name": "a"}}}"#, ["`result`\n`object`", "The bots."],
                ["`{BOT_ID}`\n`object`", "A bot."]),
            "result",
            claims: [
                "container = map by prose, strong", "element = object by prose, strong", "itself = true by table, fair",
            ]),
        .skips(
            "place.keyed",
            answer(#"{"result": {"id": 7}}"#, ["`result`\n`object`", "The bot."], ["`id`", "Its number."]), "result"),

        .reads(
            "place.table",
            Sample.row("**mode**\n`string`", "The mode, see [below](#modes).").followed(
                by: Sample(
                    body: "### Modes {#modes}\n\n"
                        + Sample.table(["Value", "Description"], [["`fast`", "At once"], ["`slow`", "Later"]]))),
            claims: ["value = fast — At once by prose, strong", "value = slow — Later by prose, strong"],
            facts: "string, values fast slow"),
        .reads(
            "place.table",
            Sample.row("**mode**\n`string`", "Режим, смотрите [ниже](#modes).").followed(
                by: Sample(
                    body: "### Режимы {#modes}\n\n" + Sample.table(["Значение", "Описание"], [["`fast`", "Сразу"]]))),
            claims: ["value = fast — Сразу"]),
        .skips(
            "place.table",
            Sample.row("**mode**\n`string`", "The mode.").followed(
                by: Sample(
                    body: "### Colours of the frame\n\n" + Sample.table(["Value", "Description"], [["`red`", "Red"]]))),
            facts: "string"),

        .reads(
            "name.parameter",
            Sample.row("**opened**\n`date`", "The day.").followed(
                by: answer(#"{"result": {"opened": "31.12.2026"}}"#, ["`result`", "The answer."])),
            "result/opened", claims: ["scalar = date by name, fair"], facts: "date"),
        .skips(
            "name.parameter",
            Sample.row("**opened**\n`date`", "The day.").followed(
                by: answer(#"{"result": {"opened": true}}"#, ["`result`", "The answer."])),
            "result/opened", facts: "boolean"),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
