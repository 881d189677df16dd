/// Phrases that are looked for together: one walk over a text finds any of a hundred.
struct PhraseSet: ExpressibleByArrayLiteral, Sendable {
    private var phrases: [[UInt8]] = []
    /// The phrases by a hash of their first three bytes: a text has few places where one can start.
    private var buckets = [[Int16]](repeating: [], count: 1024)

    init(arrayLiteral elements: String...) {
        for element in elements {
            let bytes = Array(element.utf8)
            precondition(bytes.count >= 3, "a phrase has three bytes or more")
            buckets[PhraseSet.bucket(bytes[0], bytes[1], bytes[2])].append(Int16(phrases.count))
            phrases.append(bytes)
        }
    }

    private static func bucket(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
        (Int(a) &* 31 &+ Int(b) &* 7 &+ Int(c) &* 131) & 1023
    }

    /// Whether one of the phrases stands in a text.
    func occur(in text: some StringProtocol) -> Bool { firstEnd(in: text) != nil }

    /// The offset behind the phrase that stands first in a text, the longest of those that start there.
    func firstEnd(in text: some StringProtocol) -> Int? {
        let found = text.utf8.withContiguousStorageIfAvailable { firstEnd(in: $0) }
        return found ?? Array(text.utf8).withUnsafeBufferPointer { firstEnd(in: $0) }
    }

    private func firstEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count >= 3 else { return nil }
        for start in 0...bytes.count - 3 {
            let candidates = buckets[PhraseSet.bucket(bytes[start], bytes[start + 1], bytes[start + 2])]
            if candidates.isEmpty { continue }
            var longest = 0
            for candidate in candidates {
                let phrase = phrases[Int(candidate)]
                guard phrase.count > longest, start + phrase.count <= bytes.count else { continue }
                var index = 0
                while index < phrase.count, bytes[start + index] == phrase[index] { index += 1 }
                if index == phrase.count { longest = index }
            }
            if longest > 0 { return start + longest }
        }
        return nil
    }
}
