import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Makes pieces on all cores, and uses them one at a time, in their order.
///
/// Pieces are begun in order, so the one whose turn it is is always being worked on.
package func inTurn<Piece: ~Copyable>(_ count: Int, make: (Int) -> Piece, use: (borrowing Piece) -> Void) {
    let turns = Turns()
    withoutActuallyEscaping(make) { make in
        withoutActuallyEscaping(use) { use in
            nonisolated(unsafe) let (make, use) = (make, use)
            DispatchQueue.concurrentPerform(iterations: count) { index in
                let piece = make(index)
                turns.wait(for: index)
                use(piece)
                turns.next()
            }
        }
    }
}

private final class Turns: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var current = 0

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    func wait(for turn: Int) {
        pthread_mutex_lock(mutex)
        while turn != current { pthread_cond_wait(changed, mutex) }
        pthread_mutex_unlock(mutex)
    }

    func next() {
        pthread_mutex_lock(mutex)
        current += 1
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
    }
}
