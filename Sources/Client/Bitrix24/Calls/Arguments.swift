import Bitrix24JSON

/// The arguments of a call: names as on the wire, in the order in which they were set.
///
///     let arguments: Arguments = ["filter": ["STAGE_ID": "NEW"], "order": ["ID": "ASC"]]
public struct Arguments: Hashable, Sendable {
    public var object: JSON.Object

    public init(_ object: JSON.Object = JSON.Object()) { self.object = object }

    public var isEmpty: Bool { object.members.isEmpty }

    /// Adds an argument that is not there yet; faster than setting by subscript.
    public mutating func append(_ name: String, _ value: JSON) {
        object.members.append(.init(key: name, value: value))
    }

    /// The value sent under a name. Setting keeps the place of one that was there; nil removes it.
    public subscript(name: String) -> JSON? {
        get { object.members.last { $0.key == name }?.value }
        set {
            guard let index = object.members.lastIndex(where: { $0.key == name }) else {
                if let newValue { append(name, newValue) }
                return
            }
            if let newValue {
                object.members[index].value = newValue
            } else {
                object.members.removeAll { $0.key == name }
            }
        }
    }

    /// Takes over what another has, in its order; where both have a name, the other's value wins.
    public mutating func merge(_ other: Arguments) {
        for member in other.object.members { self[member.key] = member.value }
    }
}

extension Arguments: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self.init()
        for (name, value) in elements { self[name] = value }
    }
}
