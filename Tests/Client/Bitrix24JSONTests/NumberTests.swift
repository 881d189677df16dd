import Bitrix24JSON
import Foundation
import Testing

@Suite struct NumberTests {
    private func number(_ text: String) throws -> JSON.Number { try #require(JSON.Number(text: text)) }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("12", 12), ("-12", -12), ("1.0", 1), ("1.50e1", 15), ("1e3", 1000), ("1200e-2", 12),
            ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("0e999999999999999999999", 0),
            ("0.0000000000000000000000", 0), ("1.00000000000000000000000000000", 1),
            ("92233720368547758070e-1", Int64.max),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.5", nil), ("1e-1", nil), ("1e19", nil),
            ("1e999999999999999999999", nil), ("18446744073709551616", nil), ("100000000000000000000000", nil),
        ] as [(String, Int64?)])
    func int64(text: String, value: Int64?) throws {
        #expect(try number(text).int64 == value)
    }

    @Test(
        arguments: [
            ("18446744073709551615", UInt64.max), ("-0.0", 0), ("-1", nil), ("18446744073709551616", nil),
            ("1e19", 10_000_000_000_000_000_000),
        ] as [(String, UInt64?)])
    func uint64(text: String, value: UInt64?) throws {
        #expect(try number(text).uint64 == value)
    }

    @Test func doublesAreTheNearest() throws {
        var random = SeededRandom(seed: 5)
        for _ in 0..<20_000 {
            let digits = String(
                UInt64.random(in: 0...(.max), using: &random).description.prefix(.random(in: 1...20, using: &random)))
            let text =
                "\(digits).\(UInt16.random(in: 0...(.max), using: &random))e\(Int.random(in: -40...40, using: &random))"
            #expect(try number(digits.hasPrefix("0") ? "0" : text).double == Double(digits.hasPrefix("0") ? "0" : text))
        }
        #expect(try number("0.1").double == 0.1)
        #expect(try number("-0").double?.sign == .minus)
        #expect(try number("1e309").double == nil)
        #expect(try number("5e-324").double == .leastNonzeroMagnitude)
    }

    @Test(arguments: [
        "0", "0.1", "-12.34", "99999999999999999999.99", "12345678901234567890123456789012345678", "1e20", "1.10",
        "0.00000000000000000001",
    ])
    func decimalsKeepTheirDigits(text: String) throws {
        #expect(try number(text).decimal == Decimal(string: text))
    }

    @Test func decimalsThatDoNotFit() throws {
        #expect(try number("123456789012345678901234567890123456789").decimal == nil)
        #expect(try number("1e400").decimal == nil)
        #expect(JSON.Number(Decimal.nan) == nil)
        #expect(JSON.Number(Decimal(string: "12.30")!)?.text == "12.3")
    }

    @Test func onlyNumbersBecomeNumbers() {
        #expect(JSON.Number(text: "1,\"a\":2") == nil)
        #expect(JSON.Number(text: "") == nil)
        #expect(JSON.Number(Double.infinity) == nil)
        #expect(JSON.Number(1e20)?.text == "1e+20")
        #expect(JSON(floatLiteral: .infinity) == .null)
    }
}
