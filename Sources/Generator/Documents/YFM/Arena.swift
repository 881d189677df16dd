import CCMarkGFM

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Memory for the parser of CommonMark, one a thread: handed out in a row, taken back as a whole.
/// The parser asks for a million pieces, of which malloc would take account one by one.
struct Arena {
    private typealias Pointer = UnsafeMutableRawPointer

    /// What every piece starts at a multiple of; its size stands before it.
    private static let alignment = 16
    private static let chunkSize = 1 << 20

    /// Where the next piece goes, and where the chunk ends.
    private var next: Pointer?
    private var end: Pointer?
    /// The chunk in use; each starts with the address of the one before it.
    private var chunk: Pointer?
    private var isFirstChunkSmall = true

    private mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let needed = (size + 2 * Self.alignment - 1) & ~(Self.alignment - 1)
        if next.map({ end! - $0 < needed }) ?? true { addChunk(for: needed) }
        let piece = next! + Self.alignment
        next! += needed
        (piece - Self.alignment).storeBytes(of: size, as: Int.self)
        return piece
    }

    private mutating func addChunk(for needed: Int) {
        let size = max(Self.chunkSize, needed + Self.alignment)
        let new = Pointer.allocate(byteCount: size, alignment: Self.alignment)
        new.storeBytes(of: chunk, as: Pointer?.self)
        if chunk == nil { isFirstChunkSmall = size == Self.chunkSize }
        chunk = new
        next = new + Self.alignment
        end = new + size
    }

    private mutating func reallocate(_ old: UnsafeMutableRawPointer, _ size: Int) -> UnsafeMutableRawPointer {
        let oldSize = (old - Self.alignment).load(as: Int.self)
        if size <= oldSize { return old }
        let new = allocate(size)
        memcpy(new, old, oldSize)
        return new
    }

    /// Takes back what was handed out since then. The first chunk is kept for the next page.
    private mutating func release(to mark: Arena) {
        while let last = chunk, last != mark.chunk {
            let previous = last.load(as: Pointer?.self)
            if previous == nil, isFirstChunkSmall {
                next = last + Self.alignment
                return
            }
            last.deallocate()
            chunk = previous
            end = previous == mark.chunk ? mark.end : previous! + Self.chunkSize
        }
        next = mark.next
        end = mark.end
    }

    // MARK: The threads' arenas

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { Arena.free($0) }
        return key
    }()

    private static func free(_ arena: UnsafeMutableRawPointer?) {
        guard let arena else { return }
        arena.assumingMemoryBound(to: Arena.self).pointee.chunk?.deallocate()
        arena.deallocate()
    }

    private static var ofThread: UnsafeMutablePointer<Arena> {
        if let arena = pthread_getspecific(key) { return arena.assumingMemoryBound(to: Arena.self) }
        let arena = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
        arena.initialize(to: Arena())
        pthread_setspecific(key, arena)
        return arena
    }

    /// Runs a closure with memory for the parser that is gone when it ends. Calls may nest: an include
    /// is parsed while the page is that asks for it.
    static func withMemory<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        var memory = cmark_mem(
            calloc: { count, size in
                let piece = Arena.ofThread.pointee.allocate(count * size)
                memset(piece, 0, count * size)
                return piece
            },
            realloc: { old, size in
                guard let old else { return Arena.ofThread.pointee.allocate(size) }
                return Arena.ofThread.pointee.reallocate(old, size)
            },
            free: { _ in })
        let arena = ofThread
        let mark = arena.pointee
        defer { arena.pointee.release(to: mark) }
        return body(&memory)
    }
}
