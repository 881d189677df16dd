import Bitrix24
import Foundation

/// The file of deals, and beside it what both sides agreed on last: by that it is seen who changed what.
struct DealBook {
    /// What is kept the same.
    static let fields = ["title", "stageId", "opportunity", "currencyId"]

    let path: String
    /// As they stand in the file. Besides the fields: `id`, and `key` of a deal that is being created.
    var deals: [JSON.Object] = []
    private(set) var agreed: [Int: JSON.Object] = [:]
    /// Whether there was nothing yet.
    let isNew: Bool

    init(path: String) throws {
        self.path = path
        let known = try Self.read(path + ".agreed")
        isNew = known == nil
        for deal in known ?? [] { agreed[deal["id"]?.int ?? 0] = deal }
        guard let deals = try Self.read(path) ?? (isNew ? [] : nil) else {
            // Not that all deals are deleted from the portal because a file is lost.
            throw Failure("\(path) is gone; to begin anew, remove \(path).agreed too")
        }
        self.deals = deals
    }

    private static func read(_ path: String) throws -> [JSON.Object]? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        guard let deals = try JSON(parsing: bytes).array, deals.allSatisfy({ $0.object != nil }) else {
            throw Failure("\(path) is no array of deals")
        }
        return deals.compactMap(\.object)
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
        init(_ description: String) { self.description = description }
    }

    /// The file first: what is agreed on is never more than what stands in it.
    func save() throws {
        for (path, deals) in [(path, deals), (path + ".agreed", agreed.sorted { $0.key < $1.key }.map(\.value))] {
            let text = JSON.array(deals.map(JSON.object)).bytes(.pretty)
            try Data(text).write(to: URL(fileURLWithPath: path), options: .atomic)
        }
    }

    /// The fields of a deal that are not as agreed.
    func changes(of deal: JSON.Object) -> JSON.Object {
        let old = deal["id"]?.int.flatMap { agreed[$0] }
        return JSON.Object(deal.members.filter { Self.fields.contains($0.key) && $0.value != old?[$0.key] })
    }

    /// Whether the file has another opinion of the deal than both sides had.
    func isChanged(_ id: Int) -> Bool {
        guard let deal = deals.first(where: { $0["id"]?.int == id }) else { return agreed[id] != nil }
        return !changes(of: deal).isEmpty
    }

    /// Deals that are no more in the file.
    var removed: [Int] { agreed.keys.filter { id in !deals.contains { $0["id"]?.int == id } }.sorted() }

    /// Both sides have the deal as the portal shows it.
    /// - Parameter index: where a deal stands that had no id yet.
    mutating func agree(on deal: JSON, at index: Int? = nil) {
        guard let id = deal["id"]?.int else { return }
        let kept = JSON.Object(
            [.init(key: "id", value: JSON(id))]
                + Self.fields.map { .init(key: $0, value: deal[$0] ?? .null) })
        agreed[id] = kept
        if let index { deals.remove(at: index) }
        if let known = deals.firstIndex(where: { $0["id"]?.int == id }) {
            deals[known] = kept
        } else {
            deals.insert(kept, at: index ?? deals.count)
        }
    }

    mutating func forget(_ id: Int) {
        agreed[id] = nil
        deals.removeAll { $0["id"]?.int == id }
    }
}
