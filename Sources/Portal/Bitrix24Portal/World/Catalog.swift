import Bitrix24JSON

/// The kinds of objects that the portal keeps in tables, and their fields.
enum Catalog {
    /// `crm.item.*` calls them by number, the control address by name.
    static func crm(_ entityTypeID: Int) -> Schema? {
        switch entityTypeID {
        case 1: lead
        case 2: deal
        case 3: contact
        case 4: company
        case 7, 31, 128...1300: Schema(name: "crm.item.\(entityTypeID)", common + commerce + person)
        default: nil
        }
    }

    /// A table by the name that people give it.
    static func schema(named name: String) -> Schema? {
        if let known = [lead, deal, contact, company, user, task, eventLog].first(where: { $0.name == name }) {
            return known
        }
        guard name.hasPrefix("crm.item.") else { return nil }
        return Int(name.dropFirst("crm.item.".count)).flatMap(crm)
    }

    static let lead = Schema(
        name: "crm.lead", common + commerce + person + [.init(name: "companyTitle", kind: .string)])
    static let deal = Schema(
        name: "crm.deal",
        common + commerce + [
            .init(name: "typeId", kind: .string, initial: "SALE"),
            .init(name: "probability", kind: .integer),
            .init(name: "contactId", kind: .integer, initial: 0),
            .init(name: "begindate", kind: .date), .init(name: "closedate", kind: .date),
            .init(name: "closed", kind: .char, initial: "N"),
        ])
    static let contact = Schema(
        name: "crm.contact",
        common + person + [
            .init(name: "typeId", kind: .string, initial: "CLIENT"),
            .init(name: "companyId", kind: .integer, initial: 0),
            .init(name: "phone", kind: .crmMultifield, initial: []),
            .init(name: "email", kind: .crmMultifield, initial: []),
            .init(name: "export", kind: .char, initial: "Y"),
        ])
    static let company = Schema(
        name: "crm.company",
        common + [
            .init(name: "companyType", kind: .string, initial: "CUSTOMER"),
            .init(name: "industry", kind: .string, initial: "IT"),
            .init(name: "phone", kind: .crmMultifield, initial: []),
            .init(name: "email", kind: .crmMultifield, initial: []),
        ])

    private static let common: [Schema.Field] = [
        .init(name: "id", kind: .integer, isReadOnly: true), .init(name: "title", kind: .string, initial: ""),
        .init(name: "assignedById", kind: .integer, initial: 1),
        .init(name: "createdBy", kind: .integer, isReadOnly: true, initial: 1),
        .init(name: "updatedBy", kind: .integer, isReadOnly: true, initial: 1),
        .init(name: "createdTime", kind: .datetime, isReadOnly: true),
        .init(name: "updatedTime", kind: .datetime, isReadOnly: true),
        .init(name: "dateCreate", kind: .datetime, isReadOnly: true),
        .init(name: "dateModify", kind: .datetime, isReadOnly: true),
        .init(name: "opened", kind: .char, initial: "Y"), .init(name: "comments", kind: .string, initial: ""),
        .init(name: "originId", kind: .string), .init(name: "sourceId", kind: .string, initial: "WEB"),
    ]
    private static let commerce: [Schema.Field] = [
        .init(name: "stageId", kind: .string, initial: "NEW"), .init(name: "categoryId", kind: .integer, initial: 0),
        .init(name: "opportunity", kind: .double, initial: 0), .init(name: "currencyId", kind: .string, initial: "EUR"),
        .init(name: "isManualOpportunity", kind: .char, initial: "N"),
        .init(name: "companyId", kind: .integer, initial: 0), .init(name: "contactIds", kind: .array, initial: []),
    ]
    private static let person: [Schema.Field] = [
        .init(name: "name", kind: .string), .init(name: "lastName", kind: .string),
        .init(name: "secondName", kind: .string), .init(name: "post", kind: .string),
        .init(name: "birthdate", kind: .date),
    ]

    static let user = Schema(
        name: "user",
        [
            .init(name: "id", kind: .integer, isReadOnly: true), .init(name: "active", kind: .char, initial: true),
            .init(name: "name", kind: .string, initial: ""), .init(name: "lastName", kind: .string, initial: ""),
            .init(name: "secondName", kind: .string, initial: ""), .init(name: "email", kind: .string, initial: ""),
            .init(name: "dateRegister", kind: .datetime, isReadOnly: true),
            .init(name: "isOnline", kind: .char, initial: "Y"),
            .init(name: "personalGender", kind: .string, initial: ""),
            .init(name: "personalMobile", kind: .string, initial: ""),
            .init(name: "workPhone", kind: .string, initial: ""),
            .init(name: "workPosition", kind: .string, initial: ""),
            .init(name: "ufDepartment", kind: .array, initial: [1]),
            .init(name: "userType", kind: .string, initial: "employee"),
        ])

    static let task = Schema(
        name: "task",
        [
            .init(name: "id", kind: .integer, isReadOnly: true), .init(name: "title", kind: .string, initial: ""),
            .init(name: "description", kind: .string, initial: ""), .init(name: "status", kind: .integer, initial: 2),
            .init(name: "priority", kind: .integer, initial: 1), .init(name: "createdBy", kind: .integer, initial: 1),
            .init(name: "creatorId", kind: .integer, initial: 1),
            .init(name: "responsibleId", kind: .integer, initial: 1),
            .init(name: "groupId", kind: .integer, initial: 0),
            .init(name: "parentId", kind: .integer), .init(name: "deadline", kind: .datetime),
            .init(name: "createdDate", kind: .datetime, isReadOnly: true),
            .init(name: "changedDate", kind: .datetime, isReadOnly: true),
            .init(name: "closedDate", kind: .datetime, isReadOnly: true),
            .init(name: "accomplices", kind: .array, initial: []), .init(name: "auditors", kind: .array, initial: []),
        ])

    static let eventLog = Schema(
        name: "main.eventlog",
        [
            .init(name: "id", kind: .integer, isReadOnly: true), .init(name: "timestampX", kind: .datetime),
            .init(name: "severity", kind: .string, initial: "SECURITY"),
            .init(name: "auditTypeId", kind: .string, initial: "USER_AUTHORIZE"),
            .init(name: "moduleId", kind: .string, initial: "main"), .init(name: "itemId", kind: .string, initial: "1"),
            .init(name: "remoteAddr", kind: .string, initial: "127.0.0.1"),
            .init(name: "userAgent", kind: .string, initial: ""), .init(name: "requestUri", kind: .string, initial: ""),
            .init(name: "siteId", kind: .string, initial: "s1"), .init(name: "userId", kind: .integer, initial: 1),
            .init(name: "guestId", kind: .integer), .init(name: "description", kind: .string, initial: ""),
        ])
}
