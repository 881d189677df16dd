/// Rules that see more than one mention: where a row belongs, what an example or a shape says of it. They speak while the
/// tree of a page is built, and stand in the rule book like all others.
enum StructureRules {
    static let all = [
        Rule(structural: "place.mention", reads: "A row, an item or a sentence names the field.", claims: [.itself]),
        Rule(
            structural: "place.path", reads: "A path such as `result.items[].id` names what holds the field.",
            claims: [.itself, .container]),
        Rule(
            structural: "shown.example", reads: "An example of an answer shows the field.",
            claims: [.itself, .container, .element, .scalar, .wire, .nullable, .pattern]),
        Rule(
            structural: "shown.typescript", reads: "A TypeScript shape in an example declares the field.",
            claims: [.container, .element, .scalar, .wire, .nullable]),
        Rule(
            structural: "shown.request", reads: "A request sends a value for a field without a type.",
            claims: [.container, .element, .scalar, .wire]),
        Rule(
            structural: "place.keyed", reads: "`{BOT_ID}` as the only row stands for keys of their own.",
            claims: [.container, .element, .itself]),
        Rule(
            structural: "place.table",
            reads: "A table or a list under a heading describes the field that it names or that links to it.",
            claims: [.value, .openValues, .container]),
        Rule(
            structural: "lists.below",
            reads: "What a cell says of the fields that its list names: an object shown as code, directions, a star.",
            claims: [.value, .scalar, .container, .element, .wire, .required]),
        Rule(
            structural: "name.parameter",
            reads: "A field of the answer has the name of a parameter whose type is known.",
            claims: [.scalar, .container, .element, .wire]),
    ]

    static let mentioned = id("place.mention")
    static let path = id("place.path")
    static let shown = id("shown.example")
    static let typescript = id("shown.typescript")
    static let requested = id("shown.request")
    static let keyed = id("place.keyed")
    static let table = id("place.table")
    static let named = id("name.parameter")

    private static func id(_ name: String) -> RuleID { RuleBook.id(of: name)! }
}
