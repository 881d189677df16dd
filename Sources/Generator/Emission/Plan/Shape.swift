/// What a value is in Swift.
indirect enum Shape {
    case string, integer, double, decimal
    case boolean(wireForm: String?)
    case calendarDate
    case moment(wireForm: String?)
    case file(wireForm: String)
    case json, jsonObject
    /// A type of its own, by the name under which it can be reached.
    case values(String, EnumPlan)
    case object(String, ObjectPlan)
    case array(Shape)
    case map(Shape)
    /// An answer that is the one or the other.
    case objectOr(plain: Shape, Shape)
    /// Written in the syntax of a REST version.
    case filter(String, FilterPlan?, rest: Int)
    case ordering(String)
    case fieldName(String)
}

extension Shape {
    /// The type as people see it.
    var swift: String {
        switch self {
        case .string: "String"
        case .integer: "Int"
        case .double: "Double"
        case .decimal: "Decimal"
        case .boolean: "Bool"
        case .calendarDate: "CalendarDate"
        case .moment: "Date"
        case .file: "FileContent"
        case .json: "JSON"
        case .jsonObject: "JSON.Object"
        case .values(let name, _), .object(let name, _), .fieldName(let name): name
        case .array(let element): "[\(element.element)]"
        case .map(let value): "OrderedMap<\(value.element)>"
        case .objectOr(let plain, let object): "ObjectOr<\(plain.element), \(object.swift)>"
        case .filter(let name, _, _): "[\(name)]"
        case .ordering(let name): "Ordering<\(name)>"
        }
    }

    /// The type as an element of a collection: there, what has a form of its own on the wire keeps it.
    private var element: String { wireForm ?? swift }

    /// The type that brings a scalar into its form on the wire, where that is not its usual one.
    var wireForm: String? {
        switch self {
        case .boolean(let form): form
        case .moment(let form): form
        case .file(let form): form
        default: nil
        }
    }

    /// The expression that is sent for a value of this shape.
    func sent(_ name: String, optional: Bool) -> String {
        if let wireForm { return "\(wireForm)(\(name))" }
        if case .filter(_, _, let rest) = self { return "\(name)\(optional ? "?" : "").filter\(rest)" }
        return name
    }

    /// The same type seen from outside of the type that it is declared in.
    func within(_ container: String) -> Shape {
        switch self {
        case .values(let name, let plan): .values("\(container).\(name)", plan)
        case .object(let name, let plan) where !name.hasPrefix("Bitrix."): .object("\(container).\(name)", plan)
        case .array(let element): .array(element.within(container))
        case .map(let value): .map(value.within(container))
        case .objectOr(let plain, let object):
            .objectOr(plain: plain.within(container), object.within(container))
        case .filter(let name, let plan?, let rest): .filter("\(container).\(name)", plan, rest: rest)
        case .ordering(let name) where name != "AnyFieldName": .ordering("\(container).\(name)")
        case .fieldName(let name) where name != "AnyFieldName": .fieldName("\(container).\(name)")
        default: self
        }
    }
}
