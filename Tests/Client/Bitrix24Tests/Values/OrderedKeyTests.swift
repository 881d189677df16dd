import Testing

@testable import Bitrix24

/// The order of keys means something to portals: it is kept from the caller to the wire and back.
struct OrderedKeyTests {
    @Test(arguments: 0..<50) func anyOrderStays(_ seed: UInt64) throws {
        var random = Seeded(seed: seed)
        let keys = (0..<Int.random(in: 0...60, using: &random)).map { "key\($0)" }.shuffled(using: &random)
        let map = OrderedMap(keys.map { (key: $0, value: Int.random(in: 0...9, using: &random)) })
        let read = try #require(OrderedMap<Int>(json: JSON(parsing: map.json.bytes())))
        #expect(read == map && read.map(\.key) == keys)
        var arguments = Arguments()
        for key in keys { arguments.set(key, key) }
        let sent = try JSON(parsing: JSON.object(arguments.object).bytes())
        #expect(sent.object?.map(\.key) == keys)
    }

    @Test func orderings() {
        let order: Ordering<AnyFieldName> = ["UF_2": .descending, "ID": .ascending, "A": .ascending]
        #expect(order.json.text() == #"{"UF_2":"DESC","ID":"ASC","A":"ASC"}"#)
        #expect(Ordering<AnyFieldName>(json: ["ID": "desc", "X": "sideways"])?.json == ["ID": "DESC"])
    }

    @Test func anArgumentKeepsItsPlace() {
        var arguments: Arguments = ["a": 1, "b": 2, "c": 3]
        arguments["a"] = 9
        arguments["b"] = nil
        arguments.merge(["d": 4, "c": 5])
        #expect(arguments.object.map(\.key) == ["a", "c", "d"] && arguments["c"] == 5)
    }

    @Test func aMapLooksUpTheLast() {
        let map: OrderedMap<Int> = ["a": 1, "b": 2, "a": 3]
        #expect(map["a"] == 3 && map["z"] == nil && map.count == 3)
    }

    /// The commands of a batch arrive in the order in which they were given.
    @Test func commandsOfABatch() async throws {
        try await VirtualTime.run { time in
            let portal = ScriptedPortal(time: time) { .batch($0) { _, arguments in .success(arguments) } }
            let numbers = Array(0..<50).shuffled()
            _ = try await Bitrix.scripted(portal, time).batch { _ in
                numbers.map { Call(.updateDeal, ["z": .number(.init($0)), "a": 1]) }
            }
            #expect(portal.requests[0].commands.map { $0.arguments["z"]?.string } == numbers.map(String.init))
            #expect(portal.requests[0].commands.allSatisfy { $0.arguments.object?.map(\.key) == ["z", "a"] })
        }
    }
}
