#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Writes a file whole or not at all: into a file beside it, which then takes its name.
enum OutputFile {
    static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(Failure) {
        var status = stat()
        let exists = stat(path, &status) == 0
        // A device or a pipe is no file to be replaced.
        if exists, status.st_mode & S_IFMT != S_IFREG { return try overwrite(bytes, path) }
        let target = exists ? realPath(path) : path
        let temporary = "\(target).b24gen-\(UInt32.random(in: .min ... .max))"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw failure(path) }
        if exists { fchmod(file, status.st_mode & 0o777) }
        let isWritten = Descriptor.write(bytes, to: file)
        guard isWritten, close(file) == 0, rename(temporary, target) == 0 else {
            let failure = failure(path)
            if !isWritten { close(file) }
            unlink(temporary)
            throw failure
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        try bytes.withUnsafeBytes { bytes in Result { () throws(Failure) in try write(bytes, to: path) } }.get()
    }

    private static func overwrite(_ bytes: UnsafeRawBufferPointer, _ path: String) throws(Failure) {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        guard Descriptor.write(bytes, to: file) else { throw failure(path) }
    }

    /// With symbolic links followed, so that a link to a file stays one.
    private static func realPath(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func failure(_ path: String) -> Failure {
        .unreadable("\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}
