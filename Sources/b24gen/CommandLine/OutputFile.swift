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
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        var template = Array((folder + ".b24gen-XXXXXX").utf8CString)
        let file = mkstemp(&template)
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard file >= 0 else { throw failure(path) }
        var done = 0
        while done < bytes.count {
            #if canImport(Darwin)
                let count = Darwin.write(file, bytes.baseAddress! + done, bytes.count - done)
            #elseif canImport(Musl)
                let count = Musl.write(file, bytes.baseAddress! + done, bytes.count - done)
            #else
                let count = Glibc.write(file, bytes.baseAddress! + done, bytes.count - done)
            #endif
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let failure = failure(path)
                close(file)
                unlink(temporary)
                throw failure
            }
            done += count
        }
        fchmod(file, 0o644)
        guard close(file) == 0, rename(temporary, path) == 0 else {
            let failure = failure(path)
            unlink(temporary)
            throw failure
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        try bytes.withUnsafeBytes { bytes in Result { () throws(Failure) in try write(bytes, to: path) } }.get()
    }

    private static func failure(_ path: String) -> Failure {
        .unreadable("\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}
