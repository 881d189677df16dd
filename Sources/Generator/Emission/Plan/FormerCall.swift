/// A call that people wrote against an earlier version and that is no call of today: it stays, deprecated, as far as
/// what it takes can still be sent.
struct FormerCall {
    /// In their order.
    var arguments: [Argument]
    /// The type of the result; empty for an initializer.
    var returns: String
    /// Since when the library has another way.
    var until: String?

    struct Argument {
        /// Of the method's arguments, or the object's properties.
        var index: Int
        var type: String
        /// Whether it is sent as it is, for its type was another one.
        var isPlain: Bool

        var isOptional: Bool { type.hasSuffix("?") }
    }

    /// Those of the recorded calls of a method that today's ways do not cover.
    static func of(_ plan: MethodPlan, recorded: [RecordedCall]) -> [FormerCall] {
        guard !recorded.isEmpty else { return [] }
        let members = plan.arguments.map { Member(label: $0.name, type: $0.shape.swift) }
        return former(recorded, now: plan.currentCalls, members: members, returns: plan.output.swift)
    }

    /// Those of the recorded initializers of an object that today's one does not cover.
    static func of(_ plan: ObjectPlan, recorded: [RecordedCall]) -> [FormerCall] {
        guard !recorded.isEmpty else { return [] }
        let members = plan.properties.map { Member(label: $0.name, type: $0.shape.swift) }
        return former(recorded, now: [plan.currentInit], members: members, returns: "")
    }

    private struct Member {
        var label: String
        var type: String
    }

    private static func former(
        _ recorded: [RecordedCall], now: [RecordedCall], members: [Member], returns: String
    ) -> [FormerCall] {
        let places = Dictionary(members.enumerated().map { ($1.label, $0) }, uniquingKeysWith: { first, _ in first })
        var there = now
        var former: [FormerCall] = []
        for call in recorded where !there.contains(where: call.isCovered) {
            guard call.returns == returns || isPlain(call.returns) else { continue }
            let arguments = call.arguments.compactMap { argument -> Argument? in
                guard let index = places[argument.label] else { return nil }
                if members[index].type == argument.plainType {
                    return Argument(index: index, type: argument.type, isPlain: false)
                }
                return isPlain(argument.plainType) ? Argument(index: index, type: argument.type, isPlain: true) : nil
            }
            // The order of labels is the ledger's; a call that it cannot have had is a mistake of an older ledger.
            guard arguments.count == call.arguments.count, arguments.map(\.index) == arguments.map(\.index).sorted()
            else {
                continue
            }
            there.append(call)
            former.append(FormerCall(arguments: arguments, returns: call.returns, until: call.until))
        }
        return former
    }

    /// Whether a value of the type is sent, or read, as it is: nothing about the wire hangs on it.
    static func isPlain(_ type: String) -> Bool {
        switch type {
        case "String", "Int", "Double", "Decimal", "Bool", "JSON", "JSON.Object", "AnyFieldName", "RawCondition",
            "Ordering<AnyFieldName>":
            return true
        default: break
        }
        if type.hasPrefix("["), type.hasSuffix("]") { return isPlain(String(type.dropFirst().dropLast())) }
        let map = "OrderedMap<"
        if type.hasPrefix(map), type.hasSuffix(">") { return isPlain(String(type.dropFirst(map.count).dropLast())) }
        return false
    }
}

extension MethodPlan {
    /// The ways of today, as the ledger records them.
    var currentCalls: [RecordedCall] {
        signatures.map { signature in
            RecordedCall(
                arguments: signature.map { argument in
                    let plan = arguments[argument.index]
                    return .init(label: plan.name, type: plan.shape.swift + (argument.isRequired ? "" : "?"))
                }, returns: output.swift)
        }
    }
}

extension ObjectPlan {
    /// The initializer of today, as the ledger records it.
    var currentInit: RecordedCall {
        RecordedCall(
            arguments: properties.filter { $0.field.gone == nil }.map {
                .init(label: $0.name, type: $0.shape.swift + ($0.isRequired ? "" : "?"))
            }, returns: "")
    }
}
