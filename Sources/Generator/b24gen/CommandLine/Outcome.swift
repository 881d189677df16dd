/// What the program tells who called it.
enum Outcome: Int32 {
    case success = 0
    /// A patch does not apply, there are findings under `--strict`, or differences under `--check`.
    case findings = 1
    case wrongUse = 2
    case unreadable = 3
}

/// Why a command cannot go on.
struct Failure: Error, Equatable {
    var status: Outcome
    var message: String
    var hint: String?

    static func wrongUse(_ message: String, hint: String? = nil) -> Failure {
        Failure(status: .wrongUse, message: message, hint: hint)
    }

    static func unreadable(_ message: String, hint: String? = nil) -> Failure {
        Failure(status: .unreadable, message: message, hint: hint)
    }
}
