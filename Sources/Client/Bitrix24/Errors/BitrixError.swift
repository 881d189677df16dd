import Foundation

/// What a call failed with.
///
///     do {
///         try await bitrix.im.message.like(messageID: 34247, action: .plus)
///     } catch let error as BitrixError where error.code == .withoutChanges {
///         // liked before
///     }
public struct BitrixError: Error, Hashable, Sendable {
    public var kind: Kind
    /// The portal's code; empty where it gave none, or where the error is not the portal's.
    public var code: ErrorCode
    public var message: String
    /// The method that was called.
    public var method: String?
    /// The HTTP status; nil where no answer came.
    public var status: Int?
    /// What REST 3 found wrong with single fields.
    public var validation: [Validation]
    /// By which the portal's owner finds the request in their log.
    public var requestID: String?
    /// The id of the call, as in its events; nil where it was refused before it began.
    public var callID: String?
    /// How long the server wants to be left alone, where it said so.
    public var retryAfter: Duration?
    /// How many times the call had been sent, this time included; 0: it was never sent.
    public var attempt: Int
    public var outcome: Outcome
    /// Where in the answer the problem lies, of a decoding error.
    public var path: [String]

    public init(
        _ kind: Kind, code: ErrorCode = "", message: String, method: String? = nil, status: Int? = nil,
        validation: [Validation] = [], requestID: String? = nil, attempt: Int = 0,
        outcome: Outcome = .notExecuted, path: [String] = [], callID: String? = nil, retryAfter: Duration? = nil
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.method = method
        self.status = status
        self.validation = validation
        self.requestID = requestID
        self.attempt = attempt
        self.outcome = outcome
        self.path = path
        self.callID = callID
        self.retryAfter = retryAfter
    }

    public enum Kind: String, Hashable, Sendable {
        /// The portal answered with an error.
        case portal
        /// No connection could be made: nothing was sent.
        case unreachable
        /// The connection broke before the answer was there.
        case connectionLost
        /// No answer within the time that one request may take.
        case timeout
        /// The call's own deadline passed, or would pass while waiting.
        case deadline
        /// An answer that is not one of a portal: no JSON, no envelope.
        case malformedAnswer
        /// The answer is in order, but not what was expected: `path` says where.
        case decoding
        /// The call can't be sent as it is.
        case invalidCall
        /// The portal redirects to where secrets must not go.
        case redirect
        /// An address that came from outside leads to where ``BitrixSettings/addresses`` lets no request go.
        case forbiddenAddress
        /// There is no usable token, and none can be had.
        case authorization
        /// A store of the application, of tokens or offsets, could not be read or written.
        case storage
        /// The batch that it stood in was cancelled before it was answered; ``BitrixError/outcome-swift.property`` tells
        /// whether it had been sent.
        case cancelled
        /// A command of a batch that was not executed because one that it depends on failed.
        case dependency
        /// A list changed while it was read by offsets, or the portal repeated a page.
        case inconsistentList
    }

    /// What is known about the effect of the call.
    public enum Outcome: String, Hashable, Sendable {
        /// The portal did nothing, or refused.
        case notExecuted
        /// It was sent, and no answer tells whether it was executed: look before sending it again.
        case unknown
        /// It was executed; only the answer could not be read.
        case executed
    }

    /// One finding of REST 3's validation.
    public struct Validation: Hashable, Sendable {
        public var field: String?
        public var message: String
        public init(field: String?, message: String) {
            self.field = field
            self.message = message
        }
    }
}

extension BitrixError: CustomStringConvertible, LocalizedError {
    public var description: String {
        var text = method ?? "bitrix"
        text += ": "
        if !code.rawValue.isEmpty { text += "\(code.rawValue): " }
        text += message
        for finding in validation { text += "; \(finding.field ?? "value"): \(finding.message)" }
        var details: [String] = []
        if !path.isEmpty { details.append("at \(path.joined(separator: "."))") }
        if let status { details.append("status \(status)") }
        if attempt > 1 { details.append("attempt \(attempt)") }
        if let requestID { details.append("request \(requestID)") }
        if let callID { details.append("call \(callID)") }
        if outcome == .unknown { details.append("whether it was executed is unknown") }
        if outcome == .executed { details.append("it was executed") }
        return details.isEmpty ? text : "\(text) (\(details.joined(separator: ", ")))"
    }

    public var errorDescription: String? { description }
}
