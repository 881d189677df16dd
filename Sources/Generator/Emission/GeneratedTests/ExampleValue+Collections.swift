import APIModel
import Bitrix24JSON

/// Documented values that hold others.
extension ExampleValue {
    init?(elements json: JSON, of element: Shape, in place: String) {
        guard let elements = json.list else { return nil }
        var values: [ExampleValue] = []
        for item in elements {
            guard let value = ExampleValue(element: item, as: element, in: place) else { return nil }
            values.append(value)
        }
        self.init("[\(values.map(\.swift).joined(separator: ", "))]", .array(values.map(\.json)))
        remarks = values.enumerated().flatMap { index, value in value.remarks.map { $0.within(String(index)) } }
    }

    init?(map json: JSON, of shape: Shape, in place: String) {
        guard let object = json.objectOrEmpty, object.hasDistinctKeys else { return nil }
        var pairs: [String] = []
        var members: [JSON.Object.Member] = []
        var remarks: [Remark] = []
        for member in object.members {
            guard let value = ExampleValue(element: member.value, as: shape, in: place) else { return nil }
            pairs.append("\(SwiftLiteral.string(member.key)): \(value.swift)")
            members.append(.init(key: member.key, value: value.json))
            remarks += value.remarks.map { $0.within(member.key) }
        }
        self.init(pairs.isEmpty ? "[:]" : "[\(pairs.joined(separator: ", "))]", .object(JSON.Object(members)))
        self.remarks = remarks
    }

    /// In a collection, what has a form of its own on the wire carries it.
    private init?(element json: JSON, as shape: Shape, in place: String) {
        guard var value = ExampleValue(json, as: shape, in: place) else { return nil }
        if let form = shape.wireForm { value.swift = "\(form)(\(value.swift))" }
        self = value
    }

    /// What the page documents goes by properties, the rest by raw keys.
    init?(_ json: JSON, _ plan: ObjectPlan, type: String) {
        guard let object = json.objectOrEmpty, object.hasDistinctKeys else { return nil }
        var arguments: [String] = []
        var members: [JSON.Object.Member] = []
        var others: [JSON.Object.Member] = []
        var remarks: [Remark] = []
        let properties = plan.properties.filter { $0.field.gone == nil }
        for property in properties {
            let name = property.field.name
            guard let documented = object[name] else {
                if property.isRequired { remarks.append(Remark(kind: .lacks, path: name)) }
                continue
            }
            guard let value = ExampleValue(documented, as: property.shape, in: type) else {
                remarks.append(.unfit(documented, at: name))
                others.append(.init(key: name, value: documented))
                continue
            }
            arguments.append("\(property.name): \(value.swift)")
            members.append(.init(key: name, value: value.json))
            remarks += value.remarks.map { $0.within(name) }
        }
        let known = Set(properties.map(\.field.name))
        for member in object.members where !known.contains(member.key) {
            others.append(member)
            remarks.append(Remark(kind: .undocumented, path: member.key))
        }
        let given = Set(members.map(\.key))
        let canBeMade = plan.isInput && properties.allSatisfy { !$0.isRequired || given.contains($0.field.name) }
        if canBeMade, !properties.isEmpty {
            let rest =
                others.isEmpty ? "" : ".adding(\(SwiftLiteral.string(JSON.object(.init(others)).text(.compact))))"
            self.init("\(type)(\(arguments.joined(separator: ", ")))\(rest)", .object(.init(members + others)))
        } else {
            self.init("\(type)(raw: \(Self.literal(.object(object))))", .object(object))
        }
        self.remarks = remarks
    }

    init?(ordering json: JSON) {
        guard let object = json.objectOrEmpty, object.hasDistinctKeys else { return nil }
        var pairs: [String] = []
        var members: [JSON.Object.Member] = []
        for member in object.members {
            guard let direction = member.value.string?.uppercased(), direction == "ASC" || direction == "DESC" else {
                return nil
            }
            pairs.append("\(SwiftLiteral.string(member.key)): .\(direction == "ASC" ? "ascending" : "descending")")
            members.append(.init(key: member.key, value: .string(direction)))
        }
        self.init(pairs.isEmpty ? "[:]" : "[\(pairs.joined(separator: ", "))]", .object(JSON.Object(members)))
    }
}

extension JSON.Object {
    var hasDistinctKeys: Bool { Set(keys).count == count }
}
