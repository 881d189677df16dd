/// Finds the command, its arguments and its end.
struct Program {
    var commands: [Command]

    func run(_ words: [String], _ console: Console) -> Outcome {
        do throws(Failure) {
            return try dispatch(words, console)
        } catch {
            console.note("b24gen: error: \(error.message)")
            if let hint = error.hint { console.note("    hint: \(hint)") }
            return error.status
        }
    }

    private func dispatch(_ words: [String], _ console: Console) throws(Failure) -> Outcome {
        guard let name = words.first else {
            console.note(overview)
            return .wrongUse
        }
        let rest = Array(words.dropFirst())
        if name == "help" || name == "--help" || name == "-h" {
            guard let topic = rest.first else {
                console.print(overview)
                return .success
            }
            console.print(help(try command(topic)))
            return .success
        }
        let command = try command(name)
        if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
            console.print(help(command))
            return .success
        }
        return try command.run(Arguments(rest, for: command), console)
    }

    private func command(_ name: String) throws(Failure) -> Command {
        if let command = commands.first(where: { $0.name == name }) { return command }
        let suggestion = Suggestion.of(name, among: commands.map(\.name))
        throw .wrongUse(
            "there is no command \(name)", hint: suggestion.map { "did you mean \($0)?" } ?? "b24gen help")
    }
}
