/// Names a call from its beginning to its end: in events, spans, errors and answers, and in what is sent to the portal.
enum CallID {
    /// 32 hexadecimal digits, as ids of traces have.
    static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 32) { bytes in
            for half in 0..<2 {
                var bits = generator.next()
                for place in 0..<16 {
                    bytes[half * 16 + place] = digits[Int(bits & 15)]
                    bits >>= 4
                }
            }
            return 32
        }
    }

    static let parameter = "bx24_request_id"
    static let header = "X-Request-ID"
}

extension MethodFacts {
    /// Whether an unknown parameter does no harm: a method whose parameters go by position would take it for one of them,
    /// and REST 3 refuses what it does not know.
    var takesCallID: Bool {
        rest == .v2 && positional.isEmpty && !name.lowercased().hasPrefix("task.")
    }
}
