/// What goes back, and how: a portal can be told to deliver badly.
struct HTTPResponse: Sendable {
    enum Delivery: Sendable, Equatable {
        case whole
        /// The length of the whole body is announced, the connection ends before it.
        case truncated(after: Int)
        /// So many bytes at a time, with a pause between them.
        case dripping(bytes: Int, milliseconds: Int)
        /// The connection is reset, nothing is sent.
        case reset
    }

    var status: Int
    var headers: [(name: StaticString, value: String)] = []
    var body: [UInt8]
    var delivery = Delivery.whole
    /// How long the answer is held back.
    var delayMilliseconds = 0

    init(status: Int = 200, body: [UInt8], contentType: String = "application/json; charset=utf-8") {
        self.status = status
        self.body = body
        headers.append(("Content-Type", contentType))
    }

    static func text(_ status: Int, _ text: String) -> HTTPResponse {
        HTTPResponse(status: status, body: Array(text.utf8), contentType: "text/plain; charset=utf-8")
    }
}
