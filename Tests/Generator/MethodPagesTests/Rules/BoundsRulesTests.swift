import Testing

@testable import MethodPages

@Suite struct BoundsRulesTests {
    static let snippets: [Snippet] = [
        .reads(
            "bounds.sentence", .row("**title**\n`string`", "The title, up to 255 characters."),
            claims: ["maxLength = 255 by prose, fair"], facts: "string, up to 255 characters"),
        .reads(
            "bounds.sentence", .row("**title**\n`string`", "Не более 20 000 символов."), claims: ["maxLength = 20000"]),
        .reads(
            "bounds.sentence", .row("**limit**\n`integer`", "How many, from 1 to 500."),
            claims: ["minimum = 1 by prose, fair", "maximum = 500 by prose, fair"], facts: "integer, from 1, to 500"),
        .reads(
            "bounds.sentence", .row("**limit**\n`integer`", "Сколько, от 1 до 500."),
            claims: ["minimum = 1", "maximum = 500"]),
        .reads(
            "bounds.sentence", .row("**limit**\n`integer`", "How many (1–600)."),
            claims: ["minimum = 1", "maximum = 600"]),
        .reads("bounds.sentence", .row("**sort**\n`integer`", "Greater than zero."), claims: ["minimum = 1"]),
        .reads("bounds.sentence", .row("**sort**\n`integer`", "Число больше 9."), claims: ["minimum = 10"]),
        .reads("bounds.sentence", .row("**price**\n`double`", "Not less than 10."), claims: ["minimum = 10"]),
        .reads(
            "bounds.sentence", .row("**ids**\n`integer[]`", "Numbers, at most 50 of them."),
            claims: ["maxItems = 50 by prose, fair"], facts: "array of integer, up to 50 elements"),
        .reads("bounds.sentence", .row("**ids**\n`integer[]`", "Номера, не более 50 штук."), claims: ["maxItems = 50"]),
        .skips(
            "bounds.sentence", .row("**title**\n`string`", "The title, at least 3 characters, not the max length."),
            facts: "string"),
        .skips("bounds.sentence", .row("**title**\n`string`", "Название, длина не менее 3 символов."), facts: "string"),
        .skips("bounds.sentence", .row("**file**\n`string[]`", "Files, each up to 50 MB."), facts: "array of string"),
        .skips(
            "bounds.sentence", .row("**file**\n`string[]`", "Файлы, не более 50 МБ каждый."), facts: "array of string"),
        .skips("bounds.sentence", .row("**day**\n`string`", "From 1 to 31."), facts: "string"),
        .skips(
            "bounds.sentence", .row("**count**\n`integer`", "If more than 5 are given, the others are left out."),
            facts: "integer"),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
