import Foundation

/// A file of named values that several processes change: each change is a line at its end, so that neither reading nor
/// writing one value takes longer the more there are.
///
/// The first line says what the file is; each further one is a JSON object with the names that changed and their new
/// values, null for those that were removed. A last line without an end is what a crash left over, and does not count. Now
/// and then the file is written anew, without what is outdated.
final class JournalFile: Sendable {
    /// What is in the file, as far as it was read.
    struct Contents: Sendable {
        private(set) var values: [String: (place: Int, value: JSON)] = [:]
        private var next = 0

        subscript(_ name: String) -> JSON? { values[name]?.value }
        /// The names and values, the oldest name first.
        var all: [(name: String, value: JSON)] {
            values.sorted { $0.value.place < $1.value.place }.map { ($0.key, $0.value.value) }
        }

        mutating func apply(_ changes: JSON.Object) {
            for change in changes.members {
                if case .null = change.value {
                    values[change.key] = nil
                } else {
                    values[change.key] = (values[change.key]?.place ?? next, change.value)
                    next += 1
                }
            }
        }
    }

    private struct State: Sendable {
        var contents = Contents()
        /// The file that was read. It stays open, so that no other file can get its number while it is compared.
        var file: OpenFile?
        /// Up to where it was read.
        var position = 0
        /// The lines of changes in it.
        var lines = 0
        /// Whether it is a file of a former version: an object with all values, which the next change replaces.
        var isOld = false
    }

    let path: String
    /// Also between threads, because file locks are the process's.
    private let state = Locked(State())

    init(path: String) { self.path = path }

    private static let header = Array(#"{"bitrix24":"journal","version":1}"#.utf8)

    /// Looks at what is in the file now.
    func read<Result>(_ body: (Contents) throws -> Result) throws -> Result {
        try state.withLock { state in
            try catchUp(&state)
            return try body(state.contents)
        }
    }

    /// Changes values while no other process does.
    /// - Parameters:
    ///   - isDurable: whether the change must outlive a crash of the machine.
    ///   - body: answers a result, and what to change; nil changes nothing.
    func change<Result>(
        isDurable: Bool = true, _ body: (Contents) throws -> (Result, JSON.Object?)
    ) throws -> Result {
        try state.withLock { state in
            try FileAccess(path).locked {
                try catchUp(&state)
                let (result, changes) = try body(state.contents)
                if let changes, !changes.members.isEmpty { try write(changes, isDurable, &state) }
                return result
            }
        }
    }

    private func catchUp(_ state: inout State) throws {
        guard let identity = try FileAccess(path).identity() else {
            state = State()
            return
        }
        if identity != state.file?.identity || state.isOld {
            state = State()
            state.file = try FileAccess(path).opened()
        }
        guard let file = state.file else { return }
        let bytes = try file.bytes(from: state.position)
        if !bytes.isEmpty { try take(bytes, &state) }
    }

    private func take(_ bytes: [UInt8], _ state: inout State) throws {
        var bytes = bytes[...]
        if state.position == 0, !bytes.isEmpty {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), bytes[..<end].elementsEqual(Self.header) else {
                return try takeOld(bytes, &state)
            }
            state.position = end + 1
            bytes = bytes[(end + 1)...]
        }
        while let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
            state.contents.apply(try object(bytes[bytes.startIndex..<end]))
            state.lines += 1
            state.position += end + 1 - bytes.startIndex
            bytes = bytes[(end + 1)...]
        }
    }

    private func takeOld(_ bytes: ArraySlice<UInt8>, _ state: inout State) throws {
        state.isOld = true
        // A header that a crash cut off is no value.
        if Self.header.starts(with: bytes) { return }
        state.contents.apply(try object(bytes))
    }

    private func object(_ bytes: ArraySlice<UInt8>) throws -> JSON.Object {
        do {
            if let object = try JSON(parsing: Array(bytes)).object { return object }
        } catch {
            throw BitrixError(.storage, message: "\(path) is damaged: \(error)")
        }
        throw BitrixError(.storage, message: "\(path) is damaged: it holds no object")
    }

    private func write(_ changes: JSON.Object, _ isDurable: Bool, _ state: inout State) throws {
        let file = FileAccess(path)
        let isWorthIt = state.lines > 64 && state.lines > 4 * state.contents.values.count
        guard !isWorthIt, !state.isOld, state.file != nil, state.position > 0 else {
            var contents = state.contents
            contents.apply(changes)
            var bytes = Self.header + [UInt8(ascii: "\n")]
            for (name, value) in contents.all { bytes += Self.line([.init(key: name, value: value)]) }
            try file.replace(bytes)
            state = State()
            return try catchUp(&state)
        }
        let line = Self.line(changes.members)
        // What a crash left over behind the last whole line is cut off.
        try file.append(line, at: state.position, isDurable: isDurable)
        state.contents.apply(changes)
        state.position += line.count
        state.lines += 1
    }

    private static func line(_ members: [JSON.Object.Member]) -> [UInt8] {
        JSON.object(JSON.Object(members)).bytes() + [UInt8(ascii: "\n")]
    }
}
