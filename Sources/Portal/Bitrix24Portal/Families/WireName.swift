/// Names on the wire without their spelling: `STAGE_ID`, `stageId` and `stageid` are one field.
enum WireName {
    /// Small letters and digits alone.
    static func key(_ name: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case 0x41...0x5A: bytes.append(byte + 32)
            case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether it is written in capitals.
    static func isOld(_ name: String) -> Bool { !name.utf8.contains { 0x61...0x7A ~= $0 } }

    /// A name in the spelling of the names beside it.
    static func spelled(_ name: String, old: Bool) -> String {
        if isOld(name) == old { return name }
        return old ? Schema.oldName(name) : Schema.newName(name)
    }
}
