import Foundation

/// An object, if anyone else still holds it.
final class Weak<Object: AnyObject & Sendable>: Sendable {
    private struct Reference: Sendable { weak var object: Object? }
    private let reference: Reference

    init(_ object: Object) { reference = Reference(object: object) }

    /// Asks again for a while: a task that is done may still hold on another thread what it worked with.
    func isGone() async -> Bool {
        for _ in 0..<100_000 {
            if reference.object == nil { return true }
            await Task.yield()
        }
        return false
    }

    var isThere: Bool { reference.object != nil }
}
