import Testing

@testable import MethodPages

@Suite struct TypeRulesTests {
    static let snippets: [Snippet] = [
        .reads(
            "type.declared", .row("**id**\n`integer`", "Number of the item."),
            claims: ["declared = integer by table, strong", "scalar = integer by table, strong"], facts: "integer"),
        .reads(
            "type.declared", .row("**ids**\n`integer[]`", "Numbers."),
            claims: ["declared = integer[]", "container = array", "element = integer"], facts: "array of integer"),
        .reads(
            "type.declared", .table(["Название", "Тип", "Описание"], ["`id`", "целое число", "Номер."]),
            claims: ["declared = целое число", "scalar = integer"]),
        .reads(
            "type.declared", .row("**parent**\n`integer`\\|`null`", "Number of the holder."),
            claims: ["declared = integer|null", "scalar = integer", "nullable = true"], facts: "integer, or null"),
        .reads(
            "type.declared", .row("**stage**\n[`crm_status`](../data-types.md)", "The stage."),
            claims: ["declared = crm_status", "scalar = crm_status as string"]),
        // What can be anything is said; what nobody wrote down is not.
        .reads(
            "type.declared", .row("**value**\n`any`", "The value."),
            claims: ["declared = any by table, weak", "scalar = any"]),
        .reads("type.declared", .row("**value**\n`unknown`", "The value."), claims: ["declared = unknown"]),
        .skips(
            "type.declared", .table(["Name", "Type", "Description"], ["`id`", "see the table", "Number."]), facts: "any"
        ),

        .reads(
            "type.whole-identifier", .row("**userId**\n`number`", "The user."),
            claims: ["scalar = integer by prose, strong"], facts: "integer"),
        .skips("type.whole-identifier", .row("**price**\n`number`", "The price."), facts: "double"),
        .skips("type.whole-identifier", .row("**paid**\n`number`", "How much was paid."), facts: "double"),
        .skips("type.whole-identifier", .row("**userId**\n`double`", "The user."), facts: "double"),

        .reads(
            "type.example-column",
            .table(["Parameter", "Example", "Description"], ["**ID**\n`unknown`", "`12`", "Number."]),
            claims: ["scalar = integer by example, weak"], facts: "integer"),
        .reads(
            "type.example-column", .table(["Параметр", "Пример", "Описание"], ["**SYSTEM**", "`'N'`", "Служебное."]),
            claims: ["scalar = boolean", "wire = boolean YN"], facts: "boolean YN"),
        .skips(
            "type.example-column",
            .table(["Parameter", "Example", "Description"], ["**ID**\n`string`", "`12`", "Number."]), facts: "string"),

        .reads(
            "type.placeholder",
            .table(
                ["Parameter", "Example", "Description"],
                ["**DIALOG_ID**\n`unknown`", "`1`", "A user's number, or dialogXX of a group."]),
            claims: ["scalar = string by prose, fair"], facts: "string"),
        .skips(
            "type.placeholder",
            .table(["Parameter", "Example", "Description"], ["**CENTURY**", "`1`", "The XX century, as a number."]),
            facts: "integer"),

        .reads(
            "type.spoken-of", .row("**SILENT**", "If set to Y, nobody hears of it."),
            claims: ["scalar = boolean by prose, weak", "wire = boolean YN by prose, weak"], facts: "boolean YN"),
        .reads(
            "type.spoken-of", .row("**SILENT**", "Если равно `Y`, никто не узнает."),
            claims: ["scalar = boolean", "wire = boolean YN"]),
        .reads("type.spoken-of", .row("**WIDTH**", "Must be greater than zero."), claims: ["scalar = integer"]),
        .reads(
            "type.spoken-of", .row("**WIDTH**", "Ширина, должна быть; значение обязательно больше 0."),
            claims: ["scalar = integer"]),
        .skips("type.spoken-of", .row("**MAIL**", "If set to your own address, letters come back."), facts: "any"),
        .skips("type.spoken-of", .row("**HINT**\n`string`", "Если равно `Y`, никто не узнает."), facts: "string"),

        .reads(
            "type.from-values", .row("**ACTIVE**", "Whether it works:\n- `Y` — yes\n- `N` — no"),
            claims: ["scalar = boolean by table, fair", "wire = boolean YN by table, fair"],
            facts: "boolean YN, values Y N"),
        .reads(
            "type.from-values", .row("**ACTIVE**\n`string`", "Работает:\n- `Y` — да\n- `N` — нет"),
            claims: ["wire = boolean YN by table, strong"], facts: "boolean YN, values Y N"),
        .reads(
            "type.from-values", .row("**MODE**", "What is done:\n- `add` — adds\n- `drop` — takes away"),
            claims: ["scalar = string"]),
        .reads(
            "type.from-values", .row("**ACTIVE**\n`integer`", "Whether it works:\n- `1` — enabled\n- `0` — disabled"),
            claims: ["wire = boolean 01"]),
        // Two types of something are kinds, unless they are on and off.
        .skips(
            "type.from-values", .row("**EVENT_TYPE**\n`integer`", "The kind:\n- `1` — a call\n- `0` — a letter"),
            facts: "integer, values 1 0"),
        .reads(
            "type.from-values", .row("**EVENT_TYPE**\n`integer`", "Вид:\n- `1` — включён\n- `0` — выключен"),
            claims: ["wire = boolean 01"]),
        .skips(
            "type.from-values", .row("**EVENT_TYPE**\n`integer`", "Вид:\n- `1` — звонок\n- `0` — письмо"),
            facts: "integer, values 1 0"),

        .reads(
            "type.from-default", .row("**SILENT**", "By default `N`."),
            claims: ["scalar = boolean by prose, weak", "wire = boolean YN by prose, weak"],
            facts: "boolean YN, optional, default N"),
        .reads("type.from-default", .row("**LIMIT**", "По умолчанию 50."), claims: ["scalar = integer"]),
        .skips("type.from-default", .row("**SORT**", "By default `name`."), facts: "any, optional, default name"),
        .skips("type.from-default", .row("**LIMIT**\n`string`", "По умолчанию 50.")),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
