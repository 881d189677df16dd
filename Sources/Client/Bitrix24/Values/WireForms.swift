import Foundation

/// A value that goes over the wire in another form than its type alone tells.
public protocol WireForm: BitrixValue {
    associatedtype Plain
    var plain: Plain { get }
    init(_ plain: Plain)
}

extension WireForm {
    /// An optional value in this form.
    public init?(_ plain: Plain?) {
        guard let plain else { return nil }
        self.init(plain)
    }
}

/// A boolean that goes as `Y` or `N`.
public struct YesNo: WireForm {
    public let plain: Bool
    public init(_ plain: Bool) { self.plain = plain }
    public init?(json: JSON) { self.init(Bool(json: json)) }
    public var json: JSON { plain ? "Y" : "N" }
}

/// A boolean that goes as `1` or `0`.
public struct ZeroOne: WireForm {
    public let plain: Bool
    public init(_ plain: Bool) { self.plain = plain }
    public init?(json: JSON) { self.init(Bool(json: json)) }
    public var json: JSON { plain ? 1 : 0 }
}

/// A moment as seconds since 1970.
public struct UnixSeconds: WireForm {
    public let plain: Date
    public init(_ plain: Date) { self.plain = plain }
    public init?(json: JSON) {
        guard let seconds = Double(json: json) else { return nil }
        plain = Date(timeIntervalSince1970: seconds)
    }
    public var json: JSON { whole(plain.timeIntervalSince1970.rounded(.down)) }
}

/// A moment as milliseconds since 1970.
public struct UnixMilliseconds: WireForm {
    public let plain: Date
    public init(_ plain: Date) { self.plain = plain }
    public init?(json: JSON) {
        guard let milliseconds = Double(json: json) else { return nil }
        plain = Date(timeIntervalSince1970: milliseconds / 1000)
    }
    public var json: JSON { whole((plain.timeIntervalSince1970 * 1000).rounded()) }
}

/// A number without a fraction; null for what is none.
private func whole(_ value: Double) -> JSON {
    Int64(exactly: value).map { .number(JSON.Number($0)) } ?? .null
}
