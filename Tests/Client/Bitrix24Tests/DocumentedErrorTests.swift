import Testing

@testable import Bitrix24

/// Errors that share a code are told apart by their messages.
struct DocumentedErrorTests {
    private let notFound = DocumentedError("0", "Item not found.")

    @Test(
        arguments: [
            ("0", "Item not found", true), ("0", "item not found. ", true), ("0", "Access denied", false),
            ("1", "Item not found.", false),
        ] as [(ErrorCode, String, Bool)])
    func byCodeAndMessage(_ code: ErrorCode, _ message: String, _ isIt: Bool) {
        let error = BitrixError(.portal, code: code, message: message)
        #expect(error.is(notFound) == isIt)
        #expect((notFound ~= error) == isIt)
    }

    @Test func anyOtherErrorIsAnother() {
        #expect(!(notFound ~= CancellationError()))
    }
}
