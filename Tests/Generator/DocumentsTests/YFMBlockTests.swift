import Testing

@testable import Documents

@Suite struct YFMBlockTests {
    @Test func titlesAndHeadingsAndTheirNames() {
        let document = YFM.read(
            "# Title `x` {#t}\n\n## One two {#a} {#b}\n\n## One `code` – two!\n\n## Ключ\n\n## Ключ\n\n### {x} A/B")
        #expect(document.title == "Title x")
        #expect(
            document.root.children.map { "\($0.number) \(YFM.text($0)) (\($0.info))" } == [
                "2 One two (a b)", "2 One code – two! (one-two)", "2 Ключ (klyuch)", "2 Ключ (klyuch1)",
                "3 {x} A/B (x-a/b)",
            ])
    }

    @Test func theHeadOfAPageHasItsTitle() {
        let document = YFM.read("---\ntitle: 'From the head'\nother: x\n---\n\ntext")
        #expect(document.title == "From the head")
        #expect(document.root.children.map(\.line) == [6])
    }

    @Test func notesCutsAndTabs() {
        let dump = YFM.dump(
            """
            {% note warning "The *title*" %}

            - {% note info %}

              inner

              {% endnote %}

            {% endnote %}

            {% cut "More" %}

            text

            {% endcut %}

            {% list tabs %}

            - With `code`

              text
            - Other

            {% endlist %}
            """)
        #expect(
            dump == """
                document
                  note (warning) "The title"
                    list
                      item
                        note (info)
                          paragraph
                            text "inner"
                  cut "More"
                    paragraph
                      text "text"
                  tabs
                    tab "With `code`"
                      paragraph
                        text "text"
                    tab "Other"

                """)
    }

    @Test func aTitleThatOnlyNamesTheKindIsNone() {
        #expect(YFM.dump("{% note info \"Примечание\" %}\n\n{% endnote %}") == "document\n  note (info)\n")
    }

    @Test func codeLosesTheIndentationOfWhatItStandsIn() {
        let document = YFM.read("1. One\n\n    ```js title\n      a\n\n    b\n   c\n    ```\n\n    ~~~\n\td\n    ~~~")
        let item = document.root.firstChild?.firstChild
        #expect(item?.children.map(\.kind) == [.paragraph, .code, .code])
        #expect(item?.children.map(\.text) == ["", "  a\n\nb\nc", "d"])
        #expect(item?.children.map(\.info) == ["", "js", ""])
    }

    @Test func codeThatNothingClosesEndsWithItsListItem() {
        let markdown = "- a\n\n    ```js\n    b\n\n- c"
        let list = YFM.read(markdown).root.firstChild
        #expect(list?.children.map { $0.children.map(\.kind) } == [[.paragraph, .code], [.paragraph]])
        #expect(YFM.findings(markdown) == ["3: code-unclosed"])
    }

    @Test func codeBehindAListMarkIsCode() {
        let list = YFM.read("- ```js\n  a\n  ```\n- b").root.firstChild
        #expect(list?.children.map { YFM.text($0) } == ["a", "b"])
    }

    @Test func conditionsOfThePublishedPage() {
        let markdown = """
            one
            {% if build == 'dev' %}
            two
            {% else %}
            three
            {% endif %}
            four {% if build == "prod" and not other %}five{% endif %}{% if a or build != 'prod' %} six{% endif %}.

            ```
            {% if a %}x{% endif %}
            ```
            """
        let document = YFM.read(markdown)
        #expect(document.root.children.map { YFM.text($0) } == ["one/three/four five.", "{% if a %}x{% endif %}"])
        #expect(document.root.children.map(\.line) == [1, 9])
    }

    @Test(arguments: [
        ("{% if a %}\n\nx", "1: condition-unclosed"), ("{% if a %}x{% endif %}{% else %}", "1: condition-unopened"),
        ("{% note info %}\n\nx", "1: directive-unclosed"), ("x\n\n{% endcut %}", "3: directive-unopened"),
        ("{% cut \"a\" %}\n\n{% endcut %}\n{% cut \"b\" %}\n\n{% endcut %}", "4: directive-touched"),
        ("[*a]: what it means", "1: term-unused"), ("[a](*b)", "1: term-unexplained"),
        ("a <key> b", "1: html-unknown"), ("[a](hhttps://b)", "1: link-scheme"),
        ("[{#T}](./missing.md)", "1: link-without-title"),
    ])
    func damage(markdown: String, finding: String) {
        #expect(YFM.findings(markdown) == [finding])
    }

    @Test func htmlBlocksShowWhatPagesShow() {
        let dump = YFM.dump("<div>\n<b>a</b>\n\n</div>\n\n<!--\nnothing\n-->\n\n<table><tr><td>b</td></tr></table>\n")
        #expect(
            dump == """
                document
                  paragraph
                    strong
                      text "a"
                  table
                    row
                      cell
                        paragraph
                          text "b"

                """)
    }
}
