import APIModel
import Bitrix24JSON
import Foundation
import Testing

@testable import Bitrix24Portal

/// The catalog that the portal was built with, against the files that it was made from.
@Suite struct CatalogTests {
    private static let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../specs/catalog")
        .standardized.path
    private static let whole = Result { try Model(contentsOf: folder) }

    @Test func itHasEveryMethodAndEventOfTheFiles() throws {
        let whole = try Self.whole.get()
        #expect(whole.methods.count > 1500)
        #expect(
            Set(LazyModel.catalog.methodKeys) == Set(whole.methods.map { .init(name: $0.name, rest: $0.rest) }))
        #expect(LazyModel.catalog.methodKeys.count == whole.methods.count)
        #expect(Set(LazyModel.catalog.eventNames) == Set(whole.events.map(\.name)))
        #expect(LazyModel.catalog.types.count == whole.types.count)
    }

    @Test func aMethodReadAloneIsTheSame() throws {
        let whole = Dictionary(grouping: try Self.whole.get().methods) { LazyModel.Key(name: $0.name, rest: $0.rest) }
        for (index, key) in LazyModel.catalog.methodKeys.enumerated() {
            // Pages are numbered in each model anew.
            func bare(_ method: Method?) -> Method? {
                var method = method
                method?.pages = []
                method?.evidence = []
                return method
            }
            #expect(bare(LazyModel.catalog.method(at: index)) == bare(whole[key]?.first), "\(key.name)")
        }
    }

    @Test func anEventReadAloneIsTheSame() throws {
        for event in try Self.whole.get().events {
            let alone = try #require(LazyModel.catalog.event(event.name))
            #expect(alone.payload == event.payload && alone.scopes == event.scopes, "\(event.name)")
        }
    }

    @Test func aPortalWithoutAModelHasTheCatalog() throws {
        let portal = try Portal()
        try portal.start()
        let client = try RawClient(port: portal.port)
        let path = "/rest/1/\(portal.webhookCode)/"
        #expect(try client.request("GET", path + "im.counters.get").status == 200)
        #expect(try client.request("GET", path + "methods").json["result"]?.array?.count ?? 0 > 1500)
        portal.stop()
    }
}
