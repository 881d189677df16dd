import APIModel
import Bitrix24JSON

/// Values as a documented type writes them.
enum TypedValue {
    /// A value that was given, as an answer shows it.
    static func shown(_ value: JSON, as type: ValueType) -> JSON {
        switch type {
        case .integer, .double, .decimal:
            guard let text = value.string, let number = JSON.Number(text: text) else {
                return value.bool.map { ($0 ? 1 : 0).json } ?? value
            }
            return .number(number)
        case .string, .date, .datetime:
            if case .number(let number) = value { return .string(number.text) }
            return value
        case .boolean(let wire):
            guard let flag = value.truth, !value.isEmptyValue else { return value.isEmptyValue ? no(wire) : value }
            return switch wire {
            case .json: .bool(flag)
            case .yesNo: flag ? "Y" : "N"
            case .zeroOne: flag ? "1" : "0"
            }
        case .timestamp:
            return value.string.flatMap(Timestamp.moment).map { Int($0).json } ?? value
        case .array(let element):
            if case .array(let items) = value { return .array(items.map { shown($0, as: element) }) }
            return value.isEmptyValue ? [] : value.scalar != nil ? [shown(value, as: element)] : value
        case .reference(_, let base): return shown(value, as: base)
        case .object, .map, .tuple, .file, .any, .union: return value
        }
    }

    /// What stands where nothing was ever written.
    static func empty(_ field: Field, depth: Int = 0) -> JSON {
        field.nullable ? .null : empty(field.type, field.fields, depth: depth)
    }

    private static func empty(_ type: ValueType, _ fields: [Field], depth: Int) -> JSON {
        switch type {
        case .string: ""
        case .integer, .double, .decimal: 0
        case .boolean(let wire): no(wire)
        case .date, .datetime, .timestamp, .file: .null
        case .object: object(fields, depth: depth)
        case .array, .map, .tuple: []
        case .any: fields.isEmpty ? .null : object(fields, depth: depth)
        case .union(let parts): parts.first.map { empty($0, fields, depth: depth) } ?? .null
        case .reference(_, let base): empty(base, fields, depth: depth)
        }
    }

    private static func object(_ fields: [Field], depth: Int) -> JSON {
        guard depth < 6 else { return .object(.init()) }
        return .object(
            .init(fields.filter { !$0.pattern }.map { .init(key: $0.name, value: empty($0, depth: depth + 1)) }))
    }

    private static func no(_ wire: ValueType.BooleanWire) -> JSON {
        switch wire {
        case .json: false
        case .yesNo: "N"
        case .zeroOne: "0"
        }
    }

    /// A moment as a type writes it.
    static func moment(_ text: String, as type: ValueType) -> JSON {
        switch type.plain {
        case .date: .string(String(text.prefix(10)))
        case .timestamp, .integer: Timestamp.moment(text).map { Int($0).json } ?? .null
        default: .string(text)
        }
    }
}
