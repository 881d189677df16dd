import APIModel
import Bitrix24JSON
import Diagnostics
import Testing

@testable import Changes

/// Each kind of change, and what is none.
@Suite struct ModelComparisonTests {
    private static func method(_ name: String = "im.message.like", _ change: (inout APIModel.Method) -> Void = { _ in })
        -> APIModel.Method
    {
        var method = Method(name: name)
        method.effect = .write
        method.scopes = ["im"]
        var id = Field(name: "MESSAGE_ID", type: .integer)
        id.required = true
        var action = Field(name: "ACTION", type: .string)
        action.required = false
        action.values = [.init(value: "plus"), .init(value: "minus")]
        method.parameters = [id, action]
        var result = Field(name: "result", type: .object)
        result.fields = [Field(name: "ID", type: .integer), Field(name: "TITLE", type: .string)]
        method.response = [result]
        method.errors = [APIError(code: "A")]
        method.pages = [0]
        method.evidence = [Evidence(page: 0, line: 1, column: 1)]
        change(&method)
        return method
    }

    private static func model(_ methods: [APIModel.Method]) -> Model {
        var model = Model()
        model.pages = [Page(source: "en-yfm", path: "a.md")]
        model.methods = methods
        return model
    }

    private func rules(_ change: (inout APIModel.Method) -> Void) -> [String] {
        ModelComparison.changes(
            from: Self.model([Self.method()]), to: Self.model([Self.method("im.message.like", change)])
        )
        .map(\.rule.id)
    }

    @Test func nothingChangedIsNoChange() { #expect(rules { _ in } == []) }

    @Test func whatGoesOverTheWire() {
        #expect(rules { $0.effect = .read } == ["effect-changed"])
        #expect(rules { $0.list = .init(items: "result", style: .start) } == ["paging-changed"])
        #expect(rules { $0.scopes = ["imbot"] } == ["scope-removed", "scope-added"])
        #expect(rules { $0.callers.webhook = false } == ["caller-removed"])
        #expect(rules { $0.batchable = false } == ["batchable-changed"])
        #expect(rules { $0.deprecated = .init() } == ["deprecated"])
        #expect(rules { $0.choices = [.init(of: ["MESSAGE_ID", "ACTION"], rule: .exactlyOne)] } == ["choice-changed"])
        #expect(
            rules {
                $0.positional = true
                $0.parameters.reverse()
            } == ["positional-order-changed", "detail-changed"])
        #expect(rules { $0.errors = [] } == ["error-removed"])
        #expect(rules { $0.name = "im.message.Like" } == ["respelled"])
    }

    @Test func parameters() {
        #expect(rules { $0.parameters.remove(at: 1) } == ["parameter-removed"])
        #expect(rules { $0.parameters[1].required = true } == ["parameter-required"])
        #expect(rules { $0.parameters[0].required = nil } == ["parameter-optional"])
        #expect(rules { $0.parameters[0].type = .string } == ["parameter-type-changed"])
        #expect(rules { $0.parameters[0].type = .double } == ["parameter-type-widened"])
        #expect(rules { $0.parameters[0].type = .any } == ["parameter-type-widened"])
        #expect(rules { $0.parameters[1].defaultValue = "plus" } == ["default-changed"])
        #expect(rules { $0.parameters[1].values.removeLast() } == ["value-removed"])
        #expect(rules { $0.parameters[1].values.append(.init(value: "auto")) } == ["value-added"])
        #expect(rules { $0.parameters[1].values[0].value = "PLUS" } == ["respelled"])
        #expect(rules { $0.parameters[1].name = "action" } == ["respelled"])
        #expect(rules { $0.parameters[0].bounds.max = "9" } == ["limit-changed"])
        #expect(rules { $0.parameters.append(Field(name: "NEW")) } == ["parameter-added"])
        #expect(
            rules {
                var field = Field(name: "NEW")
                field.required = true
                $0.parameters.append(field)
            } == ["required-parameter-added"])
        // The order of a page is no fact, unless it goes over the wire.
        #expect(rules { $0.parameters.reverse() } == [])
    }

    @Test func answers() {
        #expect(rules { $0.response[0].fields.removeLast() } == ["response-field-removed"])
        #expect(rules { $0.response[0].fields[0].type = .string } == ["response-field-type-changed"])
        #expect(rules { $0.response[0].fields[0].nullable = true } == ["response-field-nullable"])
        #expect(rules { $0.response[0].fields.append(Field(name: "X")) } == ["field-added"])
        // What is kept for those who use it is gone all the same.
        #expect(rules { $0.response[0].fields[0].gone = "2026-02" } == ["response-field-removed"])
    }

    @Test func methodsComeAndGo() {
        let old = Self.model([Self.method("a.b")])
        #expect(ModelComparison.changes(from: old, to: Self.model([])).map(\.rule.id) == ["method-removed"])
        #expect(ModelComparison.changes(from: Self.model([]), to: old).map(\.rule.id) == ["method-added"])
        let third = Self.model([Self.method("a.b") { $0.rest = 3 }])
        #expect(
            ModelComparison.changes(from: old, to: third).map(\.rule.id) == ["rest-version-changed", "method-added"])
    }

    @Test func theSameBytesAreReadDifferently() {
        let (old, new) = (Self.model([Self.method()]), Self.model([Self.method { $0.parameters[0].type = .string }]))
        let changes = ModelComparison.changes(from: old, to: new) { _ in true }
        #expect(changes.map(\.group) == [.read])
        #expect(changes.map(\.severity) == [.note])
        #expect(ModelComparison.changes(from: old, to: new) { _ in false }.map(\.group) == [.wire])
        #expect(ModelComparison.changes(from: old, to: new) { _ in nil }.map(\.group) == [.wire])
    }

    private func list() -> ChangeList {
        let old = Self.model([Self.method("a"), Self.method("b"), Self.method("c")])
        let new = Self.model([
            Self.method("a") { $0.parameters.append(Field(name: "N\nEW*")) }, Self.method("b") { $0.effect = .read },
            Self.method("c") {
                $0.parameters[1].values.removeLast()
                $0.response[0].fields[0].type = .string
            },
        ])
        return ChangeList(ModelComparison.changes(from: old, to: new))
    }

    @Test func theMostDisruptiveComesFirstAndMethodsStayTogether() {
        #expect(list().changes.map(\.owner) == ["b", "c", "c", "a"])
        #expect(list().changes.map(\.severity) == [.error, .error, .warning, .note])
        #expect(list().count(atLeast: .error) == 2)
    }

    @Test func approvalsAreKnownByTheirFingerprints() {
        let all = list()
        var approvals = Approvals()
        approvals.approve([all.changes[0]])
        let read = Approvals(text: approvals.text)
        #expect(read == approvals)
        #expect(all.without(read.fingerprints).changes.count == 3)
        // The same change after others around it.
        #expect(list().changes[0].fingerprint == all.changes[0].fingerprint)
        #expect(Set(all.changes.map(\.fingerprint)).count == 4)
    }

    @Test func formsOfTheReport() throws {
        let report = ChangeReport(list())
        #expect(report.text.contains("b: error: effect write became read (a.md:1:1) [effect-changed] "))
        #expect(
            report.text.hasSuffix(
                "4 changes (3 on the wire, 0 in Swift, 1 added, 0 read differently): 2 errors, 1 warnings\n"))
        #expect(report.markdown.contains("- `a`: parameter N EW\\* is new\n"))
        let json = try JSON(parsing: report.bytes(.json))
        #expect(json["changes"]?.array?.count == 4)
        #expect(json["changes"]?.array?.first?["needsDecision"] == true)
        #expect(try JSON(parsing: report.bytes(.sarif))["version"] == "2.1.0")
        #expect(Set(ChangeRule.all.map(\.id)).count == ChangeRule.all.count)
        #expect(ChangeRule.all.count >= 42)
    }
}
