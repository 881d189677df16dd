import Foundation
import Testing

@testable import Bitrix24

/// Days of the calendar: they never shift.
struct CalendarDateTests {
    @Test(arguments: [
        "2026-03-04", "04.03.2026", "03/04/2026", "2026-03-04T00:00:00+14:00", "2026-03-04T23:59:59-12:00",
        "2026-03-04T00:00:00", "04.03.2026 23:59:59", "03/04/2026 12:00:00 am",
    ])
    func theDayIsTheOneThatIsWritten(_ text: String) {
        let date = CalendarDate(json: .string(text))
        #expect(date == CalendarDate(year: 2026, month: 3, day: 4) && date?.json == "2026-03-04")
    }

    @Test(arguments: 0..<20) func anyDaySurvivesTheWire(_ seed: UInt64) throws {
        var random = Seeded(seed: seed)
        for _ in 0..<50 {
            let days = Int.random(in: -719_162...2_932_896, using: &random)
            let date = CalendarDate(daysSince1970: days)
            #expect(date.daysSince1970 == days && date.isInCalendar)
            #expect(try CalendarDate(json: JSON(parsing: date.json.bytes())) == date)
            let zone =
                "\(Bool.random(using: &random) ? "+" : "-")\(padded(Int.random(in: 0...14, using: &random), 2)):00"
            #expect(CalendarDate(json: .string("\(date)T00:00:00\(zone)")) == date)
        }
    }

    /// Day after day through four hundred years, after which the calendar repeats itself.
    @Test func oneDayFollowsTheOther() {
        var date = CalendarDate(year: 1999, month: 12, day: 31)
        var days = date.daysSince1970
        var lengths: Set<String> = []
        while date.year < 2400 {
            let next = CalendarDate(daysSince1970: days + 1)
            guard next > date else { return #expect(next > date) }
            if next.day == 1 { lengths.insert("\(date.month):\(date.day)") }
            date = next
            days += 1
        }
        #expect(lengths.count == 13 && lengths.isSuperset(of: ["2:28", "2:29", "4:30", "12:31"]))
        #expect(days - CalendarDate(year: 2000, month: 1, day: 1).daysSince1970 == 146_097)
    }

    @Test func theEndsOfTheCalendar() {
        #expect(CalendarDate(json: "0001-01-01")?.daysSince1970 == -719_162)
        #expect(CalendarDate(json: "9999-12-31")?.daysSince1970 == 2_932_896)
        #expect(CalendarDate(json: 20_260_304) == nil && CalendarDate(json: []) == nil)
    }
}
