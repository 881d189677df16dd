// What the values of a call show of themselves. Arguments and answers can hold secrets: those under a telling name are
// left out, and an answer shows only what surrounds its result.

extension JSON {
    /// The value with a mark in the place of whatever stands under the name of a secret.
    func withoutSecrets() -> JSON {
        switch self {
        case .object(let object):
            .object(
                JSON.Object(
                    object.members.map { member in
                        let isSecret = SecretNames.contains(member.key)
                        return .init(
                            key: member.key,
                            value: isSecret ? .string(Redaction.mark) : member.value.withoutSecrets())
                    }))
        case .array(let elements): .array(elements.map { $0.withoutSecrets() })
        case .string(let text): .string(Redaction.clean(text, of: []))
        case .null, .bool, .number: self
        }
    }

    /// The values that stand under the names of secrets.
    var secrets: [Secret] {
        switch self {
        case .object(let object):
            object.members.flatMap { member in
                SecretNames.contains(member.key) ? member.value.scalars + member.value.secrets : member.value.secrets
            }
        case .array(let elements): elements.flatMap(\.secrets)
        case .null, .bool, .number, .string: []
        }
    }
}

extension JSON {
    /// The text of the value, or of the elements of an array.
    fileprivate var scalars: [Secret] {
        switch self {
        case .string(let text): [Secret(text)]
        case .number(let number): [Secret(JSON.number(number).text())]
        case .array(let elements): elements.flatMap(\.scalars)
        case .object, .bool, .null: []
        }
    }
}

extension RawObject: CustomStringConvertible, CustomReflectable {
    public var description: String { json.withoutSecrets().text() }
    public var customMirror: Mirror { Mirror(self, children: ["json": description]) }
}

extension Arguments: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { JSON.object(object).withoutSecrets().text() }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["arguments": description]) }
}

extension Call: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(method.name) \(arguments)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["method": method.name, "arguments": arguments]) }
}

extension Answer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "answer of status \(status)" + (total.map { ", total \($0)" } ?? "") }
    public var debugDescription: String { description }
    public var customMirror: Mirror {
        Mirror(
            self, children: ["status": status, "total": total as Any, "next": next as Any, "time": time as Any])
    }
}

extension IncomingEvent: CustomDebugStringConvertible {
    public var debugDescription: String { description }
}

extension BotEvent: CustomDebugStringConvertible {
    public var debugDescription: String { description }
}
