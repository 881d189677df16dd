import APIModel
import Bitrix24JSON
import Foundation
import Testing

@testable import b24gen

/// The commands over folders of their own, as a person would run them.
@Suite final class CommandTests {
    private let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("b24gen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url.appendingPathComponent("docs/api-reference"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(
            at: url.appendingPathComponent("patches"), withIntermediateDirectories: true)
        folder = url.path
        try write(
            "docs/api-reference/note-get.md",
            """
            # Get a Note note.get

            > Scope: [`im`](../scopes.md)

            The method `note.get` returns a note.

            ## Method Parameters

            #|
            || **Name**
            `type` | **Description** ||
            || **id***
            [`integer`](../data-types.md) | Identifier of the note ||
            |#
            """)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ path: String, _ text: String) throws {
        try text.write(toFile: "\(folder)/\(path)", atomically: true, encoding: .utf8)
    }

    private func run(_ words: String...) -> (status: Outcome, output: Output) { run(words) }

    private func run(_ words: [String]) -> (status: Outcome, output: Output) {
        let output = Output()
        let common = ["--docs", "\(folder)/docs", "--patches", "\(folder)/patches"]
        let status = output.run(Program(commands: Program.commands), [words[0]] + common + words.dropFirst())
        return (status, output)
    }

    @Test func extractWritesAModel() throws {
        let (status, output) = run("extract")
        #expect(status == .success)
        let model = try Model(json: Array(output.text.utf8))
        #expect(model.methods.map(\.name) == ["note.get"])
        #expect(model.methods[0].parameters.map(\.name) == ["id"])
        #expect(model.sources.map(\.id) == ["en-yfm"])
        #expect(output.errors.contains("1 pages: 1 methods, 0 events"))
    }

    @Test func extractWritesFiles() throws {
        let (status, output) = run(
            "extract", "-o", "\(folder)/model.json", "--rows", "\(folder)/rows.json", "--facts-only")
        #expect(status == .success)
        #expect(output.errors == "")
        #expect(output.text.hasPrefix("1 pages: 1 methods"))
        let model = try Model(json: Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/model.json"))))
        #expect(model.methods[0].title.isEmpty)
        let rows = try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/rows.json"))))
        #expect(rows.array?.count == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(".b24gen") } == [])
    }

    @Test func namesThatAreNotKeptAreADifference() throws {
        let ledger = "\(folder)/ledger"
        try write("docs/api-reference/note-get.md", "# Get a Note im.note.get\n\n`im.note.get` returns a note.\n")
        func generate(_ words: String...) -> (status: Outcome, output: Output) {
            run(["generate", "-o", "\(folder)/out", "--ledger", ledger] + words)
        }
        try FileManager.default.createDirectory(atPath: ledger, withIntermediateDirectories: true)
        #expect(generate("--check").status == .findings)
        #expect(generate().status == .success)
        #expect(generate("--check").status == .success)
        let names = try FileManager.default.contentsOfDirectory(atPath: ledger).filter { $0.hasSuffix(".api") }
        #expect(!names.isEmpty)
        for name in names { try FileManager.default.removeItem(atPath: "\(ledger)/\(name)") }
        let (status, output) = generate("--check")
        #expect(status == .findings)
        for name in names { #expect(output.text.contains("missing: \(ledger)/\(name)")) }
        #expect(!output.text.contains("\(folder)/out"))
    }

    @Test func aSelectionIsNotWrittenOverEverything() {
        let (status, output) = run("generate", "--only", "im")
        #expect(status == .wrongUse)
        #expect(output.errors.contains("--output"))
    }

    @Test func aPatchThatDoesNotApplyFails() throws {
        let patch =
            #"[{"method":"note.get","path":["parameters","id"],"fact":"required","expected":false,"value":true,"reason":"r"}]"#
        try write("patches/a.json", patch)
        let (status, output) = run("extract", "-o", "\(folder)/model.json")
        #expect(status == .findings)
        #expect(output.errors.contains("/patches/a.json:1: error: required is true, not false [patch-not-applied]"))
        try write(
            "patches/a.json",
            patch.replacing("\"expected\":false,\"value\":true", with: "\"expected\":true,\"value\":false"))
        #expect(run("extract", "-o", "\(folder)/model.json").status == .success)
        #expect(
            run("explain", "note.get", "id").output.text.contains(
                "required: \(folder)/docs/api-reference/note-get.md:12:4, patch"))
    }

    @Test func strictAcceptsWhatTheBaselineKnows() throws {
        try write("docs/api-reference/x.md", "{% include [x](../../../out.md) %}\n")
        #expect(run("extract").status == .success)
        #expect(run("extract", "--strict").status == .findings)
        let baseline = "\(folder)/baseline.txt"
        #expect(run("extract", "--strict", "--baseline", baseline).status == .unreadable)
        #expect(run("extract", "--strict", "--baseline", baseline, "--update-baseline").status == .success)
        let (status, output) = run("extract", "--strict", "--baseline", baseline)
        #expect(status == .success)
        #expect(output.errors.contains("known"))
        #expect(run("extract", "--update-baseline").status == .wrongUse)
    }

    @Test func diagnosticsComeInTheFormThatIsWanted() throws {
        try write("docs/api-reference/x.md", "{% include [x](../../../out.md) %}\n")
        #expect(run("extract", "--diagnostics", "text").output.errors.contains("x.md:1:1: "))
        #expect(try JSON(parsing: run("extract", "--diagnostics", "json").output.errors).array?.isEmpty == false)
        #expect(try JSON(parsing: run("extract", "--diagnostics", "sarif").output.errors)["version"] == "2.1.0")
    }

    @Test func explainShowsFactsAndTheirLines() {
        let (status, output) = run("explain", "note.get")
        #expect(status == .success)
        #expect(
            output.text.contains(
                "id: integer, declared integer, required\n    stands: \(folder)/docs/api-reference/note-get.md:12:"))
        #expect(run("explain", "note.gte").output.errors.contains("did you mean note.get?"))
        #expect(run("explain", "note.get", "Id").output.errors.contains("did you mean id?"))
    }

    @Test func whatCannotBeReadIsNamed() {
        let output = Output()
        let program = Program(commands: Program.commands)
        #expect(output.run(program, ["extract", "--docs", "\(folder)/nothing"]) == .unreadable)
        #expect(output.errors.contains("\(folder)/nothing cannot be read"))
        #expect(output.run(program, ["extract", "--docs", "\(folder)/patches"]) == .unreadable)
        #expect(output.run(program, ["extract", "--docs", "\(folder)/docs", "-o", "\(folder)/no/file"]) == .unreadable)
    }

    @Test func languagesAreRecognised() throws {
        try write("docs/api-reference/a.ru.md", "# Заметка")
        let plain = try Documentation().inputs(["\(folder)/docs"])
        #expect(plain.map(\.source.id) == ["en-yfm", "ru-yfm"])
        let ru = "\(folder)/other"
        try FileManager.default.createDirectory(atPath: ru, withIntermediateDirectories: true)
        try write("other/b.md", "# Метод возвращает заметку с таким идентификатором")
        try write("other/README.md", "# not a page")
        #expect(try Documentation().inputs([ru]).map(\.source.language) == [.ru])
        #expect(try Documentation().inputs([ru]).map(\.paths) == [["b.md"]])
        #expect(try Documentation(language: .en).inputs([ru, ru]).map(\.source.id) == ["en-yfm", "en-yfm-2"])
    }
}
