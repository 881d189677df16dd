import Bitrix24
import Foundation

/// An answer's body between the loop, which receives it, and the task that reads it. The loop pauses while too much of
/// it waits to be read.
final class AnswerStream: Sendable {
    private struct State: Sendable {
        var pieces: [[UInt8]] = []
        var count = 0
        var isPaused = false
        var end: Result<Void, any Error>?
        var reader: CheckedContinuation<[UInt8]?, any Error>?
        var isAbandoned = false
    }

    private let state = Locked(State())
    private weak let transfer: Transfer?
    private static let room = 256 << 10

    init(_ transfer: Transfer) { self.transfer = transfer }

    /// Whether the reader has enough to do.
    var isPaused: Bool { state.withLock { $0.isPaused } }

    // MARK: The loop's thread

    /// Takes bytes, or says that there is no room.
    func offer(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let (isTaken, reader) = state.withLock { state in
            if state.isAbandoned { return (true, CheckedContinuation<[UInt8]?, any Error>?.none) }
            guard state.count < Self.room else {
                state.isPaused = true
                return (false, nil)
            }
            if let reader = state.reader {
                state.reader = nil
                return (true, reader)
            }
            state.pieces.append(Array(bytes))
            state.count += bytes.count
            return (true, nil)
        }
        reader?.resume(returning: Array(bytes))
        return isTaken
    }

    func end(_ error: (any Error)?) {
        let result: Result<Void, any Error> = error.map { .failure($0) } ?? .success(())
        let reader = state.withLock { state in
            state.end = result
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(with: result.map { nil })
    }

    // MARK: The reader's task

    func next() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                var wakes = false
                let result: Result<[UInt8]?, any Error>? = state.withLock { state in
                    if state.isAbandoned { return .failure(CancellationError()) }
                    if !state.pieces.isEmpty {
                        let piece = state.pieces.removeFirst()
                        state.count -= piece.count
                        if state.isPaused, state.count < Self.room / 2 {
                            state.isPaused = false
                            wakes = true
                        }
                        return .success(piece)
                    }
                    if let end = state.end { return end.map { nil } }
                    state.reader = continuation
                    return nil
                }
                if wakes { transfer?.wake() }
                if let result { continuation.resume(with: result) }
            }
        } onCancel: {
            abandon()
        }
    }

    func abandon() {
        let reader = state.withLock { state in
            state.isAbandoned = true
            state.pieces = []
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(throwing: CancellationError())
        transfer?.abandon()
    }

    func body(length: Int?) -> HTTPBody {
        let reader = AnswerReader(self)
        return HTTPBody(length: length) { { try await reader.stream.next() } }
    }
}

/// Ends the transfer when the body is released before its end.
private final class AnswerReader: Sendable {
    let stream: AnswerStream
    init(_ stream: AnswerStream) { self.stream = stream }
    deinit { stream.abandon() }
}
