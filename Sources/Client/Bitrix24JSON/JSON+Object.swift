extension JSON {
    /// Members in their order. A key that occurs twice is kept twice; looking it up finds the last.
    public struct Object: Hashable, Sendable {
        public var members: [Member]
        public init(_ members: [Member] = []) { self.members = members }

        public struct Member: Hashable, Sendable {
            public var key: String
            public var value: JSON

            @inlinable
            public init(key: String, value: JSON) {
                self.key = key
                self.value = value
            }
        }
    }
}

extension JSON.Object {
    /// The keys in their order, one that occurs twice twice.
    public var keys: some Sequence<String> { members.lazy.map(\.key) }

    /// The value of the last member with this key. Setting changes that member in its place or adds
    /// one at the end; setting nil removes every member with the key.
    public subscript(key: String) -> JSON? {
        get { index(of: key).map { members[$0].value } }
        set {
            guard let newValue else { return members.removeAll { $0.key == key } }
            if let index = index(of: key) {
                members[index].value = newValue
            } else {
                members.append(Member(key: key, value: newValue))
            }
        }
    }

    /// The last member with this key. A scan: objects are small, and lengths differ before letters do.
    public func index(of key: String) -> Int? {
        let length = key.utf8.count
        return members.withUnsafeBufferPointer { members in
            var index = members.count
            while index > 0 {
                index -= 1
                if members[index].key.utf8.count == length, members[index].key == key { return index }
            }
            return nil
        }
    }
}

extension JSON.Object: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { members.count }
    public subscript(position: Int) -> Member { members[position] }
}

extension JSON.Object: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSON)...) {
        members = elements.map { Member(key: $0.0, value: $0.1) }
    }
}
