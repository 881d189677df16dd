import Bitrix24JSON

/// The contacts of a deal and of a lead, the companies of a contact: as fields of the object, and as a list of their own.
enum CRMContacts {
    private struct Link {
        var table: Schema
        var owner: Schema
        /// The column of the list.
        var column: String
        var one: String
        var many: String
    }

    private static let links: [Int: Link] = [
        1: Link(
            table: Schema(name: "crm.lead.contact", []), owner: Catalog.lead, column: "contactid", one: "contactId",
            many: "contactIds"),
        2: Link(
            table: Schema(name: "crm.deal.contact", []), owner: Catalog.deal, column: "contactid", one: "contactId",
            many: "contactIds"),
        3: Link(
            table: Schema(name: "crm.contact.company", []), owner: Catalog.contact, column: "companyid",
            one: "companyId",
            many: "companyIds"),
    ]

    /// Writes the list of an object whose fields were given.
    static func keep(_ id: Int, _ values: JSON.Object, _ type: Int, _ world: inout World) {
        guard let link = links[type] else { return }
        let single = values[link.one].map { $0.isEmptyValue || $0.whole == 0 ? [] : [$0] }
        guard let members = values[link.many]?.array ?? single else { return }
        for row in rows(of: id, link, world) { _ = world[table: link.table].remove(row.id) }
        for (index, member) in members.enumerated() {
            _ = world[table: link.table].add([
                "~owner": id.json, link.column: member, "sort": ((index + 1) * 10).json, "roleid": 0,
                "isprimary": index == 0 ? "Y" : "N",
            ])
        }
        world.touch(link.table)
    }

    /// Writes the fields of an object whose list was changed.
    static func changed(_ table: String, owner: Int?, _ world: inout World) {
        guard let owner, let link = links.values.first(where: { $0.table.name == table }) else { return }
        let members = rows(of: owner, link, world)
        let first = members.first { $0.fields["isprimary"]?.truth == true } ?? members.first
        _ = world[table: link.owner].update(
            owner,
            [
                link.one: first?.fields[link.column] ?? 0,
                link.many: .array(members.compactMap { $0.fields[link.column] }),
            ])
    }

    private static func rows(of id: Int, _ link: Link, _ world: World) -> [Table.Row] {
        var query = Query()
        query.condition = .field("~owner", .equal, [id.json])
        query.limit = ListRequest.farthest
        query.counts = false
        let table = world[table: link.table]
        return table.select(query).indices.map { table.rows[$0] }
    }
}
