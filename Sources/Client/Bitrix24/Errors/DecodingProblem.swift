/// What decoding throws where an answer is not what it should be: where in the JSON, what was expected, what was there.
public struct DecodingProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// From the envelope down: `result`, `tasks`, `0`, `id`.
    public var path: [String]
    public var expected: String
    /// The kind of what was found, never its value.
    public var found: String

    public init(path: [String], expected: String, found: String) {
        self.path = path
        self.expected = expected
        self.found = found
    }

    public var description: String {
        "\(path.isEmpty ? "the answer" : path.joined(separator: ".")): expected \(expected), found \(found)"
    }
}
