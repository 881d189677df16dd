@testable import b24gen

/// What a run prints.
final class Output {
    private(set) var text = ""
    private(set) var errors = ""

    func run(_ program: Program, _ words: [String]) -> Outcome {
        text = ""
        errors = ""
        return program.run(
            words,
            Console(
                output: { self.text += String(decoding: $0, as: UTF8.self) },
                errors: { self.errors += String(decoding: $0, as: UTF8.self) }))
    }
}
