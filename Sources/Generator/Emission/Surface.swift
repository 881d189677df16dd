import APIModel

/// What callers of the library use, as far as it is generated: functions, initializers, properties, members.
public struct SwiftSurface: Sendable {
    /// By the path of a function or an initializer: `Bitrix.IM.Message.like`.
    public private(set) var calls: [String: Calls] = [:]
    /// By the path of anything else: `Bitrix.IM.Message.Like.Result.id`.
    public private(set) var members: [String: Member] = [:]
    /// The ledgers with the ways to call everything: what the next state has to keep.
    public let ledgers: [String: Ledger]

    /// The ways to call one function.
    public struct Calls: Sendable {
        /// The method or the type that it belongs to: `im.message.like`.
        public var owner: String
        var current: [RecordedCall]
        var former: [RecordedCall]
    }

    /// A property, a type or a value.
    public struct Member: Hashable, Sendable {
        /// The method, event or type that it belongs to.
        public var owner: String
        /// As it stands behind the colon; empty for what has none.
        public var type: String
    }

    /// What is generated from a model.
    ///
    /// - Parameter date: From when on ways to call that are not among today's are former ones.
    public init(
        of model: Model, groups: APIGroups, ledgers: [String: Ledger], until date: String
    ) throws(EmissionProblem) {
        let lowered = try Lowered(model, groups: groups, ledgers: ledgers)
        self.ledgers = lowered.recordingCalls(until: date)
        for plan in lowered.plans {
            for namespace in plan.namespaces { add(namespace) }
            for event in plan.events { add(event, in: "Bitrix.Events", owner: "event \(event.event?.name ?? "")") }
        }
        for type in lowered.sharedTypes { add(type, in: "Bitrix.Types", owner: "type \(type.id.dropFirst(5))") }
        for entry in lowered.ledgers[APIGroup.shared.id]?["errors"] ?? [] {
            members["ErrorCode.\(entry.swift)"] = Member(owner: "any method", type: "")
        }
    }

    private mutating func add(_ namespace: NamespacePlan) {
        if !namespace.isGiven {
            members[namespace.parent + "." + namespace.property] = Member(
                owner: namespace.path.joined(separator: "."), type: namespace.type)
        }
        for method in namespace.methods {
            let owner = (method.method.rest == 3 ? "v3 " : "") + method.method.name
            calls["\(namespace.type).\(method.function)"] = Calls(
                owner: owner, current: method.currentCalls, former: method.formerCalls.map { $0.recorded(method) })
            let place = "\(namespace.type).\(method.container)"
            if method.hasErrorList { members["\(place).errors"] = Member(owner: owner, type: "") }
            for type in method.types { add(type, in: place, owner: owner) }
        }
    }

    private mutating func add(_ type: TypePlan, in place: String, owner: String) {
        let path = "\(place).\(type.name)"
        switch type {
        case .object(let plan): add(plan, in: place, owner: owner)
        case .values(let plan):
            members[path] = Member(owner: owner, type: plan.raw.rawValue)
            for member in plan.members { members["\(path).\(member.name)"] = Member(owner: owner, type: "") }
        case .filter(let plan):
            members[path] = Member(owner: owner, type: "")
            for field in plan.fields {
                members["\(path).\(field.name)"] = Member(owner: owner, type: field.shape.swift)
            }
        case .fieldNames(let plan):
            members[path] = Member(owner: owner, type: "")
            for field in plan.fields { members["\(path).\(field.name)"] = Member(owner: owner, type: "") }
        case .alias: break
        }
    }

    private mutating func add(_ plan: ObjectPlan, in place: String, owner: String) {
        let path = "\(place).\(plan.name)"
        members[path] = Member(owner: owner, type: "")
        if plan.isInput {
            calls["\(path).init"] = Calls(
                owner: owner, current: [plan.currentInit], former: plan.formerInits.map { $0.recorded(plan) })
        }
        for property in plan.properties {
            members["\(path).\(property.name)"] = Member(owner: owner, type: property.shape.swift)
        }
        for type in plan.types { add(type, in: path, owner: owner) }
    }
}

extension FormerCall {
    fileprivate func recorded(_ method: MethodPlan) -> RecordedCall {
        RecordedCall(
            arguments: arguments.map { .init(label: method.arguments[$0.index].name, type: $0.type) }, returns: returns)
    }

    fileprivate func recorded(_ object: ObjectPlan) -> RecordedCall {
        RecordedCall(
            arguments: arguments.map { .init(label: object.properties[$0.index].name, type: $0.type) }, returns: returns
        )
    }
}

extension SwiftSurface {
    /// A declaration that is not what it was.
    public struct Difference: Hashable, Sendable {
        /// What became of the declaration: a call that is deprecated still compiles.
        public enum Kind: Sendable { case gone, retyped, callBroken, callDeprecated }
        /// What became of it.
        public var kind: Kind
        /// The method, event or type that it belongs to.
        public var owner: String
        /// The declaration: `Bitrix.IM.Message.like`.
        public var path: String
        /// As it was declared.
        public var old: String
        /// As it is declared; empty where it is gone.
        public var new: String
        /// One sentence.
        public var message: String
    }

    /// What callers of an older state meet here.
    public func differences(from old: SwiftSurface) -> [Difference] {
        var found: [Difference] = []
        for (path, before) in old.calls {
            guard let now = calls[path] else {
                found.append(
                    Difference(
                        kind: .gone, owner: before.owner, path: path, old: path, new: "", message: "\(path) is gone"))
                continue
            }
            for call in before.current + before.former {
                if now.current.contains(where: call.isCovered) { continue }
                if now.former.contains(where: call.isCovered) {
                    // What was deprecated before is no news.
                    guard before.current.contains(call) else { continue }
                    found.append(
                        Difference(
                            kind: .callDeprecated, owner: now.owner, path: path, old: call.text, new: "",
                            message: "\(path)\(call.text) is deprecated: there is another way to call it"))
                } else {
                    found.append(
                        Difference(
                            kind: .callBroken, owner: now.owner, path: path, old: call.text,
                            new: now.current.first?.text ?? "",
                            message: "\(path)\(call.text) no longer compiles: \(call.obstacle(in: now.current))"))
                }
            }
        }
        for (path, before) in old.members where members[path] != before {
            let now = members[path]
            if let now, now.type == before.type { continue }
            found.append(
                Difference(
                    kind: now == nil ? .gone : .retyped, owner: before.owner, path: path, old: before.type,
                    new: now?.type ?? "",
                    message: now == nil ? "\(path) is gone" : "\(path): \(before.type) became \(now!.type)"))
        }
        return found.sorted { ($0.path, $0.old) < ($1.path, $1.old) }
    }
}

extension RecordedCall {
    /// `(messageID: Int, action: Like.Action?) -> JSON`
    fileprivate var text: String {
        let list = arguments.map { "\($0.label): \($0.type)" }.joined(separator: ", ")
        return "(\(list))" + (returns.isEmpty ? "" : " -> \(returns)")
    }

    /// What of it is no more.
    fileprivate func obstacle(in others: [RecordedCall]) -> String {
        guard let other = others.first else { return "there is nothing to call" }
        if returns != other.returns { return "it returned \(returns), now \(other.returns)" }
        for argument in arguments {
            guard let now = others.lazy.flatMap(\.arguments).first(where: { $0.label == argument.label }) else {
                return "\(argument.label) is gone"
            }
            if now.plainType != argument.plainType {
                return "\(argument.label) was \(argument.plainType), now \(now.plainType)"
            }
        }
        let known = Set(arguments.map(\.label))
        if let needed = other.arguments.first(where: { !$0.isOptional && !known.contains($0.label) }) {
            return "\(needed.label) is required"
        }
        return "it is called in another way"
    }
}
