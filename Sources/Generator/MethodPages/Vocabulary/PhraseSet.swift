/// Phrases that are looked for together: one walk over a text finds any of a hundred.
struct PhraseSet: ExpressibleByArrayLiteral, Sendable {
    private struct Phrase {
        var start: Int
        var count: Int
        /// A bit for the set that it comes from, where several were joined.
        var group: UInt32
    }

    /// All phrases, one behind the other.
    private var letters: [UInt8] = []
    /// Sorted by their buckets.
    private var entries: [Phrase] = []
    /// Where the phrases of a bucket start; a text has few places where one can start.
    private var buckets: [UInt16] = []
    /// A bit for each bucket that is not empty: few are, and this fits where a walk has it at hand.
    private var isTaken = [UInt64](repeating: 0, count: bucketCount / 64)

    init(arrayLiteral elements: String...) {
        self.init(groups: [elements.map { Array($0.utf8) }])
    }

    init(_ phrases: [String]) { self.init(groups: [phrases.map { Array($0.utf8) }]) }

    /// Several sets as one; the places of those found are the bits of `groups(in:)`.
    init(joining sets: [PhraseSet]) {
        self.init(groups: sets.map { set in set.entries.map { Array(set.letters[$0.start..<$0.start + $0.count]) } })
    }

    private init(groups: [[[UInt8]]]) {
        var sorted = [[Phrase]](repeating: [], count: PhraseSet.bucketCount)
        for (index, group) in groups.enumerated() {
            for phrase in group {
                precondition(phrase.count >= 3, "a phrase has three bytes or more")
                sorted[PhraseSet.bucket(phrase[0], phrase[1], phrase[2])].append(
                    Phrase(start: letters.count, count: phrase.count, group: 1 << UInt32(index)))
                letters += phrase
            }
        }
        for (number, bucket) in sorted.enumerated() {
            buckets.append(UInt16(entries.count))
            entries += bucket
            if !bucket.isEmpty { isTaken[number / 64] |= 1 << UInt64(number % 64) }
        }
        buckets.append(UInt16(entries.count))
    }

    var phrases: [String] { entries.map(text) }

    private func text(of phrase: Phrase) -> String {
        String(decoding: letters[phrase.start..<phrase.start + phrase.count], as: UTF8.self)
    }

    private static let bucketCount = 2048

    /// By the first three bytes of a phrase.
    private static func bucket(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
        (Int(a) &* 31 &+ Int(b) &* 7 &+ Int(c) &* 131) & (bucketCount - 1)
    }

    /// Whether one of the phrases stands in a text.
    func occur(in text: some StringProtocol) -> Bool { firstEnd(in: text) != nil }

    /// The offset behind the phrase that stands first in a text, the longest of those that start there.
    func firstEnd(in text: some StringProtocol) -> Int? {
        let found = text.utf8.withContiguousStorageIfAvailable { firstEnd(in: $0) }
        return found ?? Array(text.utf8).withUnsafeBufferPointer { firstEnd(in: $0) }
    }

    func firstEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        if VocabularyUse.isCounted { noteAll(in: bytes) }
        var end: Int?
        walk(bytes) { start, phrase in
            end = max(end ?? 0, start + phrase.count)
        } until: {
            end != nil
        }
        return end
    }

    /// Which of the joined sets have a phrase in a text.
    func groups(in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if VocabularyUse.isCounted { noteAll(in: bytes) }
        var found: UInt32 = 0
        walk(bytes) { _, phrase in
            found |= phrase.group
        } until: {
            false
        }
        return found
    }

    /// Counts every phrase that stands in a text, also behind the one that was asked for.
    func noteAll(in bytes: UnsafeBufferPointer<UInt8>) {
        walk(bytes) { _, phrase in
            VocabularyUse.note(text(of: phrase))
        } until: {
            false
        }
    }

    /// Visits every phrase that occurs, by where it starts; asks after each start whether that was enough.
    @inline(__always)
    private func walk(
        _ bytes: UnsafeBufferPointer<UInt8>, _ visit: (Int, Phrase) -> Void, until isEnough: () -> Bool
    ) {
        guard bytes.count >= 3 else { return }
        isTaken.withUnsafeBufferPointer { isTaken in
            var (a, b) = (bytes[0], bytes[1])
            for start in 0...bytes.count - 3 {
                let c = bytes[start + 2]
                let bucket = PhraseSet.bucket(a, b, c)
                (a, b) = (b, c)
                if isTaken[bucket / 64] >> UInt64(bucket % 64) & 1 == 0 { continue }
                for phrase in entries[Int(buckets[bucket])..<Int(buckets[bucket + 1])]
                where start + phrase.count <= bytes.count && stands(phrase, at: start, in: bytes) {
                    visit(start, phrase)
                }
                if isEnough() { return }
            }
        }
    }

    private func stands(_ phrase: Phrase, at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        letters.withUnsafeBufferPointer { letters in
            var offset = 0
            while offset < phrase.count, bytes[start + offset] == letters[phrase.start + offset] { offset += 1 }
            return offset == phrase.count
        }
    }
}
