import APIModel
import Bitrix24JSON

/// A documented request as a call of its method.
struct ExampleCall {
    /// Between the parentheses; nil where no signature takes the request.
    var arguments: String?
    /// What has to go over the wire.
    var body: JSON
    var remarks: [Remark] = []

    /// - Parameters:
    ///   - place: The type in which the method stands.
    init(_ request: Examples.Request, of plan: MethodPlan, in place: String) {
        guard case .object(var object) = request.body, object.hasDistinctKeys else {
            body = request.body
            remarks = [Remark(kind: .misfit, path: "")]
            return
        }
        // What the client adds by itself.
        object["auth"] = nil
        body = .object(object)
        var values: [String: ExampleValue] = [:]
        for argument in plan.arguments {
            guard let documented = object[argument.field.name] else { continue }
            values[argument.field.name] = ExampleValue(documented, as: argument.shape, in: place)
        }
        let names = { (signature: [MethodPlan.SignatureArgument]) in
            signature.map { plan.arguments[$0.index].field.name }
        }
        let fitting = plan.signatures.filter { signature in
            signature.allSatisfy { !$0.isRequired || values[plan.arguments[$0.index].field.name] != nil }
        }
        guard let signature = fitting.max(by: { a, b in Self.given(names(a), values) < Self.given(names(b), values) })
        else {
            let required = plan.signatures[0].filter(\.isRequired).map { plan.arguments[$0.index].field.name }
            remarks = required.filter { values[$0] == nil }.map { name in
                object[name].map { .unfit($0, at: name) } ?? Remark(kind: .lacks, path: name)
            }
            return
        }
        set(object, by: signature.map { plan.arguments[$0.index] }, of: plan, values)
    }

    private static func given(_ names: [String], _ values: [String: ExampleValue]) -> Int {
        names.count { values[$0] != nil }
    }

    /// What the signature cannot take goes by `extra`, as anyone would send it.
    private mutating func set(
        _ object: JSON.Object, by signature: [ArgumentPlan], of plan: MethodPlan, _ values: [String: ExampleValue]
    ) {
        var arguments: [String] = []
        var members: [JSON.Object.Member] = []
        for argument in signature {
            let name = argument.field.name
            guard let value = values[name] else { continue }
            arguments.append("\(argument.name): \(value.swift)")
            members.append(.init(key: name, value: value.json))
            remarks += value.remarks.map { $0.within(name) }
        }
        let taken = Set(members.map(\.key))
        let extra = object.members.filter { !taken.contains($0.key) }
        if !extra.isEmpty {
            arguments.append("extra: \(ExampleValue.literal(.object(JSON.Object(extra)), by: "extra"))")
        }
        let known = Set(plan.arguments.map(\.field.name))
        for member in extra {
            if !known.contains(member.key) {
                remarks.append(Remark(kind: .undocumented, path: member.key))
            } else {
                let isFitting = values[member.key] != nil
                remarks.append(
                    isFitting ? Remark(kind: .together, path: member.key) : .unfit(member.value, at: member.key))
            }
        }
        self.arguments = arguments.joined(separator: ", ")
        body = .object(JSON.Object(members + extra))
    }

    /// Why the example cannot pass as it is; nil where all that is not typed is not documented either.
    var reason: String? { Self.reason(of: remarks) }

    static func reason(of remarks: [Remark]) -> String? {
        for kind in [Remark.Kind.lacks, .together, .placeholder, .misfit] {
            guard let remark = remarks.first(where: { $0.kind == kind }) else { continue }
            return remark.path.isEmpty ? kind.rawValue : "\(kind.rawValue) \(remark.path)"
        }
        return nil
    }
}
