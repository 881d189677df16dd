import Bitrix24
import Foundation

/// A request's body as libcurl asks for it: from memory, or from a stream that is read ahead a little.
final class BodySource: @unchecked Sendable {
    enum Step { case bytes(Int), wait, failed }

    private struct State: Sendable {
        var pieces: [[UInt8]] = []
        /// How much of the first piece was taken.
        var offset = 0
        var count = 0
        var isAtEnd = false
        var error: (any Error)?
        var isPaused = false
        var hasEnded = false
        var room: CheckedContinuation<Void, any Error>?
    }

    let length: Int?
    let isHead: Bool
    private let body: HTTPBody
    private let bytes: [UInt8]?
    private var offset = 0
    private let state = Locked(State())
    private var task: Task<Void, Never>?
    private static let room = 256 << 10
    private static let smallest = 64 << 10

    init(_ request: HTTPRequest) {
        body = request.body
        bytes = request.body.bytes
        length = request.body.length
        isHead = request.method == "HEAD"
    }

    var isEmpty: Bool { length == 0 }
    /// What can travel together with the head.
    var small: [UInt8]? { bytes.flatMap { $0.count <= Self.smallest ? $0 : nil } }
    /// Whether it waits for the caller's stream.
    var isPaused: Bool { bytes == nil && state.withLock { $0.isPaused } }
    /// What the caller's stream ended with.
    var error: (any Error)? { bytes == nil ? state.withLock { $0.error } : nil }

    /// Starts to read a stream.
    func begin(_ transfer: Transfer) {
        guard bytes == nil else { return }
        let body = body
        task = Task { [weak transfer, self] in
            do {
                var length = 0
                for try await piece in body {
                    length += piece.count
                    try await push(piece, transfer)
                }
                guard self.length == nil || self.length == length else {
                    throw TransportError(
                        .invalidRequest, reason: "the body has \(length) bytes instead of \(self.length!)")
                }
                close(nil, transfer)
            } catch {
                close(error, transfer)
            }
        }
    }

    private func push(_ piece: [UInt8], _ transfer: Transfer?) async throws {
        guard !piece.isEmpty else { return }
        let wakes = state.withLock { state in
            state.pieces.append(piece)
            state.count += piece.count
            defer { state.isPaused = false }
            return state.isPaused
        }
        if wakes { transfer?.wake() }
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let result: Result<Void, any Error>? = state.withLock { state in
                if state.hasEnded { return .failure(CancellationError()) }
                if state.count < Self.room { return .success(()) }
                state.room = continuation
                return nil
            }
            if let result { continuation.resume(with: result) }
        }
    }

    private func close(_ error: (any Error)?, _ transfer: Transfer?) {
        let wakes = state.withLock { state in
            state.isAtEnd = true
            if !state.hasEnded { state.error = error }
            defer { state.isPaused = false }
            return state.isPaused
        }
        if wakes { transfer?.wake() }
    }

    /// The transfer has ended: nobody will read on.
    func end() {
        guard bytes == nil else { return }
        task?.cancel()
        let room = state.withLock { state in
            state.hasEnded = true
            state.pieces = []
            defer { state.room = nil }
            return state.room
        }
        room?.resume(throwing: CancellationError())
    }

    /// Goes back to the beginning, which a stream can't.
    func rewind() -> Bool {
        guard bytes != nil else { return false }
        offset = 0
        return true
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Step {
        if let bytes {
            let count = min(buffer.count, bytes.count - offset)
            bytes.withUnsafeBytes {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
            }
            offset += count
            return .bytes(count)
        }
        let (step, room) = state.withLock { state in Self.take(&state, into: buffer) }
        room?.resume()
        return step
    }

    private static func take(
        _ state: inout State, into buffer: UnsafeMutableRawBufferPointer
    ) -> (Step, CheckedContinuation<Void, any Error>?) {
        if state.error != nil { return (.failed, nil) }
        var filled = 0
        while filled < buffer.count, let piece = state.pieces.first {
            let count = min(buffer.count - filled, piece.count - state.offset)
            piece.withUnsafeBytes { bytes in
                UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[state.offset..<state.offset + count]))
            }
            filled += count
            state.offset += count
            if state.offset == piece.count {
                state.pieces.removeFirst()
                state.offset = 0
            }
        }
        state.count -= filled
        guard filled > 0 || state.isAtEnd else {
            state.isPaused = true
            return (.wait, nil)
        }
        guard state.count < room else { return (.bytes(filled), nil) }
        defer { state.room = nil }
        return (.bytes(filled), state.room)
    }
}
