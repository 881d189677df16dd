import APIModel
import Bitrix24JSON

/// A documented value as the Swift that sends it, and what has to go over the wire for it: the same value in the forms
/// of its documented types.
struct ExampleValue {
    var swift: String
    var json: JSON
    var remarks: [Remark] = []

    init(_ swift: String, _ json: JSON) {
        self.swift = swift
        self.json = json
    }

    /// As raw JSON, which every type takes in some way.
    static func raw(_ json: JSON) -> ExampleValue { ExampleValue(literal(json), json) }

    /// `json("…")`, a function of the tests.
    static func literal(_ json: JSON, by function: String = "json") -> String {
        "\(function)(\(SwiftLiteral.string(json.text(.compact))))"
    }

    /// Nil where the type cannot say the value.
    ///
    /// - Parameters:
    ///   - place: The type in which the shape's own types are declared.
    init?(_ json: JSON, as shape: Shape, in place: String) {
        switch shape {
        case .string:
            guard let text = json.scalarText else { return nil }
            self.init(SwiftLiteral.string(text), .string(text))
        case .integer:
            guard let integer = json.integer else { return nil }
            self.init(String(integer), .number(.init(integer)))
        case .double, .decimal:
            guard let number = json.number ?? json.string.flatMap({ JSON.Number(text: $0) }) else { return nil }
            self.init(number.text, .number(number))
        case .boolean(let form):
            guard let truth = json.truth else { return nil }
            let sent: JSON = form == "YesNo" ? truth ? "Y" : "N" : form == "ZeroOne" ? truth ? 1 : 0 : .bool(truth)
            self.init(truth ? "true" : "false", sent)
        case .values(_, let plan):
            guard let text = plan.raw == .integer ? json.integer.map(String.init) : json.scalarText else { return nil }
            let sent = plan.raw == .integer ? JSON.Number(text: text).map(JSON.number) ?? .null : .string(text)
            if let known = plan.members.first(where: { $0.value.value == text }) {
                self.init("." + SwiftName.escaped(known.name), sent)
            } else {
                self.init(".init(rawValue: \(plan.raw == .integer ? text : SwiftLiteral.string(text)))", sent)
            }
        case .json: self = .raw(json)
        case .jsonObject:
            guard let object = json.objectOrEmpty else { return nil }
            self.init(Self.literal(.object(object), by: "object"), .object(object))
        case .object(let name, let plan):
            self.init(json, plan, type: name.hasPrefix("Bitrix.") ? name : "\(place).\(name)")
        case .array(let element): self.init(elements: json, of: element, in: place)
        case .map(let value): self.init(map: json, of: value, in: place)
        case .objectOr: return nil  // Only answers are the one or the other.
        case .filter(_, let plan, let rest): self.init(filter: json, plan, rest: rest, in: place)
        case .ordering: self.init(ordering: json)
        case .fieldName:
            guard let name = json.string else { return nil }
            self.init(SwiftLiteral.string(name), json)
        case .calendarDate:
            guard let day = json.string.flatMap(WrittenDate.init), day.isMidnight else { return nil }
            self.init("Samples.day(\(SwiftLiteral.string(json.string ?? "")))", .string(day.calendarDay))
        case .moment(let form): self.init(moment: json, form: form)
        case .file(let form): self.init(file: json, form: form)
        }
    }

    private init?(moment json: JSON, form: String?) {
        guard let form else {
            guard let date = json.string.flatMap(WrittenDate.init) else { return nil }
            self.init("Samples.moment(\(SwiftLiteral.string(json.string ?? "")))", .string(date.universal))
            return
        }
        guard let count = json.integer else { return nil }
        let seconds = form == "UnixMilliseconds" ? "\(count) / 1000" : "\(count)"
        self.init("Date(timeIntervalSince1970: \(seconds))", .number(.init(count)))
    }
}

/// Why a documented value is not said in the types of its documentation.
struct Remark: Hashable {
    enum Kind: String, CaseIterable {
        /// A parameter or field that must be given is not in the example.
        case lacks
        /// Parameters of which one alone may be given are given together.
        case together
        /// The page has words in the place of a value: `your_id`.
        case placeholder
        /// The value is not of the documented type.
        case misfit
        /// The page has no such parameter or field: that is what raw keys and `extra:` are for.
        case undocumented
    }
    var kind: Kind
    /// Where in the request.
    var path: String

    /// A value that its type cannot say.
    static func unfit(_ value: JSON, at path: String) -> Remark {
        Remark(kind: value.holdsPlaceholder ? .placeholder : .misfit, path: path)
    }

    func within(_ key: String) -> Remark { Remark(kind: kind, path: path.isEmpty ? key : key + "." + path) }
}

extension JSON {
    /// Whether a text in it stands for another: `your_id`, `**put the file here**`, `iVBORw0K...`.
    fileprivate var holdsPlaceholder: Bool {
        switch self {
        case .string(let text):
            text.hasPrefix("your_") || text.hasPrefix("$")
                || ["**", "(", "...", "…", "<"].contains { text.contains($0) }
        case .array(let elements): elements.contains(where: \.holdsPlaceholder)
        case .object(let object): object.members.contains(where: \.value.holdsPlaceholder)
        default: false
        }
    }
}
