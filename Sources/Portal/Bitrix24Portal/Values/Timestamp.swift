/// Moments as portals write them: `2024-10-11T10:00:00+00:00`.
enum Timestamp {
    static func text(_ moment: Double) -> String {
        let (year, month, day, second) = split(moment)
        return String(unsafeUninitializedCapacity: 25) { buffer in
            func put(_ value: Int, at index: Int) {
                buffer[index] = UInt8(48 + value / 10 % 10)
                buffer[index + 1] = UInt8(48 + value % 10)
            }
            _ = buffer.initialize(from: "0000-00-00T00:00:00+00:00".utf8)
            put(year / 100, at: 0)
            put(year, at: 2)
            put(month, at: 5)
            put(day, at: 8)
            put(second / 3600, at: 11)
            put(second / 60 % 60, at: 14)
            put(second % 60, at: 17)
            return 25
        }
    }

    /// `2024-10-11`
    static func day(_ moment: Double) -> String { String(text(moment).prefix(10)) }

    /// Seconds since 1970 of a text as above, with any offset; the time may be missing.
    static func moment(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            return Int(String(decoding: bytes[range], as: UTF8.self))
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), bytes[4] == 0x2D
        else { return nil }
        var seconds = Double(daysFromEpoch(year: year, month: month, day: day)) * 86_400
        if let hour = number(11..<13), let minute = number(14..<16) {
            seconds += Double(hour * 3600 + minute * 60 + (number(17..<19) ?? 0))
            if let sign = bytes.dropFirst(19).lastIndex(where: { $0 == 0x2B || $0 == 0x2D }),
                let hours = number(sign + 1..<sign + 3), let minutes = number(sign + 4..<sign + 6)
            {
                seconds -= Double(hours * 3600 + minutes * 60) * (bytes[sign] == 0x2B ? 1 : -1)
            }
        }
        return seconds
    }

    /// Whether a text is a date in one of the ways that portals read: `2024-10-11…`, `11.10.2024…`, `10/11/2024…`, or a
    /// number of seconds.
    static func isWritten(_ text: String) -> Bool {
        let parts = text.utf8.prefix { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }
            .split { !(0x30...0x39).contains($0) }.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        guard parts.count == 3 else { return parts.count == 1 && Int(text) != nil }
        let numbers = parts[0] > 31 ? (parts[1], parts[2]) : (min(parts[0], parts[1]), max(parts[0], parts[1]))
        return (1...12).contains(numbers.0) && (1...31).contains(numbers.1)
    }

    /// Days of the Gregorian calendar, counted in eras of 400 years that begin in March.
    private static func split(_ moment: Double) -> (year: Int, month: Int, day: Int, second: Int) {
        let total = Int(moment.rounded(.down))
        let days = Int((Double(total) / 86_400).rounded(.down))
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1,
            total - days * 86_400
        )
    }

    private static func daysFromEpoch(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
