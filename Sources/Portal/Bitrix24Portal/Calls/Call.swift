import Bitrix24JSON

/// One call of one method, by someone who may call, with parameters that fit.
struct Call: Sendable {
    let method: MethodEntry
    let parameters: Parameters
    let caller: Caller
    /// The portal's address, as the caller knows it.
    let origin: String
    let now: Double
}

/// What behaviour a method has: it reads and changes the portal's state.
typealias Behaviour = @Sendable (Call, inout World) throws(Refusal) -> Answer

/// Parameters as they came; REST 2 does not mind the case of their names.
struct Parameters: Sendable {
    var object: JSON.Object
    let ignoresCase: Bool

    subscript(_ name: String) -> JSON? {
        if let exact = object[name] { return exact }
        guard ignoresCase else { return nil }
        let wanted = name.lowercased()
        return object.members.last { $0.key.utf8.count == name.utf8.count && $0.key.lowercased() == wanted }?.value
    }

    func text(_ name: String) -> String? { self[name]?.scalar }
    func whole(_ name: String) -> Int? { self[name]?.whole }
    func truth(_ name: String) -> Bool? { self[name]?.truth }
    func keyed(_ name: String) -> JSON.Object? { self[name]?.keyed }
    func elements(_ name: String) -> [JSON]? { self[name]?.elements }
}

/// What a method answers when all is well.
struct Answer: Sendable {
    enum Source: String, Sendable { case behaviour, type, example }

    var result: JSON
    /// The result as bytes, where they are known beforehand.
    var written: [UInt8]?
    var total: Int?
    var next: Int?
    var source = Source.behaviour
    /// Whether the result is all that is answered.
    var isBare = false
    /// Seconds that count as operating time.
    var operating: Double?

    init(_ result: any JSONConvertible, total: Int? = nil, next: Int? = nil) {
        self.result = result.json
        self.total = total
        self.next = next
    }
}
