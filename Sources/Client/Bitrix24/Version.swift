/// The version of this package: of the client, and of the code that its generator writes.
public enum BitrixPackage {
    /// As its tag: `0.1.0`.
    public static let version = "0.2.0-dev"

    /// What requests name as their sender.
    static let userAgent = "Bitrix24-Swift/\(version)"
}
