import Bitrix24JSON

/// Where a family is special, as data: the mechanism serves all of them.
struct FamilyNotes: Sendable {
    /// The table, where several families show the same objects.
    var table: String?
    /// Columns that one family names otherwise: by the key of its name.
    var columns: [String: String] = [:]
    /// The column that identifies an object instead of its number.
    var naturalKey: String?
    /// Put before the number in answers: `PROPERTY_17`.
    var idPrefix = ""
    /// Values of new objects that no page states as a default.
    var initial: JSON.Object = .init()
    /// Values that all objects of the family have, and that only its objects have in a shared table.
    var fixed: JSON.Object = .init()
    /// The column of what an object belongs to, where `id` is the owner's.
    var owner = "~owner"
    /// The object stands under the value of this column: `{"S": {…}}`.
    var keyedBy: String?
    /// Only administrators may change these.
    var isSetting = false

    static func of(_ family: String) -> FamilyNotes { all[family.lowercased()] ?? Self.general(family.lowercased()) }

    private static func general(_ family: String) -> FamilyNotes {
        var notes = FamilyNotes()
        notes.isSetting =
            settings.contains { family == $0 || family.hasPrefix($0 + ".") } || family.hasSuffix(".userfield")
        return notes
    }

    private static let settings = [
        "crm.type", "crm.status", "crm.category", "crm.dealcategory", "crm.currency", "crm.automatedsolution",
        "crm.vat",
        "crm.measure", "crm.invoice.status", "crm.requisite.preset", "userfieldconfig", "department", "mailservice",
        "catalog.pricetype", "catalog.vat", "catalog.measure", "catalog.roundingrule", "catalog.pricetypegroup",
        "landing.role", "documentgenerator.role", "documentgenerator.region", "lists.field",
    ]

    /// All user fields are in one table, whichever method made them.
    private static func userField(_ entity: JSON) -> FamilyNotes {
        .init(table: "userfieldconfig", fixed: ["entityid": entity], isSetting: true)
    }

    private static let all: [String: FamilyNotes] = [
        "crm.currency": .init(naturalKey: "currency", isSetting: true),
        "crm.vat": .init(table: "catalog.vat", columns: ["csort": "sort"], isSetting: true),
        "crm.measure": .init(table: "catalog.measure", isSetting: true),
        "crm.dealcategory": .init(
            table: "crm.category", fixed: ["entitytypeid": 2], isSetting: true),
        "catalog.product.sku": .init(table: "catalog.product", fixed: ["type": 3]),
        "catalog.product.offer": .init(table: "catalog.product", fixed: ["type": 4]),
        "catalog.product.service": .init(table: "catalog.product", fixed: ["type": 7]),
        "crm.product": .init(
            table: "catalog.product", columns: ["catalogid": "iblockid", "sectionid": "iblocksectionid"]),
        "crm.productsection": .init(
            table: "catalog.section", columns: ["catalogid": "iblockid", "sectionid": "iblocksectionid"]),
        "crm.documentgenerator.numerator": .init(table: "documentgenerator.numerator"),
        "crm.documentgenerator.template": .init(table: "documentgenerator.template"),
        "crm.documentgenerator.document": .init(table: "documentgenerator.document"),
        "crm.deal.contact.items": .init(table: "crm.deal.contact"),
        "crm.lead.contact.items": .init(table: "crm.lead.contact"),
        "crm.company.contact.items": .init(table: "crm.company.contact"),
        "crm.contact.company.items": .init(table: "crm.contact.company"),
        "crm.activity.todo": .init(table: "crm.activity", columns: ["title": "subject"]),
        "calendar.event": .init(columns: [
            "from": "datefrom", "to": "dateto", "section": "sectionid", "type": "caltype", "sectid": "sectionid",
        ]),
        "calendar.section": .init(columns: ["type": "caltype"]),
        "lists": .init(columns: ["iblockcode": "code"]),
        "lists.element": .init(columns: ["elementcode": "code"]),
        "lists.section": .init(columns: ["sectioncode": "code"]),
        "log.blogpost": .init(columns: ["postmessage": "detailtext", "posttitle": "title"]),
        "bizproc.robot": .init(naturalKey: "code"), "bizproc.activity": .init(naturalKey: "code"),
        "messageservice.sender": .init(naturalKey: "code"),
        "imopenlines.config.list": .init(table: "imopenlines.config"),
        "imopenlines.config": .init(),
        "crm.deal.productrows": .init(table: "crm.item.productrow", fixed: ["ownertype": "D"], owner: "ownerid"),
        "crm.lead.productrows": .init(table: "crm.item.productrow", fixed: ["ownertype": "L"], owner: "ownerid"),
        "crm.quote.productrows": .init(table: "crm.item.productrow", fixed: ["ownertype": "Q"], owner: "ownerid"),
        "crm.lead.userfield": userField("CRM_LEAD"), "crm.deal.userfield": userField("CRM_DEAL"),
        "crm.contact.userfield": userField("CRM_CONTACT"), "crm.company.userfield": userField("CRM_COMPANY"),
        "crm.quote.userfield": userField("CRM_QUOTE"), "crm.invoice.userfield": userField("CRM_INVOICE"),
        "crm.requisite.userfield": userField("CRM_REQUISITE"), "user.userfield": userField("USER"),
        "userfieldconfig": .init(isSetting: true),
        "sonet_group.user": .init(columns: ["id": "groupid"], initial: ["role": "K"]),
        "lists.field": .init(idPrefix: "PROPERTY_", keyedBy: "type", isSetting: true),
        "userfieldtype": .init(naturalKey: "usertypeid"),
        "entity": .init(naturalKey: "entity"),
    ]
}
