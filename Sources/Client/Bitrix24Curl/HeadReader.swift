import Foundation

/// Collects the lines of an answer's head, and forgets those of interim answers such as `100 Continue`.
final class HeadReader {
    private(set) var status = 0
    /// Whether the empty line at the end was read.
    private(set) var isComplete = false
    private var lines: [UInt8] = []
    private var total = 0
    /// Whether nothing was received.
    var isEmpty: Bool { total == 0 }
    private static let limit = 256 << 10

    /// Takes a line with its end; says false where there are too many.
    func add(_ line: UnsafeRawBufferPointer) -> Bool {
        total += line.count
        guard total <= Self.limit else { return false }
        // Fields after a body in pieces say nothing that anyone here reads.
        if isComplete { return true }
        if line.starts(with: "HTTP/".utf8) {
            lines.removeAll(keepingCapacity: true)
            status = Self.status(line)
        } else if line.allSatisfy({ $0 == 0x0d || $0 == 0x0a }) {
            isComplete = status >= 200
        } else {
            lines.append(contentsOf: line)
        }
        return true
    }

    /// `HTTP/1.1 200 OK`, `HTTP/2 200`
    private static func status(_ line: UnsafeRawBufferPointer) -> Int {
        let digits = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: true)
            .dropFirst().first?.prefix { (0x30...0x39).contains($0) }
        guard let digits, digits.count == 3 else { return 0 }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    var headers: [(name: String, value: String)] {
        var result: [(name: String, value: String)] = []
        for line in lines.split(separator: 0x0a) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = line[..<colon]
            var value = line[(colon + 1)...]
            while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
            while let last = value.last, last == 0x20 || last == 0x09 || last == 0x0d { value.removeLast() }
            result.append((String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
        }
        return result
    }

    /// Of a body that is not compressed.
    var contentLength: Int? {
        let headers = self.headers
        func value(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
        return value("content-encoding") == nil ? value("content-length").flatMap { Int($0) } : nil
    }
}
