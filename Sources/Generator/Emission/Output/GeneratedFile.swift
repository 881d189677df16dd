/// A file to be written, as a value.
public struct GeneratedFile: Hashable, Sendable {
    /// Below the output folder, with slashes.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
