import CLibXML2

/// The attributes of a start tag as libxml2 hands them over, valid while it does.
struct HTMLAttributes {
    let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

    typealias Value = UnsafeBufferPointer<UInt8>

    var count: Int {
        guard let list else { return 0 }
        var count = 0
        while list[2 * count] != nil { count += 1 }
        return count
    }

    subscript(name: StaticString) -> Value? {
        guard let list else { return nil }
        var index = 0
        while let candidate = list[index] {
            if Self.length(of: candidate) == name.utf8CodeUnitCount,
                Value(start: candidate, count: name.utf8CodeUnitCount).elementsEqual(name.bytes)
            {
                guard let value = list[index + 1] else { return Value(start: candidate, count: 0) }
                return Value(start: value, count: Self.length(of: value))
            }
            index += 2
        }
        return nil
    }

    /// Whether one of the words of the class attribute is this.
    func hasClass(_ name: StaticString) -> Bool {
        guard let value = self["class"] else { return false }
        var start = 0
        while start < value.count {
            let end = value[start...].firstIndex(of: UInt8(ascii: " ")) ?? value.count
            if value[start..<end].elementsEqual(name.bytes) { return true }
            start = end + 1
        }
        return false
    }

    private static func length(of text: UnsafePointer<UInt8>) -> Int {
        var count = 0
        while text[count] != 0 { count += 1 }
        return count
    }
}

extension StaticString {
    fileprivate var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}
