import Bitrix24JSON

/// Options of an application and of its users: names with texts.
enum OptionMethods {
    static let table: [String: Behaviour] = [
        "app.option.set": set(ofUser: false), "app.option.get": get(ofUser: false),
        "user.option.set": set(ofUser: true),
        "user.option.get": get(ofUser: true),
    ]

    private static func set(ofUser: Bool) -> Behaviour {
        { (call, world) throws(Refusal) in
            guard let given = call.parameters.keyed("options"), !given.isEmpty else {
                throw call.method.documented("ArgumentNullException", "Argument 'options' is null or empty")
            }
            let key = key(call, ofUser)
            var known = world.options[key]?.object ?? .init()
            for member in given.members { known[member.key] = member.value.isNull ? nil : member.value }
            world.options[key] = .object(known)
            return Answer(true)
        }
    }

    /// One by its name, or all of them. An option that nobody has set is an empty text.
    private static func get(ofUser: Bool) -> Behaviour {
        { (call, world) throws(Refusal) in
            guard let known = world.options[key(call, ofUser)] else {
                return call.parameters.text("option") == nil ? call.method.sampleAnswer : Answer("")
            }
            guard let name = call.parameters.text("option"), !name.isEmpty else { return Answer(known) }
            return Answer(known[name] ?? "")
        }
    }

    private static func key(_ call: Call, _ ofUser: Bool) -> String {
        call.caller.owner + (ofUser ? "/\(call.caller.user)" : "")
    }
}
