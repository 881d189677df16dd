import Testing

@testable import MethodPages

@Suite struct RequiredRulesTests {
    static let snippets: [Snippet] = [
        .reads(
            "required.column", .table(["Name", "Required", "Description"], ["`id`", "Yes", "Number of the item."]),
            claims: ["required = true by table, strong"], facts: "any, required"),
        .reads(
            "required.column", .table(["Название", "Обязательный", "Описание"], ["`id`", "нет", "Номер элемента."]),
            claims: ["required = false by table, strong"]),
        .reads(
            "required.column", .table(["Name", "Required", "Description"], ["`id`", "—", "Number of the item."]),
            claims: ["required = false"]),
        .skips(
            "required.column", .table(["Name", "Required", "Description"], ["`id`", "See the rules", "Number."]),
            facts: "any"),
        .skips(
            "required.column", .table(["Название", "Обязательный", "Описание"], ["`id`", "Для групп", "Номер."]),
            facts: "any"),

        .reads(
            "required.star", .row("**id***", "Number of the item."), claims: ["required = true by table, fair"],
            facts: "any, required"),
        .reads("required.star", .row("**id^*^**\n`integer`", "Number."), claims: ["required = true"]),
        // A name that stands for many ends in a star, too.
        .skips("required.star", .row("**UF_***", "Fields of your own."), facts: "any, pattern"),

        .reads(
            "required.unmarked", .rows(["**id***", "Number."], ["**note**", "A remark."]), "note",
            claims: ["required = false by table, weak"], facts: "any, optional"),
        .skips("required.unmarked", .rows(["**id**", "Number."], ["**note**", "A remark."]), "note", facts: "any"),

        .reads(
            "required.item",
            .row(
                "**fields***\n`object`", "The new values:\n- `title` — the title. Required field.\n- `note` — a remark"),
            "fields/title", claims: ["required = true by prose, strong"], facts: "any, required"),
        .reads(
            "required.item",
            .row("**fields***\n`object`", "Новые значения:\n- `title` — имя. Обязательное поле.\n- `note` — заметка"),
            "fields/title", claims: ["required = true"]),
        .reads(
            "required.item",
            .row(
                "**fields***\n`object`", "The new values:\n- `title` — the title. Required field.\n- `note` — a remark"),
            "fields/note", claims: ["required = false"]),
        // Nothing on the page marks anything: what has no mark may still be required.
        .skips(
            "required.item",
            .row("**fields**\n`object`", "The new values:\n- `title` — the title\n- `note` — a remark"),
            "fields/note", facts: "any"),
        .skips(
            "required.item", .row("**fields**\n`object`", "Новые значения:\n- `title` — имя\n- `note` — заметка"),
            "fields/note", facts: "any"),

        .reads(
            "required.optional-sentence", .row("**note**", "A remark. Can be omitted."),
            claims: ["required = false by prose, fair"], facts: "any, optional"),
        .reads(
            "required.optional-sentence", .row("**note**", "Заметка, можно не указывать."), claims: ["required = false"]
        ),
        .reads(
            "required.optional-sentence", .row("**limit**", "How many. If not specified, all are returned."),
            claims: ["required = false"]),
        // The item of the list may be left out, and not the object.
        .skips(
            "required.optional-sentence",
            .row("**fields**\n`object`", "The new values:\n- `title` — the title\n- `note` — can be omitted"),
            facts: "object {title: any; note: any, optional}"),
        .skips(
            "required.optional-sentence",
            .row("**fields**\n`object`", "Новые значения:\n- `title` — имя\n- `note` — можно не указывать"),
            facts: "object {title: any; note: any, optional}"),

        .reads(
            "required.sentence", .row("**id**", "Number of the item. Required parameter."),
            claims: ["required = true by prose, fair"], facts: "any, required"),
        .reads(
            "required.sentence", .row("**id**", "Номер элемента. Обязательный параметр."), claims: ["required = true"]),
        .skips(
            "required.sentence", .row("**id**", "Is not a required parameter: not required."), facts: "any, optional"),
        .skips("required.sentence", .row("**id**", "Номер. Необязательный параметр."), facts: "any, optional"),
        .skips("required.sentence", .row("**isRequired**", "Tells whether the property is required."), facts: "any"),
        .skips(
            "required.sentence", .row("**isRequired**", "Показывает, является ли это обязательное поле."), facts: "any"),

        .reads(
            "required.condition", .row("**token**", "Key of the bot. Required for webhooks."),
            claims: ["requiredWhen = auth is webhook by prose, fair"], facts: "any, required when auth is webhook"),
        .reads(
            "required.condition", .row("**token**", "Ключ бота. Обязателен, если вызов идёт через вебхук."),
            claims: ["requiredWhen = auth is webhook"]),
        .reads(
            "required.condition", .row("**phone**", "Number to dial. Required if `TYPE` = `call`."),
            claims: ["requiredWhen = TYPE is call"]),
        .reads(
            "required.condition", .row("**phone**", "Номер. Обязателен, если `TYPE` равно `call`."),
            claims: ["requiredWhen = TYPE is call"]),
        .reads(
            "required.condition", .row("**code**", "Code of the item. Required if `id` is not specified."),
            claims: ["requiredWhen = id absent"]),
        .skips("required.condition", .row("**token**", "Key of the bot. Not required for webhooks.")),
        .skips("required.condition", .row("**phone**", "Required if `TYPE` is not equal to `mail`.")),
        .skips("required.condition", .row("**phone**", "Номер. Обязателен, если `TYPE` не равно `mail`.")),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
