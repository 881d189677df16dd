import Bitrix24App
import Bitrix24CRM
import Foundation

/// One run: what the portal has to tell first, then what the file has to tell.
struct Synchronisation {
    let bitrix: Bitrix
    var book: DealBook

    private static let dealType = 2
    /// Writes that carry this name cause no events in the queue of the same name: our own changes do not come back.
    private static let connector = "b24deals"
    private static let ours: Arguments = ["auth_connector": .string(connector)]

    mutating func run() async throws {
        try await subscribe()
        if book.isNew { try await readAll() }
        try await takeFromPortal()
        try await giveToPortal()
    }

    private func subscribe() async throws {
        let bound = try await bitrix.event.get()
        let events = [
            Bitrix.Events.OnCRMDealAdd.name, Bitrix.Events.OnCRMDealUpdate.name, Bitrix.Events.OnCRMDealDelete.name,
        ]
        for event in events
        where !bound.contains(where: { $0.event == event && $0["connector_id"]?.string == Self.connector }) {
            try await bitrix.event.bind(event: event, eventType: .offline, authConnector: Self.connector)
        }
    }

    /// After the subscription, so that nothing is missed in between.
    private mutating func readAll() async throws {
        let deals = bitrix.value {
            $0.crm.item.list(entityTypeID: Self.dealType, select: DealBook.fields.map { .init($0) } + [.id])
        }
        for try await deal in try bitrix.items({ _ in deals }) { book.agree(on: deal) }
        try book.save()
        print("read \(book.deals.count) deals")
    }

    /// An event says that a deal changed, not what it is like. It leaves the queue when the loop comes back for the next
    /// ones: by then it is in the file.
    private mutating func takeFromPortal() async throws {
        for try await event in bitrix.offlineEvents(connector: Self.connector, waits: false) {
            guard let id = event.data["FIELDS"].flatMap({ $0["ID"] }).flatMap(Int.init(json:)) else { continue }
            if book.isChanged(id) { complain("deal \(id): changed on both sides, the portal's is kept") }
            if let deal = try await deal(id, after: event) {
                book.agree(on: deal)
                print("deal \(id): from the portal")
            } else {
                book.forget(id)
                print("deal \(id): deleted on the portal")
            }
            try book.save()
        }
    }

    /// nil: it is no more.
    private func deal(_ id: Int, after event: OfflineEvent) async throws -> JSON? {
        guard event.decoded(as: Bitrix.Events.OnCRMDealDelete.self) == nil else { return nil }
        do {
            return try await Self.shown(bitrix.crm.item.get(entityTypeID: Self.dealType, id: id).item)
        } catch let error as BitrixError where error.code == .notFound {
            return nil
        }
    }

    private mutating func giveToPortal() async throws {
        for deal in book.deals {
            if let id = deal["id"]?.int { try await update(id, book.changes(of: deal)) }
        }
        while let index = book.deals.firstIndex(where: { $0["id"]?.int == nil }) { try await create(at: index) }
        for id in book.removed {
            do {
                try await bitrix.crm.item.delete(entityTypeID: Self.dealType, id: id, extra: Self.ours)
            } catch let error as BitrixError where error.code == .notFound {}
            book.forget(id)
            try book.save()
            print("deal \(id): deleted from the portal")
        }
    }

    private mutating func update(_ id: Int, _ changes: JSON.Object) async throws {
        guard !changes.isEmpty else { return }
        do {
            let answer = try await bitrix.crm.item.update(
                entityTypeID: Self.dealType, id: id, fields: .init(raw: .object(changes)), extra: Self.ours)
            book.agree(on: try Self.shown(answer.item))
            print("deal \(id): to the portal")
        } catch let error as BitrixError where error.code == .notFound {
            complain("deal \(id): not on the portal")
        }
        try book.save()
    }

    /// The key is written down before the deal is created, and goes with it: so a run that was interrupted in between
    /// creates no second one.
    private mutating func create(at index: Int) async throws {
        var deal: JSON?
        if let key = book.deals[index]["key"]?.string {
            deal = try await bitrix.crm.item.list(
                entityTypeID: Self.dealType, filter: [.init("originId", .equal(to: key))]
            ).items?.first
        } else {
            book.deals[index]["key"] = .string(UUID().uuidString)
            try book.save()
        }
        if deal == nil {
            var fields = Bitrix.CRM.Item.Add.Fields(raw: .object(book.changes(of: book.deals[index])))
            fields.originatorID = Self.connector
            fields.originID = book.deals[index]["key"]?.string
            deal = try await bitrix.crm.item.add(entityTypeID: Self.dealType, fields: fields, extra: Self.ours).item
        }
        let created = try Self.shown(deal)
        book.agree(on: created, at: index)
        try book.save()
        print("deal \(created["id"]?.int ?? 0): created on the portal")
    }

    private static func shown(_ deal: JSON?) throws -> JSON {
        guard let deal, deal["id"]?.int != nil else {
            throw BitrixError(.decoding, message: "the portal shows no deal", outcome: .executed)
        }
        return deal
    }
}
