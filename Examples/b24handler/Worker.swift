import Bitrix24App
import Bitrix24CRM
import Foundation

/// Does what events ask for, one after the other, while the server is taking the next ones.
struct Worker {
    let application: BitrixApplication
    let store: FileTokenStore
    /// Where the portal reaches this handler.
    let address: String

    func work(_ events: AsyncStream<IncomingEvent>) async {
        for await event in events {
            do {
                try await handle(event)
            } catch {
                complain("\(event): \(error)")
            }
        }
    }

    private func handle(_ event: IncomingEvent) async throws {
        guard let bitrix = try await portal(of: event) else { return complain("\(event): nobody's tokens are known") }
        if event.decoded(as: Bitrix.Events.OnAppInstall.self) != nil {
            try await subscribe(bitrix)
            print("installed on \(bitrix.host)")
        } else if let added = event.decoded(as: Bitrix.Events.OnCRMDealAdd.self), let id = added.fields?.id {
            print("added: \(try await deal(id, bitrix))")
        } else if let changed = event.decoded(as: Bitrix.Events.OnCRMDealUpdate.self), let id = changed.fields?.id {
            print("changed: \(try await deal(id, bitrix))")
        } else {
            print("\(event)")
        }
    }

    /// By the tokens that came with the event; where nobody's action caused it, by those that are stored.
    private func portal(of event: IncomingEvent) async throws -> Bitrix? {
        if let tokens = event.sender.tokens { return try await application.adopt(tokens) }
        guard let key = try store.keys().first(where: { $0.memberID == event.sender.memberID }) else { return nil }
        return try await application.portal(memberID: key.memberID, userID: key.userID)
    }

    private func subscribe(_ bitrix: Bitrix) async throws {
        let bound = try await bitrix.event.get()
        for event in [Bitrix.Events.OnCRMDealAdd.name, Bitrix.Events.OnCRMDealUpdate.name]
        where !bound.contains(where: { $0.event == event && $0.handler == address }) {
            try await bitrix.event.bind(event: event, handler: address)
        }
    }

    private func deal(_ id: Int, _ bitrix: Bitrix) async throws -> String {
        let deal = try await bitrix.crm.item.get(entityTypeID: 2, id: id).item
        let title = deal?["title"]?.string ?? "without a title"
        let amount = deal?["opportunity"].flatMap(Decimal.init(json:)) ?? 0
        return "deal \(id), \(title), \(amount) \(deal?["currencyId"]?.string ?? "")"
    }
}
