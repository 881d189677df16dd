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
    enum Source: String, Sendable { case behaviour, type, example, stub, recorded, upstream }

    /// Read from its bytes where only those are known: most lists are only sent.
    var result: JSON {
        get { known ?? written.flatMap { try? JSON(parsing: $0) } ?? .null }
        set {
            known = newValue
            written = nil
        }
    }
    private var known: JSON?
    /// The result as bytes, where they are known beforehand.
    private(set) var written: [UInt8]?
    var total: Int?
    var next: Int?
    var source = Source.behaviour
    /// Whether the result is all that is answered.
    var isBare = false
    /// Seconds that count as operating time.
    var operating: Double?

    init(_ result: any JSONConvertible, total: Int? = nil, next: Int? = nil) {
        known = result.json
        self.total = total
        self.next = next
    }

    /// - Parameters:
    ///   - list: a list as JSON text.
    ///   - key: where the list stands in the result; nil: it is the result.
    init(list: [UInt8], under key: StaticString? = nil, total: Int? = nil, next: Int? = nil) {
        if let key {
            var bytes = Array("{\"\(key)\":".utf8)
            bytes += list
            bytes.append(UInt8(ascii: "}"))
            written = bytes
        } else {
            written = list
        }
        self.total = total
        self.next = next
    }

    /// Writes the result once, for an answer that is given again and again.
    mutating func keepWritten() { written = result.bytes() }
}
