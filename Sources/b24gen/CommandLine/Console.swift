#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where output goes: the standard streams, or a test's memory.
struct Console {
    var output: (UnsafeRawBufferPointer) -> Void
    var errors: (UnsafeRawBufferPointer) -> Void

    static var standard: Console { Console(output: { write($0, to: 1) }, errors: { write($0, to: 2) }) }

    func print(_ text: String) { Self.pass(text, to: output) }

    func note(_ text: String) { Self.pass(text, to: errors) }

    private static func pass(_ text: String, to stream: (UnsafeRawBufferPointer) -> Void) {
        var line = text + "\n"
        line.withUTF8 { stream(UnsafeRawBufferPointer($0)) }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) {
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
            if count <= 0 { return }
            done += count
        }
    }
}
