import Bitrix24JSON

/// One thing that the control address does.
struct ControlCommand: Sendable {
    let verb: String
    let name: String
    /// What its body or its query may have.
    let keys: [String]
    let help: String
    /// nil: there is nothing to answer.
    let perform: @Sendable (Portal, Parameters) throws(Refusal) -> JSON?

    init(
        _ verb: String, _ name: String, _ keys: [String], _ help: String,
        _ perform: @escaping @Sendable (Portal, Parameters) throws(Refusal) -> JSON?
    ) {
        self.verb = verb
        self.name = name
        self.keys = keys
        self.help = help
        self.perform = perform
    }

    init(
        _ verb: String, _ name: String, _ help: String,
        _ perform: @escaping @Sendable (Portal, Parameters) throws(Refusal) -> JSON?
    ) { self.init(verb, name, [], help, perform) }

    static let all = reading + state + behaving + accounts + events

    static func find(_ verb: String, _ name: String) -> ControlCommand? {
        all.first { $0.verb == verb && $0.name == name }
    }

    static var helpText: String {
        var text = "The control address. Bodies are JSON objects; a key that is not listed is refused.\n\n"
        for command in all {
            let start = command.verb.padded(to: 7) + command.name.padded(to: 15)
            text += start + (command.keys.isEmpty ? "" : "{" + command.keys.joined(separator: ", ") + "}  ")
            text += command.help + "\n"
        }
        text += "\nFaults, each with what it takes:\n"
        for (fault, keys) in ControlReading.faultKeys.sorted(by: { $0.key < $1.key }) {
            text += "  " + fault + (keys.isEmpty ? "" : " (\(keys.joined(separator: ", ")))") + "\n"
        }
        return text
    }
}

extension String {
    fileprivate func padded(to length: Int) -> String {
        self + String(repeating: " ", count: max(1, length - count))
    }
}
