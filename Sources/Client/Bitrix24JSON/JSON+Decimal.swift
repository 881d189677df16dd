#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension JSON {
    /// A number as a decimal: for money, which has no business in a double.
    public var decimal: Decimal? { number?.decimal }
}

extension JSON.Number {
    public init?(_ value: Decimal) {
        guard value.isFinite else { return nil }
        self.init(text: value.description)
    }

    /// The value with all its digits; nil where it has more than the 38 of a `Decimal`, or is out of its range.
    public var decimal: Decimal? {
        if let parts = Optional(NumberParts(text)), parts.isExact, (-128...127).contains(parts.exponent) {
            return Decimal(
                sign: parts.isNegative && parts.mantissa > 0 ? .minus : .plus, exponent: parts.exponent,
                significand: Decimal(parts.mantissa))
        }
        guard NumberParts.significantDigits(text) <= 38 else { return nil }
        return Decimal(string: text).flatMap { $0.isFinite ? $0 : nil }
    }
}
