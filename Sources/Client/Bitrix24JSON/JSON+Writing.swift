extension JSON {
    public func bytes(_ style: JSONWriter.Style = .compact) -> [UInt8] {
        var writer = JSONWriter(style: style)
        writer.value(self)
        return writer.bytes
    }

    public func text(_ style: JSONWriter.Style = .compact) -> String {
        var writer = JSONWriter(style: style)
        writer.value(self)
        return writer.withBytes { String(decoding: $0, as: UTF8.self) }
    }
}
