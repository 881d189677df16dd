import Testing

@testable import MethodPages

/// Which method a page describes.
@Suite struct NameRulesTests {
    private static let call = "## Code examples\n\n```bash\ncurl https://x.bitrix24.com/rest/1/code/"

    static let snippets: [Snippet] = [
        .reads(
            "name.title", .row("**id**", "Number."), .call, claims: ["name = test.item.add by name, strong"],
            facts: "test.item.add, scopes test, no administrator"),
        .skips(
            "name.title",
            Sample.head("> Who can execute the method: any user", title: "Add an item")
                .followed(by: Sample(body: "\(call)test.item.add\n```\n")), .call,
            facts: "test.item.add, write, no administrator"),
        .reads(
            "name.address", Sample.row("**id**", "Number.").followed(by: Sample(body: "\(call)test.item.add\n```\n")),
            .call,
            claims: ["version = 2 by example, fair", "name = test.item.add by example, fair"]),
        // A title may be copied from another page: the addresses and the name of the file outweigh it.
        .reads(
            "name.address",
            Sample.head("> Who can execute the method: any user", title: "Delete an item test.item.delete")
                .followed(by: Sample(body: "\(call)test.item.add\n```\n")), .call,
            claims: ["version = 2", "name = test.item.add"], facts: "test.item.add, write, no administrator"),
        .skips(
            "name.address",
            Sample.row("**id**", "Number.").answered(#"{"next": "https://x.bitrix24.com/rest/1/code/test.item.get"}"#),
            .call),
        .reads("name.file", .row("**id**", "Number."), .call, claims: ["name = test.item.add by name, fair"]),
        .skips("name.file", Sample.row("**id**", "Number.").at("api-reference/test/index.md"), .call),
        .reads(
            "name.sentence",
            .head("> Who can execute the method: any user\n\nThe method `test.item.add` adds an item."),
            .call, claims: ["name = test.item.add by prose, fair"]),
        .skips(
            "name.sentence", .head("> Who can execute the method: any user\n\nIs called after `test.item.get`."), .call),
        .reads(
            "version.folder", Sample.row("**id**", "Number.").at("api-reference/rest-v3/test/test-item-add.md"), .call,
            claims: ["version = 3 by name, fair"], facts: "test.item.add of REST 3, scopes test, no administrator"),
        .skips(
            "version.folder", Sample.row("**id**", "Number.").at("api-reference/rest-v2/test/test-item-add.md"), .call),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}

/// What stands at the top of a page.
@Suite struct HeaderRulesTests {
    private static func note(_ title: String, _ text: String) -> Sample {
        .head("{% note warning \"\(title)\" %}\n\n\(text)\n\n{% endnote %}\n\n> Who can execute the method: any user")
    }

    static let snippets: [Snippet] = [
        .reads(
            "title.heading", .row("**id**", "Number."), .call,
            claims: ["title = Do something test.item.add by prose, fair"]),
        .skips(
            "title.heading",
            Sample.head("> Who can execute the method: any user", title: "").followed(
                by: Sample(
                    body: "## Code examples\n\n```bash\ncurl https://x.bitrix24.com/rest/1/code/test.item.add\n```\n")),
            .call),
        .reads(
            "summary.paragraph", .head("> Who can execute the method: any user\n\nAdds an item."), .call,
            claims: ["summary = Adds an item. by prose, fair"]),
        .skips("summary.paragraph", .head("> Who can execute the method: any user"), .call),
        .reads(
            "audience.line", .head("> Who can execute the method: the owner of the item"), .call,
            claims: ["audience = the owner of the item by prose, fair"]),
        .reads(
            "audience.line", .head("> Кто может выполнять метод: владелец"), .call, claims: ["audience = владелец"]),
        .skips("audience.line", .head("Who owns the item: any user"), .call),
        .skips("audience.line", .head("Кто владеет элементом: любой"), .call),

        .reads(
            "scope.line", .head("> Scope: [`im`](a.md), `imbot`\n>\n> Who can execute the method: any user"), .call,
            claims: ["scope = im by prose, fair", "scope = imbot by prose, fair"]),
        .reads(
            "scope.line", .head("> Scope: базовый\n>\n> Кто может выполнять метод: любой пользователь"), .call,
            claims: ["scope = basic"]),
        // A remark behind the scopes has names of its own.
        .reads(
            "scope.line",
            .head("> Scope: `im` where the chat is of type `open`\n>\n> Who can execute the method: any user"),
            .call, claims: ["scope = im"]),
        .skips("scope.line", .head("> Who can execute the method: any user with the scope `im`"), .call),
        .skips("scope.line", .head("> Кто может выполнять метод: любой, у кого есть scope `im`"), .call),

        .reads(
            "administrator.line", .head("> Who can execute the method: administrator"), .call,
            claims: ["administrator = true by prose, fair"], facts: "test.item.add, administrator"),
        .reads(
            "administrator.line", .head("> Кто может выполнять метод: администратор"), .call,
            claims: ["administrator = true"]),
        .reads(
            "administrator.line", .head("> Who can execute the method: any user, except bots"), .call,
            claims: ["administrator = false"]),
        .skips(
            "administrator.line", .head("> Who can execute the method: any user with the rights of an administrator"),
            .call),
        .skips(
            "administrator.line", .head("> Кто может выполнять метод: любой пользователь с правами на чтение"), .call),

        .reads(
            "callers.webhooks-only", .head("> Who can execute the method: any user\n\nWorks only via webhook."), .call,
            claims: ["webhook = true by prose, fair", "application = false by prose, fair"],
            facts: "test.item.add, webhook, no application, no administrator"),
        .reads(
            "callers.webhooks-only", .head("> Кто может выполнять метод: любой\n\nРаботает только через вебхук."),
            .call,
            claims: ["webhook = true", "application = false"]),
        .skips("callers.webhooks-only", .head("> Who can execute the method: any user\n\nAlso via webhook."), .call),
        .skips("callers.webhooks-only", .head("> Кто может выполнять метод: любой\n\nИ через вебхук тоже."), .call),

        .reads(
            "callers.applications-only",
            .head("> Who can execute the method: any user\n\nWorks only in the context of an application."), .call,
            claims: ["webhook = false by prose, fair", "application = true by prose, fair"]),
        .reads(
            "callers.applications-only",
            .head("> Кто может выполнять метод: любой\n\nРаботает только в контексте приложения."), .call,
            claims: ["webhook = false", "application = true"]),
        .skips(
            "callers.applications-only",
            .head("> Who can execute the method: any user\n\nGives the context of the application."), .call),
        .skips(
            "callers.applications-only", .head("> Кто может выполнять метод: любой\n\nТолько в контексте группы."),
            .call),

        .reads(
            "deprecated.note", note("Deprecated", "Use `test.entry.add`."), .call,
            claims: ["deprecated = true by prose, fair"],
            facts: "test.item.add, no administrator, deprecated test.entry.add"),
        .reads(
            "deprecated.note", note("Метод устарел", "Используйте `test.entry.add`."), .call,
            claims: ["deprecated = true"]),
        .skips("deprecated.note", note("Please note", "Faster than `test.entry.add`."), .call),
        .skips("deprecated.note", note("Обратите внимание", "Быстрее, чем `test.entry.add`."), .call),
        .reads(
            "replacement.note", note("Deprecated", "Use [test.entry.add](entry.md), see [there](guide.md#a)."), .call,
            claims: [
                "replacement = test.entry.add by prose, fair",
                "replacement = api-reference/test/guide.md by link, fair",
            ]),
        .reads(
            "replacement.note", note("Метод устарел", "Используйте `test.entry.add`."), .call,
            claims: ["replacement = test.entry.add"]),
        .skips("replacement.note", note("Deprecated", "Use the fields of `entry`."), .call),
        .skips("replacement.note", note("Обратите внимание", "Быстрее, чем `test.entry.add`."), .call),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}

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

/// What a call does.
@Suite struct EffectRulesTests {
    private static func page(_ title: String, _ summary: String) -> Sample {
        .head("> Who can execute the method: any user\n\n\(summary)", title: title)
    }

    static let snippets: [Snippet] = [
        .reads(
            "effect.verbs", page("Add an item test.item.add", "The method `test.item.add` creates an item."), .call,
            claims: ["effect = write by prose, fair"], facts: "test.item.add, write, no administrator"),
        .reads(
            "effect.verbs", page("Получить элемент test.item.get", "Метод возвращает элемент."), .call,
            claims: ["effect = read"]),
        .reads(
            "effect.verbs",
            Sample.head(
                "> Who can execute the method: any user\n\nGets the events.", title: "Get events test.event.get"
            )
            .followed(by: .row("**clear**", "Removes them.")), .call, claims: ["effect = consume"]),
        // Name and summary contradict each other.
        .skips("effect.verbs", page("Items test.item.get", "Deletes the items that it names."), .call),
        .skips("effect.verbs", page("Элементы test.item.get", "Удаляет элементы."), .call),
    ]

    @Test(arguments: snippets) func rules(snippet: Snippet) throws { try snippet.check() }
}
