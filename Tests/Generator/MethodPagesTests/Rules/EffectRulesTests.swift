import Testing

@testable import MethodPages

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
