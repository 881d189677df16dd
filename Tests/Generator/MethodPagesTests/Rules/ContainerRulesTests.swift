import Testing

@testable import MethodPages

@Suite struct ContainerRulesTests {
    static let snippets: [Snippet] = [
        .reads(
            "container.requests", .row("**ids**\n`string`", "Numbers of the items.").requested(#"{"ids":[1,2]}"#),
            claims: ["container = array by example, strong", "element = integer by example, strong"],
            facts: "array of integer"),
        .skips(
            "container.requests", .row("**ids**\n`string`", "Numbers of the items.").requested(#"{"ids":"1,2"}"#),
            facts: "string"),
        // A filter takes one value or a list of them, and is an object all the same.
        .skips(
            "container.requests", .row("**filter**\n`object`", "Conditions.").requested(#"{"filter":[1]}"#),
            facts: "object"),

        .reads(
            "container.array-in-words", .row("**ids**\n`integer`", "Array of numbers."),
            claims: ["container = array by prose, fair", "element = integer by prose, fair"], facts: "array of integer"),
        .reads(
            "container.array-in-words", .row("**ids**\n`integer`", "Массив номеров."),
            claims: ["container = array", "element = integer"]),
        .skips(
            "container.array-in-words", .row("**place**\n`integer`", "Place in the array of items."), facts: "integer"),
        .skips(
            "container.array-in-words", .row("**place**\n`integer`", "Место элемента, массив строк см. выше."),
            facts: "integer"),
        .skips("container.array-in-words", .row("**fields**\n`object`", "Array of fields."), facts: "object"),

        .reads(
            "container.each-of-objects", .row("**rows**\n`object`", "Contains objects, each of them a row."),
            claims: ["container = map by prose, strong", "element = object by prose, strong"], facts: "map of object"),
        .reads(
            "container.each-of-objects", .row("**rows**\n`object`", "Содержит объекты, каждый из которых — строка."),
            claims: ["container = map", "element = object"]),
        .skips(
            "container.each-of-objects", .row("**rows**\n`object`", "Contains the objects of a row."), facts: "object"),
        .skips("container.each-of-objects", .row("**rows**\n`object`", "Содержит объекты строки."), facts: "object"),

        .reads(
            "container.keys-in-words", .row("**labels**\n`object`", "An object where the key is the name of a field."),
            claims: ["container = map by prose, strong"], facts: "map"),
        .reads(
            "container.keys-in-words", .row("**labels**\n`object`", "Объект, в котором ключ — название поля."),
            claims: ["container = map"]),
        .reads(
            "container.keys-in-words",
            .row("**users**\n`object`", "The keys are the numbers of users, each value is an object."),
            claims: ["container = map"]),
        .skips(
            "container.keys-in-words", .row("**label**\n`string`", "A word, where the key is the name of a field."),
            facts: "string"),
        .skips(
            "container.keys-in-words", .row("**label**\n`string`", "Слово, в котором ключ — название поля."),
            facts: "string"),

        .reads(
            "container.or-false", .row("**closed**\n`date`", "The day, or `false`."),
            claims: ["container = date or boolean by prose, fair"], facts: "date or boolean"),
        .reads(
            "container.or-false", .row("**closed**\n`date`", "Дата или `false`."),
            claims: ["container = date or boolean"]),
        .skips("container.or-false", .row("**closed**\n`string`", "The day, or `false`."), facts: "string"),
        .skips("container.or-false", .row("**closed**\n`date`", "Дата, не `false`."), facts: "date"),

        .reads(
            "container.alternatives",
            .row("**settings**\n`object`", "Either of:\n- `object` — the settings\n- `false` — there are none"),
            claims: ["container = object or boolean by prose, strong"], facts: "object or boolean"),
        .skips(
            "container.alternatives",
            .row("**settings**\n`object`", "Either of:\n- `object` — the thing\n- `owner` — whose it is"),
            facts: "object {object: any; owner: any}"),

        .reads(
            "container.elements-in-words",
            .row(
                "**rows**",
                "Each element is an object. Array with the following fields:\n- `id` — the number\n- `sum` — the price"),
            claims: ["element = object by prose, weak"], facts: "array of object {id: any; sum: any}"),
        .reads(
            "container.elements-in-words",
            .row(
                "**rows**", "Каждый элемент представляет собой строку. Массив с полями:\n- `id` — номер\n- `sum` — цена"
            ),
            claims: ["element = object"]),
        .skips(
            "container.elements-in-words", .row("**rows**", "Each element is an object of its own."), facts: "any"),
        .skips(
            "container.elements-in-words", .row("**rows**\n`string`", "Каждый элемент представляет собой строку."),
            facts: "string"),

        .reads(
            "container.pair-in-words", .row("**users**\n`object`", "The key is the identifier of the user."),
            claims: ["element = any by prose, fair"], facts: "map"),
        .reads(
            "container.pair-in-words", .row("**users**\n`object`", "Ключом является номер пользователя."),
            claims: ["element = any"]),
        .reads(
            "container.pair-in-words", .row("**names**\n`object`", "Names in the format `{language: name}`."),
            claims: ["element = any"]),
        .reads(
            "container.pair-in-words", .row("**names**\n`object`", "Имена в формате `{language: [name]}`."),
            claims: ["element = array of string"]),
        .skips(
            "container.pair-in-words", .row("**users**\n`object`", "A single key: the key is the name of the user."),
            facts: "object"),
        .skips(
            "container.pair-in-words", .row("**users**\n`object`", "Один ключ: ключом является имя."), facts: "object"),
        .skips(
            "container.pair-in-words", .row("**order**\n`object`", "In the format `{field: direction}`."),
            facts: "object"),

        .reads(
            "container.array-of-fields", .row("**fields**", "Values as array('field' => 'value')."),
            claims: ["container = object by prose, weak"], facts: "object"),
        .reads(
            "container.array-of-fields", .row("**fields**", "Значения, array(\"поле\" => \"значение\")."),
            claims: ["container = object"]),
        .skips(
            "container.array-of-fields", .row("**fields**\n`string`", "Values as array('field' => 'value')."),
            facts: "string"),
        .skips("container.array-of-fields", .row("**fields**", "Значения, array(1, 2)."), facts: "any"),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
