import Bitrix24JSON

/// What can stand in an answer.
protocol JSONConvertible {
    var json: JSON { get }
}

extension JSON: JSONConvertible {
    var json: JSON { self }
}
extension Bool: JSONConvertible {
    var json: JSON { .bool(self) }
}
extension String: JSONConvertible {
    var json: JSON { .string(self) }
}
extension Int: JSONConvertible {
    var json: JSON { .number(.init(self)) }
}
extension Double: JSONConvertible {
    /// Whole seconds are written as such, as PHP does.
    var json: JSON { Int(exactly: self)?.json ?? JSON.Number(self).map(JSON.number) ?? .null }
}
extension Optional: JSONConvertible where Wrapped: JSONConvertible {
    var json: JSON { self?.json ?? .null }
}
extension Array: JSONConvertible where Element: JSONConvertible {
    var json: JSON { .array(map(\.json)) }
}

/// An object with its members in the order given.
func record(_ members: KeyValuePairs<String, any JSONConvertible>) -> JSON {
    .object(.init(members.map { .init(key: $0.key, value: $0.value.json) }))
}

/// PHP writes a map without entries as a list.
func phpMap(_ members: [JSON.Object.Member]) -> JSON {
    members.isEmpty ? .array([]) : .object(.init(members))
}
