/// Where output goes: the standard streams, or a test's memory.
struct Console {
    var output: (UnsafeRawBufferPointer) -> Void
    var errors: (UnsafeRawBufferPointer) -> Void

    static var standard: Console {
        Console(output: { Descriptor.write($0, to: 1) }, errors: { Descriptor.write($0, to: 2) })
    }

    func print(_ text: String) { Self.pass(text, to: output) }

    func note(_ text: String) { Self.pass(text, to: errors) }

    private static func pass(_ text: String, to stream: (UnsafeRawBufferPointer) -> Void) {
        var line = text + "\n"
        line.withUTF8 { stream(UnsafeRawBufferPointer($0)) }
    }
}
