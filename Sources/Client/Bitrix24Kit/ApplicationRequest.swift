import Foundation

/// A request to the application, as any web framework hands it over.
public struct ApplicationRequest: Sendable {
    /// The path of the address: `/events`.
    public var path: String
    /// The query of the address, without the question mark.
    public var query: String
    /// The body, as it came.
    public var body: [UInt8]
    /// When it came; how long tokens are good is counted from there.
    public var date: Date

    /// - Parameters:
    ///   - path: the path of the address.
    ///   - query: the query of the address, without the question mark.
    ///   - body: the body, as it came.
    ///   - date: when it came.
    public init(path: String, query: String = "", body: some Sequence<UInt8>, date: Date = Date()) {
        self.path = path
        self.query = query
        self.body = Array(body)
        self.date = date
    }
}

extension ApplicationRequest: CustomStringConvertible, CustomReflectable {
    // The query and the body hold tokens.
    public var description: String { "\(path) (\(body.count) bytes)" }
    public var customMirror: Mirror { Mirror(self, children: ["path": path]) }
}

/// What to answer to a request, and what to do afterwards.
public struct ApplicationAnswer: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The type of the body.
    public var contentType: String
    /// The body.
    public var body: [UInt8]
    /// What is to be done after the answer was sent: a portal does not wait long, and a delivery that fails is not
    /// repeated. nil: nothing.
    public var work: (@Sendable () async throws -> Void)?

    /// - Parameters:
    ///   - status: the HTTP status.
    ///   - contentType: the type of the body.
    ///   - body: the body.
    ///   - work: what is to be done after the answer was sent.
    public init(
        status: Int = 200, contentType: String = "text/plain; charset=utf-8", body: [UInt8] = [],
        work: (@Sendable () async throws -> Void)? = nil
    ) {
        self.status = status
        self.contentType = contentType
        self.body = body
        self.work = work
    }

    /// An answer without a body.
    public static func status(_ status: Int) -> ApplicationAnswer { ApplicationAnswer(status: status) }

    /// A page.
    public static func html(_ text: String) -> ApplicationAnswer {
        ApplicationAnswer(contentType: "text/html; charset=utf-8", body: Array(text.utf8))
    }

    /// A page that tells the portal that the installation is over. Nothing is delivered before.
    public static let installFinished = html(
        """
        <!DOCTYPE html><script src="//api.bitrix24.com/api/v1/"></script>
        <script>BX24.init(function () { BX24.installFinish(); });</script>
        """)
}

/// Text in a page, with everything escaped that could be markup.
public func escapedHTML(_ text: String) -> String {
    var result = ""
    for character in text {
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        default: result.append(character)
        }
    }
    return result
}
