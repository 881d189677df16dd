#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Writes a file whole or not at all: into a file beside it, which then takes its name.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        try write(to: path) { sink in bytes.withUnsafeBytes(sink) }
    }

    /// - Parameter produce: hands the bytes, piece by piece, to the function that it gets.
    static func write(to path: String, _ produce: ((UnsafeRawBufferPointer) -> Void) -> Void) throws(Failure) {
        var status = stat()
        let exists = stat(path, &status) == 0
        // A device or a pipe is no file to be replaced.
        if exists, status.st_mode & S_IFMT != S_IFREG { return try overwrite(path, produce) }
        let target = exists ? realPath(path) : path
        let temporary = "\(target).b24gen-\(UInt32.random(in: .min ... .max))"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw failure(path) }
        if exists { fchmod(file, status.st_mode & 0o777) }
        let problem = write(to: file, path, produce)
        if close(file) == 0, problem == nil, rename(temporary, target) == 0 { return }
        let failure = problem ?? failure(path)
        unlink(temporary)
        throw failure
    }

    private static func overwrite(_ path: String, _ produce: ((UnsafeRawBufferPointer) -> Void) -> Void) throws(Failure)
    {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        if let problem = write(to: file, path, produce) { throw problem }
    }

    /// Why not all was written.
    private static func write(
        to file: Int32, _ path: String, _ produce: ((UnsafeRawBufferPointer) -> Void) -> Void
    ) -> Failure? {
        var problem: Failure?
        produce { bytes in
            if problem == nil, !Descriptor.write(bytes, to: file) { problem = failure(path) }
        }
        return problem
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
