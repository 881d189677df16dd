/// An error to which the documentation gives no code of its own, but an empty one or a number that others have too:
/// its message tells it apart. Generated from documentation with its texts, next to the method that answers it.
///
///     do {
///         try await bitrix.crm.deal.get(id: 1)
///     } catch Bitrix.CRM.Deal.Get.Failures.notFound {
///         // no such deal
///     }
public struct DocumentedError: Hashable, Sendable {
    public let code: ErrorCode
    public let message: String

    public init(_ code: ErrorCode, _ message: String) {
        self.code = code
        self.message = message
    }

    public static func ~= (documented: DocumentedError, error: any Error) -> Bool {
        (error as? BitrixError)?.is(documented) ?? false
    }

    /// What portals write differently from one version to the next: case, and what stands at the end.
    fileprivate static func essence(of message: String) -> String {
        var text = Substring(message.lowercased())
        while let last = text.last, last.isWhitespace || last == "." || last == "!" { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }
}

extension BitrixError {
    /// Whether it is this one, by code and message.
    public func `is`(_ documented: DocumentedError) -> Bool {
        code == documented.code
            && DocumentedError.essence(of: message) == DocumentedError.essence(of: documented.message)
    }
}
