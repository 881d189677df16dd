import Testing

@testable import MethodPages

@Suite struct ListRulesTests {
    static let snippets: [Snippet] = [
        .reads(
            "description.cell", .row("**id**", "Number of the item."),
            claims: ["description = Number of the item. by table, fair"], facts: "any"),
        .reads(
            "description.cell", .row("**id**", "Номер `id` элемента."), claims: ["description = Номер `id` элемента."]),
        .reads(
            "description.cell", .row("**UF_CRM_...**", "Fields of your own."),
            claims: ["description = Fields of your own.", "pattern = true by name, fair"], facts: "any, pattern"),
        .skips("description.cell", .row("**id**", ""), facts: "any"),

        // A list of a scalar: its values.
        .reads(
            "lists.cell", .row("**mode**\n`string`", "The mode:\n- `fast` — at once\n- `slow` — later (default)"),
            claims: [
                "value = fast — at once by prose, strong", "value = slow — later (default) by prose, strong",
                "defaultValue = slow by prose, strong",
            ], facts: "string, optional, values fast slow, default slow"),
        .reads(
            "lists.cell", .row("**mode**\n`string`", "Режим:\n- `fast` — сразу\n- `slow` — потом"),
            claims: ["value = fast — сразу", "value = slow — потом"]),
        .skips(
            "lists.cell", .row("**mode**\n`string`", "In the format:\n- `day` — two digits\n- `month` — two digits"),
            facts: "string"),
        .skips(
            "lists.cell", .row("**mode**\n`string`", "В формате:\n- `day` — две цифры\n- `month` — две цифры"),
            facts: "string"),
        .skips(
            "lists.cell",
            .row("**mode**\n`string`", "It is meant for:\n- those who come late\n- those who leave early"),
            facts: "string"),
        // A list of an object: its fields.
        .reads(
            "lists.cell",
            .row(
                "**fields**\n`object`", "The new values:\n- `title` [`string`](a.md) — the title\n- `sort` — its place"),
            facts: "object {title: string; sort: any}"),
        .reads(
            "lists.cell", .row("**fields**\n`object`", "Новые значения:\n- `title` — имя\n- `sort` — место"),
            facts: "object {title: any; sort: any}"),
        .skips(
            "lists.cell", .row("**fields**\n`object`", "For example:\n- `title` — the title\n- `sort` — its place"),
            facts: "object"),
        .skips(
            "lists.cell", .row("**fields**\n`object`", "Например:\n- `title` — имя\n- `sort` — место"), facts: "object"),
        // Lists within an item belong to the item.
        .reads(
            "lists.cell",
            .row(
                "**fields**\n`object`",
                "The values:\n- `mode` — the mode:\n  - `a` — one\n  - `b` — two\n- `sort` — its place"),
            "fields/mode", claims: ["value = a — one", "value = b — two"]),
        // Operators of a filter are neither.
        .reads(
            "lists.cell",
            .row("**filter**\n`object`", "Operators before the name:\n- `>=` — not less\n- `%` — contains"),
            claims: ["operators = >= by prose, fair", "operators = % by prose, fair"], facts: "object, operators >= %"),
        // Directions are the values of whatever can be sorted by.
        .reads(
            "lists.cell",
            .row(
                "**order**\n`object`",
                "Fields:\n- `id` — the number\n- `name` — the name\n\nDirections:\n- `asc` — up\n- `desc` — down"),
            facts: "object {id: string, values asc desc; name: string, values asc desc}"),
        // Keys that are no names.
        .reads(
            "lists.cell", .row("**rights**\n`object`", "Keys:\n- `U<id>` — a user\n- `G<id>` — a group"),
            claims: ["element = any by prose, fair"], facts: "map"),
        // A table in a cell.
        .reads(
            "lists.cell",
            .row(
                "**mode**\n`string`",
                "The mode:\n\n#|\n|| **Value** | **Description** ||\n|| `fast` | At once ||\n|| `slow` | Later ||\n|#\n"
            ),
            claims: ["value = fast — At once", "value = slow — Later"]),
        // Fields that only a sentence names.
        .reads(
            "lists.cell", .row("**fields**\n`object`", "An object with the field `NAME`, the name of the group."),
            facts: "object {NAME: any}"),
        .reads(
            "lists.cell", .row("**filter**\n`object`", "Доступные поля: `id`, `userId` и `active`."),
            facts: "object {id: any; userId: any; active: any}"),
        .reads(
            "lists.cell", .row("**range**\n`object`", "In the format `{\"from\": 1, \"to\": 9}`."),
            facts: "object {from: integer; to: integer}"),
        .reads(
            "lists.below",
            .row(
                "**order**\n`object`",
                "Fields:\n- `id` — the number\n- `name` — the name\n\nDirections:\n- `asc` — up\n- `desc` — down"),
            "order/id",
            claims: [
                "scalar = string by prose, weak", "value = asc — up by prose, strong",
                "value = desc — down by prose, strong",
            ]),
        .reads(
            "lists.below", .row("**range***\n`object`", "An object with the field `from`, the first day."),
            "range/from",
            claims: ["required = true by table, fair"], facts: "any, required"),
        .skips(
            "lists.below",
            .row("**fields***\n`object`", "The new values:\n- `title` — the title\n- `sort` — its place"),
            "fields/title", facts: "any, optional"),
        .skips("lists.cell", .row("**fields**\n`object`", "An object, as the field `NAME` has it."), facts: "object"),
        .skips(
            "lists.cell", .row("**filter**\n`object`", "По полям `id`, `name` фильтр не работает."), facts: "object"),

        .reads(
            "columns.yes-or-no",
            .table(
                ["Name", "Type", "Read", "Write", "Multiple", "Description"],
                ["`id`", "integer", "Yes", "No", "-", "Number."]),
            claims: [
                "readable = true by table, fair", "writable = false by table, fair", "multiple = false by table, fair",
            ]),
        .reads(
            "columns.yes-or-no",
            .table(
                ["Название", "Тип", "Сортировка", "Фильтрация", "Описание"], ["`id`", "integer", "да", "нет", "Номер."]),
            claims: ["sortable = true", "filterable = false"]),
        .skips(
            "columns.yes-or-no",
            .table(["Name", "Type", "Read", "Description"], ["`id`", "integer", "From 2026 on", "Number."])),
        .skips(
            "columns.yes-or-no",
            .table(["Название", "Тип", "Чтение", "Описание"], ["`id`", "integer", "с 2026 года", "Номер."])),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
