/// A date as documentation writes it, with or without a time and a zone. Read here on its own and moved to UTC by the
/// calendar, so that the client's reading is tested and not repeated.
struct WrittenDate {
    private var year = 0
    private var month = 0
    private var day = 0
    private var clock: [Int] = [0, 0, 0]
    private var offset = 0

    /// `2026-03-04T15:05:07+01:00`, `2026-03-04 15:05`, `04.03.2026 15:05:07`
    init?(_ text: String) {
        let parts = text.split(maxSplits: 1) { $0 == "T" || $0 == " " }
        guard let first = parts.first, first.utf8.count == 10 else { return nil }
        let isYearFirst = first.contains("-")
        let numbers = first.split(separator: isYearFirst ? "-" : ".").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        (year, month, day) = (isYearFirst ? numbers[0] : numbers[2], numbers[1], isYearFirst ? numbers[2] : numbers[0])
        guard (1...9999).contains(year), (1...12).contains(month), (1...length).contains(day) else { return nil }
        guard parts.count == 2 else { return }
        var time = parts[1]
        if time.hasSuffix("Z") {
            time = time.dropLast()
        } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let zone = time[time.index(after: sign)...].split(separator: ":").compactMap { Int($0) }
            guard zone.count == 2, zone[0] < 15, zone[1] < 60 else { return nil }
            offset = (zone[0] * 60 + zone[1]) * (time[sign] == "-" ? -1 : 1)
            time = time[..<sign]
        }
        let pieces = time.split(separator: ":", omittingEmptySubsequences: false)
        clock = pieces.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
        guard (2...3).contains(pieces.count), clock.count == pieces.count, clock[0] < 24, clock[1] < 60 else {
            return nil
        }
        if clock.count == 2 { clock.append(0) }
        guard clock[2] < 60 else { return nil }
    }

    var isMidnight: Bool { clock == [0, 0, 0] }

    /// `2026-03-04`, the day that is written, whatever the zone.
    var calendarDay: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// `2026-03-04T14:05:07+00:00`
    var universal: String {
        var moved = self
        var minutes = clock[0] * 60 + clock[1] - offset
        if minutes < 0 {
            minutes += 1440
            moved.stepBack()
        } else if minutes >= 1440 {
            minutes -= 1440
            moved.stepForward()
        }
        return "\(moved.calendarDay)T\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2)):\(padded(clock[2], 2))+00:00"
    }

    /// Days of the month.
    private var length: Int {
        guard month == 2 else { return [4, 6, 9, 11].contains(month) ? 30 : 31 }
        return year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    }

    private mutating func stepBack() {
        day -= 1
        guard day == 0 else { return }
        (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
        day = length
    }

    private mutating func stepForward() {
        day += 1
        guard day > length else { return }
        day = 1
        (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
