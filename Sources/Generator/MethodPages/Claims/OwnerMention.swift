import APIModel
import Documents

/// A page as the mention of a method or an event: what rules about the call as a whole read.
struct OwnerMention {
    let page: PageContext
    let header: PageHeader
    let sections: [Section]
    /// The method that the page describes; nil of an event.
    var method: String?
    /// Its parameters, as far as this page tells.
    var parameters: [Field] = []
    /// The paragraphs and notes before the examples.
    var texts: [Text] = []

    /// A text of the page, and the same in small letters.
    struct Text {
        let text: String
        let small: String
        let element: Element

        init(_ text: String, at element: Element) {
            self.text = text
            small = folded(text)
            self.element = element
        }
    }

    /// The claims of all rules about pages.
    func claims() -> [Claim] {
        var sink = ClaimSink(page: page)
        for id in page.order.pages where RuleBook.isOn(id) {
            sink.rule = id
            RuleBook.rule(id).page?(self, &sink)
        }
        return sink.claims
    }
}
