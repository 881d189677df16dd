/// A number taken apart: ± mantissa × 10^exponent, the mantissa without trailing zeros.
struct NumberParts {
    private(set) var isNegative = false
    private(set) var mantissa: UInt64 = 0
    private(set) var exponent = 0
    /// Whether all digits fit in the mantissa.
    private(set) var isExact = true

    /// Takes text that is a JSON number.
    init(_ text: String) {
        var text = text
        text.withUTF8 { read($0) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Zeros are held back until another digit follows, so that they cost no room in the mantissa.
        var zeros = 0
        var fraction = false
        var index = 0
        scan: while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): fraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
            case UInt8(ascii: "0"):
                zeros += 1
                if fraction { exponent -= 1 }
            default:
                if fraction { exponent -= 1 }
                take(byte &- UInt8(ascii: "0"), after: zeros)
                zeros = 0
            }
        }
        exponent += zeros
        if index < bytes.count { exponent += Self.exponent(bytes[index...]) }
        if mantissa == 0 && isExact { exponent = 0 }
    }

    private mutating func take(_ digit: UInt8, after zeros: Int) {
        guard isExact else { return }
        guard mantissa > 0 else { return mantissa = UInt64(digit) }
        guard zeros < 19 else { return isExact = false }
        let (shifted, overflow) = mantissa.multipliedReportingOverflow(by: Self.powersOfTen[zeros + 1])
        let (sum, carry) = shifted.addingReportingOverflow(UInt64(digit))
        isExact = !overflow && !carry
        if isExact { mantissa = sum }
    }

    /// An exponent of more digits than any number needs stops growing.
    private static func exponent(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var value = 0
        for byte in bytes where byte >= UInt8(ascii: "0") && value < 100_000_000 {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return bytes.first == UInt8(ascii: "-") ? -value : value
    }

    /// The magnitude, where there is no fraction and it fits.
    var integer: UInt64? {
        guard isExact, exponent >= 0, exponent < Self.powersOfTen.count else { return nil }
        if exponent == 0 { return mantissa }
        let (value, overflow) = mantissa.multipliedReportingOverflow(by: Self.powersOfTen[exponent])
        return overflow ? nil : value
    }

    /// The double, where mantissa and power of ten are doubles themselves, so that one operation rounds right.
    var double: Double? {
        guard isExact, mantissa < 1 << 53, exponent.magnitude < 20 else { return nil }
        let power = Double(Self.powersOfTen[Int(exponent.magnitude)])
        let value = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
        return isNegative ? -value : value
    }

    static func significantDigits(_ text: String) -> Int {
        let digits = text.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
            .filter { $0 >= UInt8(ascii: "0") }
            .drop { $0 == UInt8(ascii: "0") }
        return digits.count - digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    }

    private static let powersOfTen: [UInt64] = (0..<20).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
}
