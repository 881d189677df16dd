import APIModel
import Bitrix24JSON

/// A value of a shape as Swift source, and what has to go over the wire for it.
struct Sample {
    var swift: String
    var json: JSON

    init(_ swift: String, _ json: JSON) {
        self.swift = swift
        self.json = json
    }

    /// - Parameters:
    ///   - place: The type in which the shape's own types are declared.
    init(of shape: Shape, in place: String, depth: Int = 0) {
        switch shape {
        case .string: self.init("\"text\"", "text")
        case .integer: self.init("7", 7)
        case .double, .decimal: self.init("2.5", 2.5)
        case .boolean(let form): self.init("true", form == "YesNo" ? "Y" : form == "ZeroOne" ? 1 : true)
        case .calendarDate: self.init("Samples.day", "2026-03-04")
        case .moment(let form):
            let json: JSON = form == "UnixSeconds" ? 1_772_633_107 : 1_772_633_107_000
            self.init("Samples.moment", form == nil ? "2026-03-04T14:05:07+00:00" : json)
        case .file(let form):
            let pair: JSON = ["a.txt", "aGk="]
            self.init("Samples.file", form == "Base64File" ? "aGk=" : form == "NamedFile" ? pair : ["fileData": pair])
        case .json: self.init("\"anything\"", "anything")
        case .jsonObject: self.init("[\"KEY\": \"value\"]", ["KEY": "value"])
        case .values(_, let plan):
            guard let first = plan.members.first else { self.init("\"text\"", "text"); return }
            let json: JSON =
                plan.raw == .string
                ? .string(first.value.value) : JSON.Number(text: first.value.value).map(JSON.number) ?? .null
            self.init("." + SwiftName.escaped(first.name), json)
        case .object(let name, let plan): self.init(of: plan, named: name, in: place, depth: depth)
        case .array(let element):
            let sample = Sample(of: element, in: place, depth: depth)
            if let form = element.wireForm {
                self.init("[\(form)(\(sample.swift))]", [sample.json])
            } else {
                self.init("[\(sample.swift)]", [sample.json])
            }
        case .map(let value):
            let sample = Sample(of: value, in: place, depth: depth)
            let swift = value.wireForm.map { "\($0)(\(sample.swift))" } ?? sample.swift
            self.init("[\"KEY\": \(swift)]", ["KEY": sample.json])
        // Only answered, never sent.
        case .objectOr(let plain, _): self.init(of: plain, in: place, depth: depth)
        case .filter(_, let plan, let rest): self.init(of: plan, rest: rest, in: place)
        case .ordering: self.init("[\"KEY\": .descending]", ["KEY": "DESC"])
        case .fieldName: self.init("\"KEY\"", "KEY")
        }
    }

    private init(of plan: ObjectPlan, named name: String, in place: String, depth: Int) {
        let type = name.hasPrefix("Bitrix.") ? name : "\(place).\(name)"
        guard depth < 3, plan.properties.contains(where: { $0.field.gone == nil || plan.gone != nil }) else {
            self.init("[\"KEY\": \"value\"]", ["KEY": "value"])
            return
        }
        var arguments: [String] = []
        var members: [JSON.Object.Member] = []
        for property in plan.properties where property.field.gone == nil || plan.gone != nil {
            let sample = Sample(of: property.shape, in: type, depth: depth + 1)
            arguments.append("\(property.name): \(sample.swift)")
            members.append(.init(key: property.field.name, value: sample.json))
        }
        self.init("\(type)(\(arguments.joined(separator: ", ")))", .object(JSON.Object(members)))
    }

    private init(of plan: FilterPlan?, rest: Int, in place: String) {
        guard let plan else {
            self.init("[.raw(\"KEY\", 7)]", rest == 3 ? [["KEY", 7]] : ["KEY": 7])
            return
        }
        var conditions: [String] = []
        var members: [JSON.Object.Member] = []
        for field in plan.fields {
            let sample = Sample(of: field.shape, in: place)
            let value = field.shape.wireForm.map { "\($0)(\(sample.swift))" } ?? sample.swift
            conditions.append(".\(SwiftName.escaped(field.name))(.notEqual(to: \(value)))")
            members.append(.init(key: field.wire, value: sample.json))
        }
        let json: JSON =
            rest == 3
            ? .array(members.map { [.string($0.key), "!=", $0.value] })
            : .object(JSON.Object(members.map { .init(key: "!=" + $0.key, value: $0.value) }))
        self.init("[\(conditions.joined(separator: ", "))]", json)
    }
}
