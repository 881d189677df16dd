import Diagnostics

/// A page's bytes as the scanner wants them: lines end in a line feed, liquid's conditions are
/// settled, and there is no mark at the start.
struct PageText {
    private(set) var bytes: [UInt8]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ raw: [UInt8], path: String) {
        bytes = raw
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if bytes.contains(UInt8(ascii: "\r")) { bytes = Self.withLineFeeds(bytes) }
        if Conditions.occur(in: bytes) {
            let conditions = Conditions(bytes, path: path)
            bytes = conditions.bytes
            diagnostics = conditions.diagnostics
        }
    }

    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var last: UInt8 = 0
        for byte in bytes {
            if byte == UInt8(ascii: "\r") {
                result.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || last != UInt8(ascii: "\r") {
                result.append(byte)
            }
            last = byte
        }
        return result
    }
}
