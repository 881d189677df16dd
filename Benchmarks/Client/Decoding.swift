import Bitrix24
import Foundation

/// The yardstick: what people write by hand.
private struct PlainDeal: Codable {
    var ID: String
    var TITLE: String
    var STAGE_ID: String
    var OPPORTUNITY: String
    var CURRENCY_ID: String
    var COMPANY_ID: String
    var CONTACT_ID: String?
    var CLOSED: String
    var ASSIGNED_BY_ID: String
    var DATE_CREATE: String
    var COMMENTS: String
    var PROBABILITY: Int

    var size: Int {
        ID.utf8.count + TITLE.utf8.count + STAGE_ID.utf8.count + OPPORTUNITY.utf8.count + CURRENCY_ID.utf8.count
            + COMPANY_ID.utf8.count + (CONTACT_ID?.utf8.count ?? 0) + CLOSED.utf8.count + ASSIGNED_BY_ID.utf8.count
            + DATE_CREATE.utf8.count + COMMENTS.utf8.count + PROBABILITY
    }
}

private struct PlainEnvelope: Codable { var result: [PlainDeal] }

/// The same fields as generated code reads them.
private struct Deal: BitrixObject {
    let rawObject: RawObject
    init(rawObject: RawObject) { self.rawObject = rawObject }

    var size: Int {
        func text(_ name: String) -> Int { (get(name) as String?)?.utf8.count ?? 0 }
        return text("ID") + text("TITLE") + text("STAGE_ID") + text("OPPORTUNITY") + text("CURRENCY_ID")
            + text("COMPANY_ID") + text("CONTACT_ID") + text("CLOSED") + text("ASSIGNED_BY_ID") + text("DATE_CREATE")
            + text("COMMENTS") + ((get("PROBABILITY") as Int?) ?? 0)
    }
}

/// A list of 50,000 records of 12 fields into typed values, and every field of each read.
func measureDecoding() async throws {
    let rows = (1...50_000).map { id -> JSON in
        [
            "ID": .string(String(id)), "TITLE": .string("Deal \(id) about a pump"), "STAGE_ID": "C2:PREPARATION",
            "OPPORTUNITY": "12345.6700", "CURRENCY_ID": "EUR", "COMPANY_ID": .string(String(id % 977)),
            "CONTACT_ID": .null, "CLOSED": "N", "ASSIGNED_BY_ID": "17", "DATE_CREATE": "2026-06-01T10:29:54+02:00",
            "COMMENTS": "<p>two \"lines\"\nof text</p>", "PROBABILITY": .number(.init(id % 100)),
        ]
    }
    let bytes = JSON.object(["result": .array(rows)]).bytes()
    let data = Data(bytes)
    var sizes: [Int] = []
    let ours = try await best(of: 5) {
        let envelope = try JSON(parsing: bytes)
        sizes.append(([Deal](json: envelope["result"] ?? .null) ?? []).reduce(0) { $0 + $1.size })
    }
    let theirs = try await best(of: 5) {
        sizes.append(try JSONDecoder().decode(PlainEnvelope.self, from: data).result.reduce(0) { $0 + $1.size })
    }
    precondition(Set(sizes).count == 1, "both have to read the same")
    report("50000 records of 12 fields, \(bytes.count / 1_000_000) MB, typed", ours)
    report("the same by JSONDecoder into Codable structs", theirs)
}
