extension ValueType {
    /// The type as a person would say it: `array of integer`, `boolean as Y or N`.
    public var words: String {
        switch self {
        case .boolean(.yesNo): "boolean as Y or N"
        case .boolean(.zeroOne): "boolean as 1 or 0"
        case .timestamp(let unit): "timestamp in \(unit.rawValue)"
        case .file(let wire?): "file as \(wire.rawValue)"
        case .array(let element): "array of \(element.words)"
        case .map(let key, let value): "map from \(key.words) to \(value.words)"
        case .tuple(let members): "tuple of " + members.map(\.words).joined(separator: ", ")
        case .union(let members): members.map(\.words).joined(separator: " or ")
        case .reference(let name, let base): "\(name) (\(base.words))"
        default: kind
        }
    }
}
