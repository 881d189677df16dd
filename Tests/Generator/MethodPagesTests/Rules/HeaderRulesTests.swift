import Testing

@testable import MethodPages

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
