import Bitrix24JSON

/// What a portal has before anybody writes to it: stages, sources, currencies, a department.
enum Furniture {
    static let statuses = Schema(name: "crm.status", [])

    static func put(into world: inout World, at now: Double) {
        let stamp = Timestamp.text(now).json
        func add(_ table: String, _ row: JSON.Object) {
            var row = row
            row[FamilyRow.created] = stamp
            row[FamilyRow.changed] = stamp
            row[FamilyRow.creator] = 1
            row[FamilyRow.changer] = 1
            _ = world[table: Schema(name: table, [])].add(row)
        }
        for (directory, words) in directories { addStages(directory, words, prefix: "", add) }
        for (currency, amount) in [("EUR", 1.0), ("USD", 0.92)] {
            add(
                "crm.currency",
                [
                    "currency": .string(currency), "amount": amount.json, "amountcnt": 1,
                    "base": amount == 1 ? "Y" : "N",
                    "sort": 100,
                ])
        }
        world.addStorage("Drive of user 1", "user", entity: 1, at: now)
        world.addStorage("Shared drive", "common", entity: 0, at: now)
        add("department", ["name": "Company", "sort": 500, "ufhead": 1])
    }

    /// The stages of a new category of deals.
    static func addStages(category: Int, into world: inout World, at now: Double) {
        let stamp = Timestamp.text(now).json
        addStages("DEAL_STAGE_\(category)", directories[0].words, prefix: "C\(category):") { table, row in
            var row = row
            row["categoryid"] = category.json
            row[FamilyRow.created] = stamp
            row[FamilyRow.creator] = 1
            _ = world[table: Schema(name: table, [])].add(row)
        }
    }

    private static func addStages(
        _ directory: String, _ words: String, prefix: String, _ add: (String, JSON.Object) -> Void
    ) {
        for (index, word) in words.split(separator: " ").enumerated() {
            let parts = word.split(separator: ":").map(String.init)
            add(
                statuses.name,
                [
                    "entityid": .string(directory), "statusid": .string(prefix + parts[0]),
                    "name": .string(parts[0].capitalized.replacing("_", with: " ")), "nameinit": "",
                    "sort": ((index + 1) * 10).json,
                    "system": "Y", "semantics": parts.count > 1 ? .string(parts[1]) : .null, "color": "#39A8EF",
                ])
        }
    }

    private static let directories: [(directory: String, words: String)] = [
        ("DEAL_STAGE", "NEW PREPARATION PREPAYMENT_INVOICE EXECUTING FINAL_INVOICE WON:S LOSE:F APOLOGY:F"),
        ("STATUS", "NEW IN_PROCESS PROCESSED CONVERTED:S JUNK:F"),
        ("QUOTE_STATUS", "DRAFT SENT RECEIVED APPROVED:S DECLAINED:F APOLOGY:F"),
        ("SOURCE", "CALL EMAIL WEB ADVERTISING PARTNER RECOMMENDATION TRADE_SHOW WEBFORM CALLBACK STORE OTHER"),
        ("DEAL_TYPE", "SALE COMPLEX GOODS SERVICES SERVICE"), ("CONTACT_TYPE", "CLIENT SUPPLIER PARTNER OTHER"),
        ("COMPANY_TYPE", "CUSTOMER SUPPLIER COMPETITOR PARTNER OTHER"),
        ("INDUSTRY", "IT TELECOM MANUFACTURING BANKING CONSULTING FINANCE GOVERNMENT DELIVERY ENTERTAINMENT OTHER"),
        ("EMPLOYEES", "EMPLOYEES_1 EMPLOYEES_2 EMPLOYEES_3 EMPLOYEES_4"), ("HONORIFIC", "HNR_EN_1 HNR_EN_2 HNR_EN_3"),
    ]
}
