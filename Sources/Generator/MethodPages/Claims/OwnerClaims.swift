import APIModel
import Bitrix24JSON

/// All that one source says of a method, an event or a thing: claims, and nothing is decided.
struct OwnerClaims: Sendable {
    enum Kind: UInt8, Sendable, Comparable {
        case thing, method, event
        /// The errors that any method may answer.
        case portal

        static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    /// What tells owners apart.
    struct Identity: Hashable, Sendable {
        var kind: Kind
        var name = ""
        /// The version of REST; 0 of anything but a method.
        var version = 0
    }

    var identity: Identity
    var claims: [Claim] = []
    var parameters: [FieldClaims] = []
    /// The fields of the answer, of the payload or of the thing.
    var answer: [FieldClaims] = []
    var errors: [ErrorClaims] = []
    var examples = Examples()
    /// What examples of an event show.
    var shown: [JSON] = []

    init(_ kind: Kind, _ name: String = "", version: Int = 0) {
        identity = Identity(kind: kind, name: name, version: version)
    }

    /// Moves all claims of one source behind the pages of the owner that are there.
    mutating func place(behind pages: UInt16) {
        for index in claims.indices { claims[index].page += pages }
        parameters.place(behind: pages)
        answer.place(behind: pages)
        for index in errors.indices { errors[index].place(behind: pages) }
    }
}

/// One error of a table or an example, with everything that is claimed of it. Several of them may be the same error.
struct ErrorClaims: Sendable {
    var claims: [Claim]

    mutating func place(behind pages: UInt16) {
        for index in claims.indices { claims[index].page += pages }
    }
}
