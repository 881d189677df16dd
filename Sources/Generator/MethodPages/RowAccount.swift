import Diagnostics
import Documents

/// Where one row of one table went.
public struct RowAccount: Hashable, Sendable {
    public var position: Position
    public var text: String
    /// The fact that it became, or the rule by which it became none.
    public var outcome: String
    public var isFact: Bool

    static let rules: Set<String> = [
        "head", "row-empty", "row-without-name", "not-fields", "not-errors", "error-envelope", "table-without-owner",
        "handler-payload", "outside-sections", "row-unread",
    ]

    /// Every row of every table of a page, nested ones included.
    static func rows(of page: PageContext) -> [RowAccount] {
        page.document.root.descendants(.row).map { element in
            let outcome = page.outcome(of: element) ?? "row-unread"
            return RowAccount(
                position: element.position, text: element.plain.oneLine, outcome: outcome,
                isFact: !rules.contains(outcome))
        }
    }
}

extension PageContext {
    /// Tables that are about something else than the method: what a handler receives, other methods.
    func accountForTheRest(_ sections: [Section]) {
        for section in sections where section.role == .handler || section.role == .other || section.role == .examples {
            let rule = section.role == .handler ? "handler-payload" : "outside-sections"
            for context in TableContext.tables(of: section, page: self) {
                account(table: context.table, rule)
                for row in context.table.element.descendants(.row) { account(row, rule) }
            }
        }
    }
}
