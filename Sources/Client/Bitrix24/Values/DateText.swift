import Foundation

/// The ways of writing a moment that the documentation shows: `2026-03-04T15:05:07+01:00` in its variations,
/// `04.03.2026 15:05:07`, and the American `03/04/2026 03:05:07 pm`. Where no time zone is written, the portal meant its
/// own; it is read as UTC.
struct DateText {
    var date: CalendarDate
    var seconds = 0.0
    var offset = 0

    init?(_ text: String) {
        var scanner = Scanner(bytes: Array(text.utf8))
        guard let first = scanner.number(), let separator = scanner.next(), let second = scanner.number(),
            scanner.next() == separator, let third = scanner.number()
        else { return nil }
        switch separator {
        case UInt8(ascii: "-"): date = CalendarDate(year: first, month: second, day: third)
        case UInt8(ascii: "."): date = CalendarDate(year: third, month: second, day: first)
        case UInt8(ascii: "/"): date = CalendarDate(year: third, month: first, day: second)
        default: return nil
        }
        guard (1...9999).contains(date.year), date.isInCalendar else { return nil }
        if scanner.skip(UInt8(ascii: "T")) || scanner.skip(UInt8(ascii: " ")) {
            guard scanner.time(into: &seconds), scanner.zone(into: &offset) else { return nil }
        }
        guard scanner.isAtEnd else { return nil }
    }

    var moment: Date {
        Date(timeIntervalSince1970: Double(date.daysSince1970 * 86_400 - offset) + seconds)
    }

    private struct Scanner {
        let bytes: [UInt8]
        var index = 0

        var isAtEnd: Bool { index == bytes.count }

        mutating func next() -> UInt8? {
            guard index < bytes.count else { return nil }
            defer { index += 1 }
            return bytes[index]
        }

        mutating func skip(_ byte: UInt8) -> Bool {
            guard index < bytes.count, bytes[index] == byte else { return false }
            index += 1
            return true
        }

        mutating func number() -> Int? {
            let start = index
            var value = 0
            while index < bytes.count, index - start < 9, case let digit = bytes[index] &- 48, digit < 10 {
                value = value * 10 + Int(digit)
                index += 1
            }
            return index > start ? value : nil
        }

        mutating func time(into seconds: inout Double) -> Bool {
            guard var hour = number(), skip(UInt8(ascii: ":")), let minute = number(), minute < 60 else { return false }
            var second = 0
            var fraction = 0.0
            if skip(UInt8(ascii: ":")) {
                guard let number = number(), number < 61 else { return false }
                second = number
                if skip(UInt8(ascii: ".")) {
                    let start = index
                    guard let digits = self.number() else { return false }
                    fraction = Double(digits) / (start..<index).reduce(1.0) { scale, _ in scale * 10 }
                }
            }
            if skip(UInt8(ascii: " ")) {
                guard let isAfternoon = halfOfDay(), (1...12).contains(hour) else { return false }
                hour = hour % 12 + (isAfternoon ? 12 : 0)
            }
            seconds = Double(hour * 3600 + minute * 60 + second) + fraction
            return hour < 24 || (hour == 24 && minute == 0 && second == 0)
        }

        /// `am` or `pm`, in either case.
        private mutating func halfOfDay() -> Bool? {
            guard let letter = next().map({ $0 | 0x20 }), next().map({ $0 | 0x20 }) == UInt8(ascii: "m") else {
                return nil
            }
            return letter == UInt8(ascii: "p") ? true : letter == UInt8(ascii: "a") ? false : nil
        }

        mutating func zone(into offset: inout Int) -> Bool {
            if isAtEnd || skip(UInt8(ascii: "Z")) { return true }
            let negative = skip(UInt8(ascii: "-"))
            guard negative || skip(UInt8(ascii: "+")), var hours = number() else { return false }
            var minutes = 0
            if skip(UInt8(ascii: ":")) {
                guard let number = number() else { return false }
                minutes = number
            } else if hours > 99 {
                (hours, minutes) = (hours / 100, hours % 100)
            }
            guard hours < 24, minutes < 60 else { return false }
            offset = (hours * 3600 + minutes * 60) * (negative ? -1 : 1)
            return true
        }
    }
}

extension Date: BitrixValue, ExpectedValue {
    public init?(json: JSON) {
        guard case .string(let text) = json, let written = DateText(text) else { return nil }
        self = written.moment
    }

    /// `2026-03-04T14:05:07+00:00`; null for what is no moment of the years 1 to 9999.
    public var json: JSON {
        guard let total = Int(exactly: timeIntervalSince1970.rounded(.down)),
            (-62_135_596_800...253_402_300_799).contains(total)
        else { return .null }
        let days = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
        let time = total - days * 86_400
        let clock = [time / 3600, time / 60 % 60, time % 60].map { padded($0, 2) }.joined(separator: ":")
        return .string("\(CalendarDate(daysSince1970: days))T\(clock)+00:00")
    }
    static var expectation: String { "a date and time" }
}
