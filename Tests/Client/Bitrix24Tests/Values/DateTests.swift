import Foundation
import Testing

@testable import Bitrix24

/// Moments in every form that the documentation shows.
struct DateTests {
    private static let moment = Date(timeIntervalSince1970: 1_772_633_107)  // 2026-03-04T14:05:07Z

    @Test(arguments: [
        "2026-03-04T14:05:07+00:00", "2026-03-04T14:05:07Z", "2026-03-04T15:05:07+01:00", "2026-03-04T19:35:07+05:30",
        "2026-03-04T08:05:07-06:00", "2026-03-05T02:05:07+12:00", "2026-03-04T02:05:07-12:00",
        "2026-03-04T15:05:07+0100", "2026-03-04T15:05:07+01", "2026-03-04T14:05:07", "2026-03-04 14:05:07",
        "2026-03-04T14:05:07.000Z", "04.03.2026 14:05:07", "03/04/2026 14:05:07", "03/04/2026 02:05:07 pm",
        "03/04/2026 02:05:07 PM",
    ])
    func aMomentInEveryForm(_ text: String) { #expect(Date(json: .string(text)) == Self.moment) }

    @Test(arguments: [
        ("12/24/2024 12:00:00 am", "2024-12-24T00:00:00+00:00"),
        ("12/24/2024 12:30:00 pm", "2024-12-24T12:30:00+00:00"),
        ("2024-02-29", "2024-02-29T00:00:00+00:00"), ("29.02.2024", "2024-02-29T00:00:00+00:00"),
        ("12/31/2024", "2024-12-31T00:00:00+00:00"), ("2024-12-31T24:00:00", "2025-01-01T00:00:00+00:00"),
        ("2026-03-04T14:05", "2026-03-04T14:05:00+00:00"), ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59+00:00"),
    ])
    func andWhatIsSentForIt(_ text: String, _ sent: JSON) { #expect(Date(json: .string(text))?.json == sent) }

    @Test func fractionsOfASecond() {
        #expect(Date(json: "2026-03-04T14:05:07.250Z") == Self.moment.addingTimeInterval(0.25))
        #expect(Self.moment.addingTimeInterval(0.75).json == Self.moment.json)
    }

    /// As Foundation reads what we write, in any time zone that we did not write it in.
    @Test(arguments: 0..<20) func anyMomentSurvivesTheWire(_ seed: UInt64) throws {
        var random = Seeded(seed: seed)
        let formatter = ISO8601DateFormatter()
        for _ in 0..<50 {
            // From the year 1600: before it, Foundation counts by the Julian calendar.
            let moment = Date(
                timeIntervalSince1970: Double(Int.random(in: -11_000_000_000...253_402_300_799, using: &random)))
            let text = try #require(moment.json.string)
            #expect(Date(json: moment.json) == moment)
            #expect(formatter.date(from: text) == moment, "\(text)")
            formatter.timeZone = TimeZone(secondsFromGMT: 900 * Int.random(in: -48...56, using: &random))
            let elsewhere = formatter.string(from: moment)
            #expect(Date(json: .string(elsewhere)) == moment, "\(elsewhere)")
        }
    }

    @Test(arguments: [
        "", "-", "2026", "2026-03", "2026-03-", "2026-13-01", "2026-00-01", "2026-02-29", "2026-04-31", "2026-03-32",
        "2026-03-00", "0000-00-00", "0000-00-00 00:00:00", "30/04/2026", "31.02.2026", "2026-03.04", "2026-03-04T",
        "2026-03-04T25:00:00", "2026-03-04T24:00:01", "2026-03-04T14:60:00", "2026-03-04T14:05:61", "2026-03-04T14:05:",
        "2026-03-04T14:05:07+", "2026-03-04T14:05:07+24:00", "2026-03-04T14:05:07+01:60", "2026-03-04T14:05:07 +01:00",
        "2026-03-04T14:05:07Zx", "2026-03-04 14:05:07 xm", "03/04/2026 13:05:07 pm", "03/04/2026 00:05:07 am",
        "99999999999999999999-01-01", "2026-03-04T14:05:07.", "２０２６-03-04", "-2026-03-04", "never",
    ])
    func whatIsNoMoment(_ text: String) {
        #expect(Date(json: .string(text)) == nil && CalendarDate(json: .string(text)) == nil)
    }

    @Test func whatTheWireCanNotSay() {
        for seconds in [Double.nan, .infinity, -.infinity, 1e300, -1e300, 253_402_300_800, -62_135_596_801] {
            #expect(Date(timeIntervalSince1970: seconds).json == .null)
        }
        #expect(Date(timeIntervalSince1970: -62_135_596_800).json == "0001-01-01T00:00:00+00:00")
        #expect(Date(timeIntervalSince1970: 253_402_300_799).json == "9999-12-31T23:59:59+00:00")
    }

    @Test(arguments: [JSON.number(.init(1_772_633_107)), "1772633107"])
    func timestamps(_ json: JSON) throws {
        #expect(UnixSeconds(json: json)?.plain == Self.moment && UnixSeconds(Self.moment).json == 1_772_633_107)
        let milliseconds = UnixMilliseconds(json: .number(.init(1_772_633_107_250)))
        #expect(milliseconds?.plain == Self.moment.addingTimeInterval(0.25))
        #expect(milliseconds?.json == 1_772_633_107_250)
    }

    /// A number that is no date comes back as nothing, not as a crash.
    @Test(arguments: ["1e300", "-1e300", "9223372036854775808"])
    func timestampsBeyondReason(_ text: String) throws {
        let json = try JSON(parsing: text)
        #expect(UnixSeconds(json: json)?.json == .null && UnixMilliseconds(json: json)?.json == .null)
        #expect(UnixSeconds(Date(timeIntervalSince1970: .nan)).json == .null)
        #expect(UnixSeconds(json: "soon") == nil && UnixSeconds(json: []) == nil)
    }
}
