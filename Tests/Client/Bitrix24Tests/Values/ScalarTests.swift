import Foundation
import Testing

@testable import Bitrix24

/// Numbers without loss, whether they come as numbers or as strings; booleans in all their forms.
struct ScalarTests {
    @Test(arguments: 0..<20) func integersSurviveTheWire(_ seed: UInt64) throws {
        var random = Seeded(seed: seed)
        for value in [Int.random(in: .min ... .max, using: &random), Int.random(in: -999...999, using: &random)] {
            #expect(try Int(json: JSON(parsing: value.json.bytes())) == value)
            #expect(Int(json: .string(String(value))) == value && String(json: value.json) == String(value))
        }
    }

    @Test(arguments: 0..<20) func doublesSurviveTheWire(_ seed: UInt64) throws {
        var random = Seeded(seed: seed)
        for _ in 0..<50 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            #expect(try Double(json: JSON(parsing: value.json.bytes())) == value)
            #expect(Double(json: .string(value.json.text())) == value)
        }
    }

    @Test(arguments: 0..<20) func decimalsSurviveTheWire(_ seed: UInt64) throws {
        var random = Seeded(seed: seed)
        for _ in 0..<50 {
            let digits = (0..<Int.random(in: 1...38, using: &random)).map { _ in
                String(Int.random(in: 0...9, using: &random))
            }.joined()
            let exponent = Int.random(in: -60...60, using: &random)
            let value = try #require(Decimal(string: "\(Bool.random(using: &random) ? "-" : "")\(digits)e\(exponent)"))
            #expect(try Decimal(json: JSON(parsing: value.json.bytes())) == value)
            #expect(Decimal(json: .string(value.json.text())) == value)
        }
    }

    /// Money as portals write it.
    @Test func moneyKeepsItsCents() throws {
        #expect(Decimal(json: "12345678901234567890.1234") == Decimal(string: "12345678901234567890.1234"))
        let json = try JSON(parsing: "[0.1, 100.00, \"0.30\"]")
        let values = try #require([Decimal](json: json))
        #expect(values[0] + values[0] + values[0] == values[2] && values[1] == 100)
        #expect(json.text() == "[0.1,100.00,\"0.30\"]")
    }

    @Test(arguments: [
        ("1", 1), ("1.0", 1), ("\"12.000\"", 12), ("1e3", 1000), ("-0", 0), ("\"9223372036854775807\"", Int.max),
        ("-9223372036854775808", Int.min),
    ])
    func whatIsAnInteger(_ json: String, _ value: Int) throws { #expect(try Int(json: JSON(parsing: json)) == value) }

    @Test(arguments: [
        "1.5", "9223372036854775808", "1e400", "1e-400", "\"\"", "\" 1\"", "\"1 \"", "\"0x10\"", "\"１\"", "\"1,5\"",
        "\"nan\"", "\"inf\"", "true", "[1]", "{}", "null", "\"1e99999999999999999999\"",
    ])
    func whatIsNone(_ json: String) throws { #expect(try Int(json: JSON(parsing: json)) == nil) }

    @Test func whatHasNoNumberIsNotSentAsOne() {
        for value in [Double.nan, .infinity, -.infinity] { #expect(value.json == .null) }
        #expect(Decimal.nan.json == .null)
        #expect(Double(json: "1e999") == nil && Decimal(json: "1e999") == nil && Double(json: "nan") == nil)
    }

    @Test(arguments: [
        (JSON.bool(true), true), ("Y", true), ("y", true), ("1", true), (1, true), ("true", true), (false, false),
        ("N", false), ("n", false), ("0", false), (0, false), ("false", false), ("", false),
    ])
    func booleans(_ json: JSON, _ value: Bool) {
        #expect(Bool(json: json) == value)
        #expect(YesNo(json: json)?.json == (value ? "Y" : "N") && ZeroOne(json: json)?.json == (value ? 1 : 0))
        #expect(YesNo(json: YesNo(value).json)?.plain == value && ZeroOne(json: ZeroOne(value).json)?.plain == value)
    }

    @Test(arguments: [JSON.null, 2, -1, 1.5, "yes", "Д", " Y", [], ["Y"], [:]])
    func whatIsNoBoolean(_ json: JSON) {
        #expect(Bool(json: json) == nil && YesNo(json: json) == nil && ZeroOne(json: json) == nil)
    }

    @Test func textsOfOtherScalars() {
        #expect(String(json: 7) == "7" && String(json: true) == "1" && String(json: false) == "")
        #expect(String(json: []) == nil && String(json: .null) == nil)
        #expect(YesNo(Bool?.none) == nil)
    }
}
