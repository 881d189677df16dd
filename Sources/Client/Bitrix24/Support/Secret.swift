/// A secret that shows itself nowhere: not in a description, a log, an error, nor by reflection.
public struct Secret: Hashable, Sendable, ExpressibleByStringLiteral {
    private let value: String

    public init(_ value: String) { self.value = value }
    public init(stringLiteral value: String) { self.init(value) }

    /// The secret itself, to be sent to where it belongs or stored where only its owner reads.
    public func reveal() -> String { value }

    public static func == (left: Secret, right: Secret) -> Bool {
        constantTimeEqual(left.reveal(), right.reveal())
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(reveal()) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "<secret>" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Compares in a time that tells nothing of where two texts differ.
func constantTimeEqual(_ left: String, _ right: String) -> Bool {
    var left = left
    var right = right
    return left.withUTF8 { left in
        right.withUTF8 { right in
            var difference = UInt(bitPattern: left.count ^ right.count)
            for index in 0..<max(left.count, right.count) {
                let one = index < left.count ? left[index] : 0
                let other = index < right.count ? right[index] : 0
                difference |= UInt(one ^ other)
            }
            return difference == 0
        }
    }
}
