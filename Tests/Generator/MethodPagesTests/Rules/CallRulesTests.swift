import Testing

@testable import MethodPages

/// Sentences about the call as a whole.
@Suite struct CallRulesTests {
    private static func sentence(_ text: String) -> Sample {
        .parameters(
            "\(text)\n\n" + Sample.table(["Parameter", "Description"], [["**id**", "1"], ["**code**", "2"]]))
    }

    static let snippets: [Snippet] = [
        .reads(
            "batchable.refused", sentence("The method cannot be called in a batch."), .call,
            claims: ["batchable = false by prose, fair"],
            facts: "test.item.add, scopes test, no administrator, no batch"),
        .reads("batchable.refused", sentence("Метод нельзя вызвать в batch."), .call, claims: ["batchable = false"]),
        .skips("batchable.refused", sentence("In a batch the method is called last."), .call),
        .skips("batchable.refused", sentence("В batch метод вызывают последним."), .call),

        .reads(
            "positional.order", sentence("The order of parameters is mandatory."), .call,
            claims: ["positional = true by prose, fair"]),
        .reads(
            "positional.order", sentence("Порядок параметров обязателен, иначе будет ошибка."), .call,
            claims: ["positional = true"]),
        .skips("positional.order", sentence("The order of parameters is free."), .call),
        .skips("positional.order", sentence("Порядок параметров любой."), .call),

        .reads(
            "success.line", Sample.row("**id**", "1").followed(by: .response("HTTP status: **200**")), .call,
            claims: ["success = 200 by prose, fair"]),
        .reads(
            "success.line",
            Sample.row("**id**", "Номер").followed(by: .section("Обработка ответа", "HTTP-статус: **201**")),
            .call, claims: ["success = 201"]),
        .skips("success.line", Sample.row("**id**", "1").followed(by: .response("The status is 200.")), .call),
        .skips(
            "success.line",
            Sample.row("**id**", "Номер").followed(by: .section("Обработка ответа", "Статус будет 200.")),
            .call),
        .reads(
            "failure.line",
            Sample.row("**id**", "1").followed(by: .section("Error handling", "HTTP status: **400, 403**")),
            .call, claims: ["failure = 400 by prose, fair", "failure = 403 by prose, fair"]),
        .reads(
            "failure.line",
            Sample.row("**id**", "Номер").followed(by: .section("Обработка ошибок", "HTTP-статус: **400**")), .call,
            claims: ["failure = 400"]),
        .skips("failure.line", Sample.row("**id**", "1").followed(by: .response("HTTP status: **400**")), .call),
        .skips(
            "failure.line",
            Sample.row("**id**", "Номер").followed(by: .section("Обработка ошибок", "Больше 400 ошибок нет.")), .call),

        .reads(
            "choice.sentence", sentence("You must pass at least one of `id` and `code`."), .call,
            claims: ["choice = at least one of id code by prose, fair"]),
        .reads(
            "choice.sentence", sentence("Необходимо передать один из параметров: `id` или `code`."), .call,
            claims: ["choice = one of id code"]),
        .skips("choice.sentence", sentence("Either `id` or `code` comes first."), .call),
        .skips("choice.sentence", sentence("Либо `id`, либо `code` идёт первым."), .call),
        .skips("choice.sentence", sentence("You must pass at least one of `name` and `title`."), .call),

        .reads(
            "choice.ways",
            Sample.parameters("Two ways:").followed(
                by: Sample(
                    body: "### 1. By number\n\n"
                        + Sample.table(["Parameter", "Description"], [["**id***", "1"], ["**x***", "2"]])
                        + "\n\n### 2. By code\n\n"
                        + Sample.table(["Parameter", "Description"], [["**code***", "1"], ["**x***", "2"]])
                        + "\n")), .call, claims: ["choice = at least one of id code by prose, fair"]),
        .skips(
            "choice.ways",
            Sample.parameters("Two parts:").followed(
                by: Sample(
                    body: "### By number\n\n" + Sample.table(["Parameter", "Description"], [["**id***", "1"]])
                        + "\n\n### By code\n\n" + Sample.table(["Parameter", "Description"], [["**code***", "1"]])
                        + "\n")),
            .call),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
