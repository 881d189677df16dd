/// A stack whose top is moved out as an array, without a retain or a release for each element.
///
/// The parser keeps the members of all open containers in one: a container costs one allocation of
/// exactly its size when it closes.
struct MoveStack<Element>: ~Copyable {
    private var storage = UnsafeMutablePointer<Element>.allocate(capacity: 64)
    private var capacity = 64
    private(set) var count = 0

    deinit {
        storage.deinitialize(count: count)
        storage.deallocate()
    }

    @inline(__always)
    mutating func push(_ element: consuming Element) {
        if count == capacity { grow() }
        (storage + count).initialize(to: element)
        count += 1
    }

    mutating func pop(from start: Int) -> [Element] {
        let length = count - start
        guard length > 0 else { return [] }
        count = start
        let source = storage + start
        return Array(unsafeUninitializedCapacity: length) { buffer, initialized in
            buffer.baseAddress!.moveInitialize(from: source, count: length)
            initialized = length
        }
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: storage, count: count)
        storage.deallocate()
        storage = larger
        capacity *= 2
    }
}
