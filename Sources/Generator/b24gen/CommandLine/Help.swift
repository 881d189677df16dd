extension Program {
    /// All commands in a line each.
    var overview: String {
        let width = commands.map(\.name.count).max() ?? 0
        return """
            b24gen reads the documentation of the Bitrix24 REST API and writes what it says.

            usage: b24gen COMMAND [OPTIONS]

            \(commands.map { "  " + $0.name.padded(to: width) + "  " + $0.summary }.joined(separator: "\n"))

            b24gen help COMMAND says more. Exit status: 0 success, 1 findings under --strict, differences under
            --check, or a patch that does not apply, 2 wrong use, 3 unreadable input.
            """
    }

    func help(_ command: Command) -> String {
        let usage = ["usage: b24gen", command.name, command.operands, command.options.isEmpty ? "" : "[OPTIONS]"]
            .filter { !$0.isEmpty }.joined(separator: " ")
        let names = command.options.map { option in
            option.names.joined(separator: ", ") + (option.value.map { " \($0)" } ?? "")
        }
        let width = min(names.map(\.count).max() ?? 0, 26)
        let options = zip(names, command.options).map { name, option in
            let lines = (option.help + (option.isRepeatable ? " Can be repeated." : "")).wrapped(at: 88 - width)
            let indent = "\n" + String(repeating: " ", count: width + 4)
            let start = name.count > width ? "  \(name)\(indent)" : "  \(name.padded(to: width))  "
            return start + lines.joined(separator: indent)
        }
        return ([usage, "", command.summary, "", command.details, "", "options:"] + options).joined(separator: "\n")
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// Lines of at most so many characters, broken at spaces.
    func wrapped(at width: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ") {
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
