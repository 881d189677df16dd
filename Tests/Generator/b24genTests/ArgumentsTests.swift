import Testing

@testable import b24gen

@Suite struct ArgumentsTests {
    private var command: Command {
        Command(
            name: "copy", summary: "Copies.", operands: "FROM [TO]", operandCount: 1...2, details: "It copies.",
            options: [
                .value("--docs", of: "DIR", repeatable: true, help: "Folders."),
                .value("-o", "--output", of: "FILE", help: "Where to."),
                .choice("--format", of: ["text", "json"], help: "The form."),
                .flag("--strict", help: "Fail."),
            ],
            run: { (arguments, console) throws(Failure) in
                console.print(arguments.operands.joined(separator: " "))
                return .findings
            })
    }

    @Test func everyWayToGiveAnOption() throws {
        let words = ["a", "--docs", "x", "-o=f", "--docs=y=z", "--strict", "--format", "json", "--", "--docs"]
        let arguments = try Arguments(words, for: command)
        #expect(arguments.operands == ["a", "--docs"])
        #expect(arguments.values("--docs") == ["x", "y=z"])
        #expect(arguments.value("--output") == "f")
        #expect(arguments.value("--format") == "json")
        #expect(arguments.has("--strict"))
        #expect(!arguments.has("--other"))
    }

    @Test(
        arguments: [
            (["a", "--dcos", "x"], "copy has no option --dcos", "did you mean --docs?"),
            (["a", "--form"], "copy has no option --form", "did you mean --format?"),
            (["a", "--zzzzzz"], "copy has no option --zzzzzz", "b24gen help copy"),
            (["a", "--docs"], "--docs needs a value: DIR", nil),
            (["a", "--strict=1"], "--strict takes no value", nil),
            (["a", "-o", "1", "-o", "2"], "-o is given twice", nil),
            (["a", "--format", "xml"], "--format is text, json, not \"xml\"", nil),
            ([], "copy needs FROM [TO]", "b24gen help copy"),
            (["a", "b", "c"], "c is more than copy takes", "b24gen help copy"),
        ] as [([String], String, String?)])
    func wrongUse(words: [String], message: String, hint: String?) throws {
        let failure = try #require(throws: Failure.self) { try Arguments(words, for: command) }
        #expect(failure == .wrongUse(message, hint: hint))
    }

    @Test(
        arguments: [
            ([], Outcome.wrongUse), (["help"], .success), (["--help"], .success), (["help", "copy"], .success),
            (["copy", "--help"], .success), (["help", "cpy"], .wrongUse), (["cpy"], .wrongUse),
            (["copy", "a"], .findings),
            (["copy", "--", "--help"], .findings),
        ] as [([String], Outcome)])
    func status(words: [String], status: Outcome) {
        let output = Output()
        #expect(output.run(Program(commands: [command]), words) == status)
        #expect(output.text.isEmpty != output.errors.isEmpty)
    }

    @Test func helpNamesEveryOption() {
        let output = Output()
        _ = output.run(Program(commands: [command]), ["copy", "--help"])
        for option in command.options { #expect(option.names.allSatisfy(output.text.contains)) }
        #expect(output.text.hasPrefix("usage: b24gen copy FROM [TO] [OPTIONS]\n"))
    }

    @Test func distances() {
        #expect(Suggestion.distance("kitten", "sitting") == 3)
        #expect(Suggestion.distance("ab", "ba") == 1)
        #expect(Suggestion.of("extrct", among: ["extract", "explain"]) == "extract")
        #expect(Suggestion.of("xyz", among: ["extract", "explain"]) == nil)
    }
}
