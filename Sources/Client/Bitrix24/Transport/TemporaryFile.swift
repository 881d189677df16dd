import Foundation

/// A file that only its owner reads, and that is gone with the last reference: where a body waits that URLSession sends
/// or has received.
final class TemporaryFile: Sendable {
    let url: URL
    private static let pieceLength = 65_536

    /// Writes a body into a new file.
    init(_ body: HTTPBody) async throws {
        url = Self.place()
        let file = open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Self.failure("made") }
        defer { close(file) }
        for try await piece in body {
            var rest = piece[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw Self.failure("written") }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// Takes over a file that would be deleted otherwise.
    init?(taking location: URL) {
        url = Self.place()
        guard rename(location.path, url.path) == 0, chmod(url.path, 0o600) == 0 else { return nil }
    }

    deinit { unlink(url.path) }

    /// The content as a stream.
    var body: HTTPBody {
        let size = (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int) ?? nil
        return HTTPBody(length: size) { [self] in
            let handle = try FileHandle(forReadingFrom: url)
            // Holds the file, too.
            return { [self] in
                try withExtendedLifetime(self) { try handle.read(upToCount: Self.pieceLength).map { Array($0) } }
            }
        }
    }

    private static func place() -> URL {
        URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("bitrix24-\(UUID().uuidString)")
    }

    private static func failure(_ what: String) -> TransportError {
        TransportError(
            .invalidRequest, reason: "the temporary file could not be \(what): \(String(cString: strerror(errno)))")
    }
}
