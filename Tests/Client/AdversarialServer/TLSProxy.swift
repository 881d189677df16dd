import Foundation

/// TLS in front of a server, with a certificate made for the occasion. Needs `python3` and `openssl`.
public final class TLSProxy {
    public let port: Int
    /// The certificate, in PEM: the only one to trust.
    public let certificate: URL
    private let folder: URL
    private let process = Process()
    private let input = Pipe()

    public struct Failure: Error { public var step: String }

    /// - Parameter protocols: those of ALPN that are offered: `h2`, `http/1.1`.
    public init(before port: Int, protocols: [String] = []) throws {
        folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificate = folder.appendingPathComponent("certificate.pem")
        let key = folder.appendingPathComponent("key.pem")
        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        maker.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key.path,
            "-out", certificate.path,
        ]
        maker.standardError = FileHandle.nullDevice
        try maker.run()
        maker.waitUntilExit()
        guard maker.terminationStatus == 0 else { throw Failure(step: "openssl req") }

        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("tls-proxy.py")
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path, certificate.path, key.path, String(port)] + protocols
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw Failure(step: "tls-proxy.py")
        }
        self.port = port
    }

    /// `https://localhost:PORT`
    public var address: String { "https://localhost:\(port)" }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }
}
