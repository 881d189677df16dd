import Foundation

/// A value behind a lock, for short sections that never wait.
package final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    package init(_ value: Value) { self.value = value }

    package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }

    package var current: Value { withLock { $0 } }
}

extension Locked: CustomReflectable {
    // What others may be changing can't be looked at from outside, and may be secret.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
