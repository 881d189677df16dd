import APIModel
import Testing

/// What the documentation drops stays, and what it only moves around changes nothing.
@Suite struct CarryingTests {
    private func model(_ parameters: [String], name: String = "a.b", values: [String] = []) -> Model {
        var model = Model()
        model.pages = [Page(source: "en-yfm", path: "\(name).md")]
        var method = Method(name: name)
        method.parameters = parameters.map { Field(name: $0, type: .string) }
        if !values.isEmpty { method.parameters[0].values = values.map { Field.NamedValue(value: $0) } }
        method.pages = [0]
        model.methods = [method]
        return model
    }

    private func names(_ model: Model) -> [String] {
        model.methods[0].parameters.map { $0.name + ($0.gone.map { " gone \($0)" } ?? "") }
    }

    @Test func whatIsDroppedStaysWhereItStood() {
        let next = model(["C", "A", "N"]).carrying(model(["A", "B", "C"]), since: "2026-02")
        #expect(names(next) == ["A", "N", "B gone 2026-02", "C"] || names(next) == ["A", "B gone 2026-02", "C", "N"])
        // The date is the first one; what comes back is back.
        let later = model(["C", "A", "N"]).carrying(next, since: "2026-06")
        #expect(names(later) == names(next))
        #expect(
            names(model(["A", "B", "C", "N"]).carrying(later, since: "2026-09")).allSatisfy { !$0.contains("gone") })
        #expect(names(later.retiring(before: "2026-03")).contains { $0.contains("gone") } == false)
        #expect(names(later.retiring(before: "2026-02")) == names(later))
    }

    @Test func anotherOrderIsNoChange() {
        let old = model(["A", "B", "C"], values: ["x", "y"])
        #expect(model(["C", "B", "A"]).carrying(old, since: "s").methods[0].parameters.map(\.name) == ["A", "B", "C"])
        #expect(old.carrying(old, since: "s") == old)
        // By position, it is one.
        var positional = model(["C", "B"])
        positional.methods[0].positional = true
        #expect(names(positional.carrying(old, since: "s")) == ["C", "B", "A gone s"])
    }

    @Test func anotherSpellingIsTheSameName() {
        let next = model(["a_id"], name: "a.getList").carrying(model(["A_ID"], name: "a.getlist"), since: "s")
        #expect(next.methods.map(\.name) == ["a.getList"])
        #expect(names(next) == ["a_id"])
    }

    @Test func methodsStayWithTheirPages() {
        let next = model(["X"], name: "c.d").carrying(model(["A"]), since: "2026-02")
        #expect(next.methods.map(\.name) == ["a.b", "c.d"])
        #expect(next.methods.map(\.gone) == ["2026-02", nil])
        #expect(next.methods.map { next.pages[$0.pages[0]].path } == ["a.b.md", "c.d.md"])
    }

    @Test func valuesStayAsLongAsThereCanBeAny() {
        let old = model(["A"], values: ["x", "y"])
        let next = model(["A"]).carrying(old, since: "2026-02")
        #expect(next.methods[0].parameters[0].values.map(\.gone) == ["2026-02", "2026-02"])
        var retyped = model(["A"])
        retyped.methods[0].parameters[0].type = .boolean(.json)
        #expect(retyped.carrying(old, since: "s").methods[0].parameters[0].values == [])
    }
}
