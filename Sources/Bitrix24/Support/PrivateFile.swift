import Foundation

/// A file that only its owner reads, replaced as a whole, and changed by one process at a time.
struct PrivateFile: Sendable {
    let path: String

    struct Failure: Error, CustomStringConvertible {
        var path: String
        var action: String
        var code: Int32
        var description: String { "\(path): can't \(action): \(String(cString: strerror(code)))" }
    }

    /// nil where there is no file.
    func read() throws -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw Failure(path: path, action: "read it", code: errno)
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Foundation.read(file, &buffer, buffer.count)
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Failure(path: path, action: "read it", code: errno)
            }
            bytes += buffer[..<count]
        }
    }

    /// Reads, changes and writes the file while no other process does. Nothing is written where the change is nil.
    func change(_ change: ([UInt8]?) throws -> [UInt8]?) throws {
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw Failure(path: path, action: "lock it", code: errno) }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 {
            guard errno == EINTR else { throw Failure(path: path, action: "lock it", code: errno) }
        }
        if let bytes = try change(try read()) { try write(bytes) }
    }

    /// A new file takes the place of the old one, so that nobody ever reads half of it.
    private func write(_ bytes: [UInt8]) throws {
        let temporary = path + ".new"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure(path: path, action: "write it", code: errno) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else {
                if count < 0, errno == EINTR { continue }
                let code = errno
                close(file)
                throw Failure(path: path, action: "write it", code: code)
            }
            rest = rest.dropFirst(count)
        }
        guard fsync(file) == 0, close(file) == 0, rename(temporary, path) == 0 else {
            throw Failure(path: path, action: "write it", code: errno)
        }
    }
}
