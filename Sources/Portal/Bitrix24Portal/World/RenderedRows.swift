import Bitrix24JSON
import Parallel

/// Rows as JSON text, kept for as long as they stay as they are: a page of a list is then copied, not written anew.
final class RenderedRows: Sendable {
    private struct Key: Hashable {
        /// Of a chunk in one of its states.
        let version: Int
        let form: String
    }
    private struct State {
        var chunks: [Key: [[UInt8]?]] = [:]
        var size = 0
    }

    private let state = Locked(State())
    /// Beyond so many bytes everything is forgotten.
    private static let limit = 64 << 20

    /// - Parameters:
    ///   - form: the presentation and the fields of the rows; the same form must always give the same text.
    ///   - make: a row as it is shown.
    func list(_ indices: [Int], of table: Table, as form: String, _ make: (Int) -> JSON.Object) -> [UInt8] {
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        var first = 0
        while first < indices.count {
            let place = table.position(of: indices[first]).chunk
            let start = table.start(ofChunk: place)
            let chunk = table.chunks[place]
            let key = Key(version: chunk.version, form: form)
            var end = first + 1
            while end < indices.count, indices[end] >= start, indices[end] < start + chunk.count { end += 1 }
            let known = state.withLock { $0.chunks[key] }
            var made: [(row: Int, bytes: [UInt8])] = []
            for index in indices[first..<end] {
                if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
                if let row = known?[index - start] {
                    bytes += row
                } else {
                    let row = JSON.object(make(index)).bytes()
                    bytes += row
                    made.append((index - start, row))
                }
            }
            if !made.isEmpty { keep(made, key, count: chunk.count) }
            first = end
        }
        bytes.append(UInt8(ascii: "]"))
        return bytes
    }

    private func keep(_ made: [(row: Int, bytes: [UInt8])], _ key: Key, count: Int) {
        state.withLock { state in
            if state.size > Self.limit { state = State() }
            for (row, bytes) in made {
                state.chunks[key, default: .init(repeating: nil, count: count)][row] = bytes
                state.size += bytes.count
            }
        }
    }
}
