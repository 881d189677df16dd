import Foundation

/// A file with an object of JSON that only its owner reads, replaced as a whole, and changed by one process at a time.
struct PrivateFile: Sendable {
    let path: String

    /// The object in the file; an empty one where there is no file, or nothing in it.
    func read() throws -> JSON.Object {
        guard let bytes = try bytes(), !bytes.isEmpty else { return JSON.Object() }
        do {
            if let object = try JSON(parsing: bytes).object { return object }
        } catch {
            throw BitrixError(.storage, message: "\(path) is damaged: \(error)")
        }
        throw BitrixError(.storage, message: "\(path) is damaged: it holds no object")
    }

    /// Reads, changes and writes the object while no other process does. Nothing is written where the change says false.
    @discardableResult
    func change(_ change: (inout JSON.Object) throws -> Bool) throws -> Bool {
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw failure("lock", errno) }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 {
            guard errno == EINTR else { throw failure("lock", errno) }
        }
        var object = try read()
        guard try change(&object) else { return false }
        try write(JSON.object(object).bytes(.pretty))
        return true
    }

    private func bytes() throws -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("read", errno)
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Foundation.read(file, &buffer, buffer.count)
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw failure("read", errno)
            }
            bytes += buffer[..<count]
        }
    }

    private func failure(_ action: String, _ code: Int32) -> BitrixError {
        BitrixError(.storage, message: "\(path): can't \(action) it: \(String(cString: strerror(code)))")
    }

    /// A new file takes the place of the old one, so that nobody ever reads half of it.
    private func write(_ bytes: [UInt8]) throws {
        let temporary = path + ".new"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("write", errno) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else {
                if count < 0, errno == EINTR { continue }
                let code = errno
                close(file)
                throw failure("write", code)
            }
            rest = rest.dropFirst(count)
        }
        guard fsync(file) == 0, close(file) == 0, rename(temporary, path) == 0 else {
            throw failure("write", errno)
        }
    }
}
