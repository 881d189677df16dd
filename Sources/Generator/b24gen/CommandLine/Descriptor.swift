#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An open file or stream, as the system numbers it.
enum Descriptor {
    /// Whether all bytes were taken.
    @discardableResult
    static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = systemWrite(file, bytes.baseAddress! + done, bytes.count - done)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return false }
            done += count
        }
        return true
    }

    private static func systemWrite(_ file: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.write(file, start, count)
        #elseif canImport(Musl)
            Musl.write(file, start, count)
        #else
            Glibc.write(file, start, count)
        #endif
    }
}
