/// Writes JSON into one buffer as it comes, without building values first.
///
/// The caller balances containers and gives each member of an object a key; commas, line breaks and
/// escapes are the writer's. The same calls give the same bytes.
public struct JSONWriter: ~Copyable {
    public enum Style: Sendable {
        /// One line, no spaces.
        case compact
        /// Two spaces of indentation.
        case pretty
        /// Containers down to this depth over several lines, deeper ones on one: a list of records that
        /// can be searched and compared line by line.
        case lines(depth: Int)
    }

    private var storage: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    public private(set) var count = 0
    private let brokenDepth: Int
    private var depth: Int
    /// Whether something stands before the next value, so that it needs a comma.
    private var needsComma: Bool
    private var followsKey = false

    /// A writer can go on where another one has opened some containers, the innermost of them empty or not.
    public init(style: Style = .compact, capacity: Int = 4096, openContainers: Int = 0, isEmpty: Bool = true) {
        depth = openContainers
        needsComma = !isEmpty
        self.capacity = max(capacity, 64)
        storage = .allocate(capacity: self.capacity)
        switch style {
        case .compact: brokenDepth = 0
        case .pretty: brokenDepth = .max
        case .lines(let depth): brokenDepth = depth
        }
    }

    deinit { storage.deallocate() }

    /// What has been written so far.
    public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: storage, count: count)) }

    public func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try body(UnsafeRawBufferPointer(start: storage, count: count))
    }

    // MARK: Structure

    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    public mutating func key(_ key: String) {
        separate()
        quoted(key)
        colon()
    }

    /// A key that needs no escape.
    public mutating func key(_ key: StaticString) {
        separate()
        reserve(key.utf8CodeUnitCount + 2)
        put(UInt8(ascii: "\""))
        put(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        put(UInt8(ascii: "\""))
        colon()
    }

    /// A line break after the value: how a text file ends.
    public mutating func newline() {
        reserve(1)
        put(0x0A)
    }

    // MARK: Values

    public mutating func string(_ value: String) {
        separate()
        quoted(value)
    }

    public mutating func number(_ value: JSON.Number) {
        separate()
        raw(value.text)
    }

    public mutating func int(_ value: Int) {
        separate()
        reserve(20)
        if value < 0 { put(UInt8(ascii: "-")) }
        var rest = UInt64(value.magnitude)
        var digits = 1
        var bound: UInt64 = 10
        while digits < 20, rest >= bound {
            digits += 1
            bound &*= 10
        }
        for place in (0..<digits).reversed() {
            storage[count + place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += digits
    }

    public mutating func bool(_ value: Bool) {
        separate()
        raw(value ? "true" : "false")
    }

    public mutating func null() {
        separate()
        raw("null")
    }

    public mutating func value(_ value: JSON) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members {
                key(member.key)
                self.value(member.value)
            }
            endObject()
        }
    }

    // MARK: Bytes

    private mutating func open(_ bracket: UInt8) {
        separate()
        reserve(1)
        put(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if needsComma { breakLine(inside: depth) }
        reserve(1)
        put(bracket)
        needsComma = true
    }

    @inline(__always)
    private mutating func separate() {
        guard !followsKey else { return followsKey = false }
        if needsComma {
            reserve(1)
            put(UInt8(ascii: ","))
        }
        if depth > 0 { breakLine(inside: depth - 1) }
        needsComma = true
    }

    @inline(__always)
    private mutating func breakLine(inside container: Int) {
        guard container < brokenDepth else { return }
        reserve(1 + depth * 2)
        put(0x0A)
        (storage + count).update(repeating: 0x20, count: depth * 2)
        count += depth * 2
    }

    @inline(__always)
    private mutating func colon() {
        reserve(2)
        put(UInt8(ascii: ":"))
        if brokenDepth > 0 { put(0x20) }
        followsKey = true
    }

    private mutating func raw(_ text: String) {
        var text = text
        text.withUTF8 {
            reserve($0.count)
            put($0)
        }
    }

    private mutating func quoted(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            reserve(bytes.count + 2)
            put(UInt8(ascii: "\""))
            let raw = UnsafeRawBufferPointer(bytes)
            var start = 0
            var index = 0
            while index < bytes.count {
                if index + 8 <= bytes.count,
                    !JSONEscape.isNeeded(inOneOf: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                {
                    index += 8
                    continue
                }
                if JSONEscape.needed(bytes[index]) {
                    put(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    start = index + 1
                    reserve(bytes.count - index + 7)
                    count += JSONEscape.write(bytes[index], to: storage + count)
                }
                index += 1
            }
            put(UnsafeBufferPointer(rebasing: bytes[start...]))
            put(UInt8(ascii: "\""))
        }
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        storage[count] = byte
        count += 1
    }

    @inline(__always)
    private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        (storage + count).update(from: base, count: bytes.count)
        count += bytes.count
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(count + more) }
    }

    private mutating func grow(_ needed: Int) {
        let larger = max(needed, capacity * 2)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: storage, count: count)
        storage.deallocate()
        storage = moved
        capacity = larger
    }
}
