/// What came over HTTP, before anyone knows what it means.
struct HTTPRequest: Sendable {
    var method: String
    /// The address without its query, percent-encoded as it was sent.
    var path: [UInt8]
    /// What stands behind the question mark, percent-encoded.
    var query: [UInt8] = []
    var contentType: String?
    var host: String?
    /// `https` where a proxy in front of the portal speaks it.
    var forwardedScheme: String?
    /// Headers that a browser asks leave for, before it sends them to another site.
    var requestedHeaders: String?
    /// The key for the control address, where one was asked for.
    var portalKey: String?
    /// The site whose page a browser sends this from.
    var origin: String?
    /// `Bearer …`, `Basic …`
    var authorization: String?
    var body: [UInt8] = []
    /// The address of the caller, without a port.
    var peer: String

    /// Splits what stands in the first line of a request.
    init(method: String, target: [UInt8], peer: String) {
        self.method = method
        self.peer = peer
        if let mark = target.firstIndex(of: UInt8(ascii: "?")) {
            path = Array(target[..<mark])
            query = Array(target[(mark + 1)...])
        } else {
            path = target
        }
    }
}
