import Testing

@testable import MethodPages

@Suite struct ValueRulesTests {
    static let snippets: [Snippet] = [
        .reads(
            "values.sentence", .row("**mode**\n`string`", "Possible values: `fast`, `slow`."),
            claims: ["value = fast by prose, fair", "value = slow by prose, fair"], facts: "string, values fast slow"),
        .reads(
            "values.sentence", .row("**mode**\n`string`", "Возможные значения: `fast` — быстро, `slow` — медленно."),
            claims: ["value = fast — быстро", "value = slow — медленно"]),
        .skips(
            "values.sentence", .row("**mode**\n`string`", "Examples of possible values: `fast`, `slow`."),
            facts: "string"),
        .skips(
            "values.sentence", .row("**mode**\n`string`", "Пример: возможные значения `fast`, `slow`."), facts: "string"
        ),
        .skips("values.sentence", .row("**name**\n`string`", "Possible values: characters `a`, `b`."), facts: "string"),
        .skips(
            "values.sentence", .row("**code**\n`string`", "Possible values can be obtained with `test.code.list`."),
            facts: "string"),
        .skips(
            "values.sentence",
            .row("**code**\n`string`", "Возможные значения можно получить методом `test.code.list`."),
            facts: "string"),

        .reads(
            "values.alternatives", .row("**ACTIVE**\n`string`", "Whether it works (`Y`/`N`)."),
            claims: ["value = Y by prose, weak", "value = N by prose, weak"], facts: "boolean YN, values Y N"),
        .reads(
            "values.alternatives", .row("**mode**\n`string`", "The mode: `pull` or `push`."),
            claims: ["value = pull", "value = push"]),
        .reads(
            "values.alternatives", .row("**mode**\n`string`", "Режим: `pull` или `push`."),
            claims: ["value = pull", "value = push"]),
        .skips("values.alternatives", .row("**mode**\n`string`", "Said of `pull` or `push` alike."), facts: "string"),
        .skips(
            "values.alternatives", .row("**mode**\n`string`", "Not supported: `pull` or `push`."), facts: "string"),
        .skips(
            "values.alternatives", .row("**mode**\n`string`", "Не поддерживается: `pull` или `push`."), facts: "string"),
        // Names of fields, this one among them.
        .skips("values.alternatives", .row("**id**\n`string`", "One of the two: `id` or `code`."), facts: "string"),

        .reads(
            "values.unmarked", .row("**ACTION**", "What is done: on - lights it; off - puts it out."),
            claims: ["value = on — lights it by prose, weak", "value = off — puts it out. by prose, weak"],
            facts: "string, values on off"),
        .reads(
            "values.unmarked", .row("**ACTION**", "Что сделать: on — зажечь; off — погасить"),
            claims: ["value = on — зажечь", "value = off — погасить"]),
        .skips(
            "values.unmarked", .row("**ACTION**", "Note: the lamp - of any kind; the room - where it hangs."),
            facts: "any"),
        .skips(
            "values.unmarked", .row("**ACTION**", "Заметьте: лампа — любая; комната — где она висит."), facts: "any"),

        .reads(
            "default.sentence", .row("**limit**\n`integer`", "How many. By default 20."),
            claims: ["defaultValue = 20 by prose, fair"], facts: "integer, optional, default 20"),
        .reads(
            "default.sentence", .row("**limit**\n`integer`", "Сколько. По умолчанию `20`."),
            claims: ["defaultValue = 20"]),
        .reads(
            "default.sentence", .row("**status**\n`string`", "If not specified, the status `NEW` is used."),
            claims: ["defaultValue = NEW"]),
        .reads(
            "default.sentence", .row("**status**\n`string`", "Если не указан, используется статус `NEW`."),
            claims: ["defaultValue = NEW"]),
        .reads(
            "default.sentence", .row("**mode**\n`string`", "By default `mode=fast`."), claims: ["defaultValue = fast"]),
        .reads(
            "default.sentence", .row("**note**\n`string`", "By default, an empty string."), claims: ["defaultValue = "]),
        // A default comparison operator is not a default value.
        .skips("default.sentence", .row("**filter**\n`object`", "By default `=` is used to compare."), facts: "object"),
        .skips("default.sentence", .row("**filter**\n`object`", "По умолчанию `=` сравнивает."), facts: "object"),
        .skips(
            "default.sentence", .row("**sort**\n`string`", "The order, by default as the author left it."),
            facts: "string"),
        .skips("default.sentence", .row("**kind**\n`string`", "`default` is one of the kinds."), facts: "string"),

        .reads(
            "default.column",
            .table(["Parameter", "Default", "Description"], ["**limit**\n`integer`", "`20`", "How many."]),
            claims: ["defaultValue = 20 by table, fair"], facts: "integer, optional, default 20"),
        .reads(
            "default.column",
            .table(["Параметр", "По умолчанию", "Описание"], ["**active**\n`boolean`", "да", "Работает."]),
            claims: ["defaultValue = Y"]),
        .skips(
            "default.column",
            .table(["Parameter", "Default", "Description"], ["**limit**\n`integer`", "—", "How many."]),
            facts: "integer"),
        .skips(
            "default.column",
            .table(["Параметр", "По умолчанию", "Описание"], ["**name**\n`string`", "как в профиле", "Имя."]),
            facts: "string"),

        .reads(
            "nullable.sentence", .row("**parent**\n`integer`", "Number of the holder or `null`."),
            claims: ["nullable = true by prose, fair"], facts: "integer, or null"),
        .reads("nullable.sentence", .row("**parent**\n`integer`", "Номер или `null`."), claims: ["nullable = true"]),
        .skips(
            "nullable.sentence", .row("**parent**\n`integer`", "A number; if `0` or `null` is passed instead, none."),
            facts: "integer"),
        .skips(
            "nullable.sentence", .row("**parent**\n`integer`", "Номер; если вместо него `0` или `null`, то никакой."),
            facts: "integer"),

        .reads(
            "values.may-grow", .row("**mode**\n`string`", "Possible values: `fast`, `slow`. The list can be extended."),
            claims: ["openValues = true by prose, fair"], facts: "string, values fast slow, and others"),
        .reads(
            "values.may-grow",
            .row("**mode**\n`string`", "Возможные значения: `fast`, `slow`. Список может дополняться."),
            claims: ["openValues = true"]),
        .skips("values.may-grow", .row("**mode**\n`string`", "The rules can be extended."), facts: "string"),
        .skips("values.may-grow", .row("**mode**\n`string`", "Правила: список может дополняться."), facts: "string"),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
