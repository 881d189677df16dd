import APIModel
import Documents
import Parallel

/// Tables of errors that pages include from a file of their own, each read once: the same sixteen errors
/// stand on fifteen hundred pages.
final class IncludedErrors: Sendable {
    struct Place: Hashable {
        let file: String
        let line: Int
    }

    /// What one table says. Its claims count the included file as the only one.
    struct Part: Sendable {
        let place: Place
        let errors: [ErrorClaims]
        /// The store of the page that read it.
        let store: ClaimStore
    }

    private let parts = Locked<[Place: Part]>([:])

    /// - Parameter read: two threads may do it at once, with the same result.
    func part(at place: Place, read: () -> (errors: [ErrorClaims], store: ClaimStore)) -> Part {
        if let known = parts.withLock({ $0[place] }) { return known }
        let (errors, store) = read()
        let part = Part(place: place, errors: errors, store: store)
        parts.withLock { $0[place] = part }
        return part
    }
}
