import Bitrix24JSON
import Testing

@testable import Bitrix24Portal

/// The store of rows against a plain list of rows, which does the same slowly.
@Suite struct TableTests {
    private static let schema = Schema(
        name: "t",
        [.init(name: "id", kind: .integer), .init(name: "a", kind: .string), .init(name: "b", kind: .string)])

    private struct Model {
        var rows: [(id: Int, fields: JSON.Object)] = []
        var lastID = 0
    }

    private static func fields(_ generator: inout SeededGenerator) -> JSON.Object {
        var fields: JSON.Object = ["a": Int.random(in: 0...3, using: &generator).json]
        if Bool.random(using: &generator) { fields["b"] = "\(Int.random(in: 0...99, using: &generator))".json }
        if Int.random(in: 0...9, using: &generator) == 0 { fields["UF_X"] = "x" }
        return fields
    }

    private static func change(_ table: inout Table, _ model: inout Model, _ generator: inout SeededGenerator) {
        let id = Int.random(in: 1...max(1, model.lastID), using: &generator)
        switch Int.random(in: 0...9, using: &generator) {
        case 0...5:
            let fields = fields(&generator)
            model.lastID += 1
            model.rows.append((model.lastID, fields))
            #expect(table.add(fields) == model.lastID)
        case 6, 7:
            let changes = fields(&generator)
            let place = model.rows.firstIndex { $0.id == id }
            if let place { for change in changes.members { model.rows[place].fields[change.key] = change.value } }
            #expect(table.update(id, changes) == (place != nil))
        default:
            let place = model.rows.firstIndex { $0.id == id }
            if let place { model.rows.remove(at: place) }
            #expect(table.remove(id) == (place != nil))
        }
    }

    private static func same(_ table: Table, _ model: Model) -> Bool {
        table.count == model.rows.count && table.ids == model.rows.map(\.id)
            && zip(table.rows, model.rows).allSatisfy { row, wanted in
                row.id == wanted.id && row.fields["id"]?.int == wanted.id
                    && row.fields.count == wanted.fields.count + 1
                    && wanted.fields.members.allSatisfy { row.fields[$0.key] == $0.value }
            }
    }

    @Test func itHoldsWhatAListWouldHold() {
        var generator = SeededGenerator(seed: 3)
        var table = Table(schema: Self.schema)
        var model = Model()
        for _ in 0..<3000 { Self.change(&table, &model, &generator) }
        #expect(model.rows.count > 600)
        #expect(Self.same(table, model))
        for id in 1...model.lastID {
            #expect(table.row(id)?.id == model.rows.first { $0.id == id }?.id)
        }
    }

    @Test func aCopyStaysAsItWas() {
        var generator = SeededGenerator(seed: 4)
        var table = Table(schema: Self.schema)
        var model = Model()
        var copies: [(Table, Model)] = []
        for step in 0..<2000 {
            Self.change(&table, &model, &generator)
            if step % 250 == 0 { copies.append((table, model)) }
        }
        for (copy, then) in copies { #expect(Self.same(copy, then)) }
    }

    @Test func queriesFindWhatAWalkOverAllRowsFinds() {
        var generator = SeededGenerator(seed: 5)
        var table = Table(schema: Self.schema)
        var model = Model()
        for _ in 0..<2000 { Self.change(&table, &model, &generator) }
        let many = (0..<50).map { $0.json }
        let conditions: [Condition] = [
            .all([]), .field("a", .equal, [2]), .field("b", .oneOf, many), .field("b", .noneOf, many),
            .field("id", .oneOf, many), .any([.field("a", .equal, [1]), .field("b", .greater, ["50"])]),
            .all([.field("UF_X", .equal, ["x"]), .field("id", .greater, [100])]), .field("no", .equal, [1]),
            .field("no", .notEqual, [1, 2, 3, 4, 5, 6]), .field("b", .contains, ["7"]),
        ]
        for condition in conditions {
            for order in [[], [("id", false)], [("b", true), ("a", false)], [("a", false)]] as [[(String, Bool)]] {
                var query = Query(condition: condition)
                query.order = order.map { (field: $0.0, ascending: $0.1) }
                query.offset = 7
                let (indices, total) = table.select(query)
                var fitting = table.rows.filter { condition.holds(for: $0.fields) }
                #expect(total == fitting.count)
                fitting.sort { left, right in
                    for (field, ascending) in order {
                        let sign = Condition.order(left.fields[field] ?? .null, right.fields[field] ?? .null)
                        if sign != 0 { return (sign < 0) == ascending }
                    }
                    return left.id < right.id
                }
                #expect(indices.map { table.id(at: $0) } == fitting.dropFirst(7).prefix(50).map(\.id))
            }
        }
    }

    @Test func momentsAreComparedAsMoments() {
        let row: JSON.Object = ["t": "2024-10-11T10:00:00+00:00"]
        #expect(Condition.field("t", .equal, ["2024-10-11T13:00:00+03:00"]).holds(for: row))
        #expect(Condition.field("t", .less, ["2024-10-11T10:00:00-01:00"]).holds(for: row))
        #expect(!Condition.field("t", .greater, ["2024-10-11T12:30:00+02:00"]).holds(for: row))
    }

    @Test func madeUpRowsAreTheSameHoweverManyComeAtOnce() {
        func table(_ counts: [Int]) -> Table {
            var world = World(generator: SeededGenerator(seed: 9))
            for count in counts { world.populate(Catalog.deal, count: count, at: 1_700_000_000) }
            return world[table: Catalog.deal]
        }
        let whole = table([700])
        let parts = table([3, 300, 1, 396])
        #expect(whole.count == 700)
        #expect(zip(whole.rows, parts.rows).allSatisfy { $0.id == $1.id && $0.fields == $1.fields })
        #expect(whole.row(700)?.fields["title"] == "Deal 700")
    }

    @Test func renderedRowsFollowTheirRows() {
        var table = Table(schema: Self.schema)
        for number in 0..<600 { table.add(["a": number.json]) }
        func text(_ table: Table) -> JSON? {
            let bytes = table.rendered.list([0, 300, table.count - 1], of: table, as: "x") { table.fields(at: $0) }
            return try? JSON(parsing: bytes)
        }
        let before = table
        #expect(text(table)?[1]?["a"] == 300)
        _ = table.update(301, ["a": "changed"])
        #expect(text(table)?[1]?["a"] == "changed")
        #expect(text(before)?[1]?["a"] == 300)
        _ = table.remove(1)
        #expect(text(table)?[0]?["id"] == 2)
    }
}
