import APIModel
import Bitrix24JSON

/// The shape of the answers that a page shows: the same as a table would say it, without words.
struct ResponseShape {
    var name: String
    var type: ValueType
    var nullable = false
    var children: [ResponseShape] = []

    /// The members of the examples' objects, in the order in which they first appear.
    static func members(of examples: [JSON]) -> [ResponseShape] {
        var shapes: [ResponseShape] = []
        for example in examples {
            guard let object = example.object else { continue }
            merge(object, into: &shapes)
        }
        return shapes
    }

    private static func merge(_ object: JSON.Object, into shapes: inout [ResponseShape]) {
        for member in object.members {
            if let index = shapes.firstIndex(where: { $0.name == member.key }) {
                shapes[index].merge(member.value)
            } else {
                var shape = ResponseShape(name: member.key, type: .any)
                shape.merge(member.value)
                shapes.append(shape)
            }
        }
    }

    private mutating func merge(_ value: JSON) {
        switch value {
        case .null: nullable = true
        case .bool: take(.boolean(.json))
        case .number(let number): take(number.text.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") } ? .integer : .double)
        case .string: take(.string)
        case .array(let items):
            var element: ValueType = .any
            for item in items {
                if let object = item.object {
                    element = .object
                    ResponseShape.merge(object, into: &children)
                } else if let known = ResponseShape.scalar(item) {
                    element = element == .any || element == known ? known : .any
                }
            }
            if case .array(let known) = type, known != .any { return }
            take(.array(element))
        case .object(let object):
            if ResponseShape.isMap(object) {
                var element: ValueType = .any
                for member in object.members {
                    if let inner = member.value.object {
                        element = .object
                        ResponseShape.merge(inner, into: &children)
                    } else if let known = ResponseShape.scalar(member.value) {
                        element = known
                    }
                }
                take(.map(key: .string, value: element))
            } else {
                ResponseShape.merge(object, into: &children)
                take(.object)
            }
        }
    }

    private mutating func take(_ other: ValueType) {
        switch (type, other) {
        case (.any, _), (.array(.any), .array): type = other
        case (.integer, .double): type = .double
        // An empty list stands for an empty object, too.
        case (.array(.any), .object), (.array(.any), .map): type = other
        default: break
        }
    }

    private static func scalar(_ value: JSON) -> ValueType? {
        switch value {
        case .bool: .boolean(.json)
        case .number: .integer
        case .string: .string
        default: nil
        }
    }

    /// Objects keyed by identifiers: all keys are numbers, or many members are objects of one make.
    private static func isMap(_ object: JSON.Object) -> Bool {
        if object.members.isEmpty { return false }
        if object.members.allSatisfy({ $0.key.isNumber }) { return true }
        guard object.members.count >= 3 else { return false }
        var common: Set<String>?
        for member in object.members {
            guard let inner = member.value.object, !inner.members.isEmpty else { return false }
            let keys = Set(inner.keys)
            common = common?.intersection(keys) ?? keys
            if common!.count < 2 { return false }
        }
        return true
    }
}
