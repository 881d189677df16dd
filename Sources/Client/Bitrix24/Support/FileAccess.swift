import Foundation

/// Tells one file from another that has taken its place.
struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}

/// A file that is open to be read.
final class OpenFile: Sendable {
    private let descriptor: CInt
    let identity: FileIdentity
    private let access: FileAccess

    init(descriptor: CInt, identity: FileIdentity, access: FileAccess) {
        self.descriptor = descriptor
        self.identity = identity
        self.access = access
    }

    deinit { close(descriptor) }

    /// Everything from a position to the end.
    func bytes(from position: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = pread(descriptor, &buffer, buffer.count, off_t(position + bytes.count))
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw access.failure("read", errno)
            }
            bytes += buffer[..<count]
        }
    }
}

/// Reading and writing a file that only its owner may read.
struct FileAccess: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    /// Runs the body while no other process does.
    func locked<Result>(_ body: () throws -> Result) throws -> Result {
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw failure("lock", errno) }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 {
            guard errno == EINTR else { throw failure("lock", errno) }
        }
        return try body()
    }

    /// Which file it is; nil where there is none.
    func identity() throws -> FileIdentity? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure("read", errno)
        }
        return FileIdentity(status)
    }

    /// The file, to be read; nil where there is none.
    func opened() throws -> OpenFile? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("read", errno)
        }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            let code = errno
            close(file)
            throw failure("read", code)
        }
        return OpenFile(descriptor: file, identity: FileIdentity(status), access: self)
    }

    /// Writes at a position, and ends the file there.
    func append(_ bytes: [UInt8], at position: Int, isDurable: Bool) throws {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure("write", errno) }
        defer { close(file) }
        guard ftruncate(file, off_t(position)) == 0, lseek(file, off_t(position), SEEK_SET) >= 0 else {
            throw failure("write", errno)
        }
        try write(bytes, to: file)
        guard !isDurable || fsync(file) == 0 else { throw failure("write", errno) }
    }

    /// A new file takes the place of the old one, so that nobody ever reads half of it.
    func replace(_ bytes: [UInt8]) throws {
        let temporary = path + ".new"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("write", errno) }
        do {
            defer { close(file) }
            try write(bytes, to: file)
            guard fsync(file) == 0 else { throw failure("write", errno) }
        }
        guard rename(temporary, path) == 0 else { throw failure("write", errno) }
        // The new name has to outlive a crash as well.
        let folder = open((path as NSString).deletingLastPathComponent.nonEmpty ?? ".", O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private func write(_ bytes: [UInt8], to file: CInt) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else {
                if count < 0, errno == EINTR { continue }
                throw failure("write", errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    func failure(_ action: String, _ code: Int32) -> BitrixError {
        BitrixError(.storage, message: "\(path): can't \(action) it: \(String(cString: strerror(code)))")
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
