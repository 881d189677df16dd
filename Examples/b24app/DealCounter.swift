import Bitrix24CRM
import Bitrix24Kit

/// The application itself: what it has on portals, and what it does with what they send.
struct DealCounter {
    let address: String

    var declaration: ApplicationDeclaration {
        ApplicationDeclaration(
            events: [DeclaredEvent(Bitrix.Events.OnCRMDealAdd.name, handler: address)],
            placements: [DeclaredPlacement("CRM_DEAL_DETAIL_TAB", handler: address, title: "How many")])
    }

    func handlers(_ application: BitrixApplication, _ store: any ApplicationStore) -> ApplicationHandlers {
        var handlers = ApplicationHandlers(application: application, store: store, declaration: declaration)
        handlers.onInstalled { portal, report in
            print("installed on \(try await portal.bitrix().host): \(report.entries.count) parts")
        }
        handlers.on(Bitrix.Events.OnCRMDealAdd.self) { added, portal in
            let count = try await Self.count(portal.memberID, store)
            print("deal \(added.fields?.id ?? 0) is number \(count)")
        }
        handlers.onPlacement("CRM_DEAL_DETAIL_TAB") { request, portal in
            let count = try await store.value("deals", of: portal.memberID) ?? "0"
            let deal = escapedHTML(request.options["ID"]?.string ?? "")
            return .html("<!DOCTYPE html><p>Deal \(deal). New deals so far: \(count)</p>")
        }
        return handlers
    }

    /// Counts one more, however many processes do so at the same time.
    private static func count(_ memberID: String, _ store: any ApplicationStore) async throws -> Int {
        while true {
            let old = try await store.value("deals", of: memberID)
            let count = (old.flatMap { Int($0) } ?? 0) + 1
            if try await store.replaceValue(old, with: String(count), for: "deals", of: memberID) { return count }
        }
    }
}
