import APIModel
import Documents

/// A place that names a field: a row of a table, an item of a list, a sentence. Rules see it, and nothing of each other.
struct Mention {
    enum Kind: UInt8, Sendable {
        case row
        /// An item of a list in a cell or under a heading.
        case bullet
        /// A sentence that names the only field of an object, or the fields to filter by.
        case sentence
    }

    /// What the field is part of.
    enum Side: UInt8, Sendable { case parameter, response, payload, thing }

    var kind: Kind
    var side: Side
    /// As written, which is how it goes over the wire.
    var name: String
    /// Where it stands.
    var element: Element
    /// The row's table and cells; nil of anything else.
    var row: TableRow?
    /// The declared type: of the type column, behind the name, or linked in an item of a list.
    var declared: DeclaredType?
    /// The cell of the description; an item of a list is its own.
    var cell: Element?
    /// Lists right inside an item of a list.
    var lists: [Element] = []
    /// The text of the description.
    var wording: Wording
    /// The same without the lists that name fields of their own: sentences in those speak of those fields.
    var ownWording: Wording?
    /// Whether marks are used where it stands, so that no mark means optional.
    var isMarkingUsed: Bool
    /// Whether it stands below a field that sorts.
    var sorts = false
    /// How the account of rows names what stands in nested tables.
    var accountName: String

    func own(_ facts: FieldFacts) -> Wording { ownWording ?? wording }

    struct TableRow {
        var table: Table
        var row: Table.Row
        var nameCell: NameCell
        /// The column of the names.
        var nameColumn: Int

        func cell(_ role: ColumnRole) -> Element? { table.cell(role, of: row) }
    }
}

/// A field as one mention describes it: its claims, the fields below it, and where its cells lead.
struct MentionedField {
    var name: String
    var kind: Mention.Kind
    var claims: [Claim] = []
    var fields: [MentionedField] = []
    var links = Links()
    var element: Element
    /// What the claims of this mention alone come to.
    var facts = FieldFacts()

    /// Where a mention leads.
    struct Links {
        /// Anchors on this page.
        var anchors: [String] = []
        /// Pages and anchors elsewhere.
        var pages: [String] = []
        /// Where its type is described.
        var type: String?
        /// It says that its list or table stands below.
        var pointsBelow = false
    }
}
