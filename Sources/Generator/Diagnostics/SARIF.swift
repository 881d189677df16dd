import Bitrix24JSON

extension DiagnosticList {
    /// The list as a SARIF 2.1.0 log with one run.
    var sarif: [UInt8] {
        let rules = Set(diagnostics.map(\.rule)).sorted()
        var writer = JSONWriter(style: .lines(depth: 4))
        writer.beginObject()
        writer.key("$schema")
        writer.string("https://json.schemastore.org/sarif-2.1.0.json")
        writer.key("version")
        writer.string("2.1.0")
        writer.key("runs")
        writer.beginArray()
        writer.beginObject()
        writer.key("tool")
        writer.value([
            "driver": [
                "name": "b24gen",
                "rules": .array(rules.map { ["id": .string($0)] }),
            ]
        ])
        writer.key("results")
        writer.beginArray()
        for diagnostic in diagnostics { writer.result(diagnostic) }
        writer.endArray()
        writer.endObject()
        writer.endArray()
        writer.endObject()
        writer.newline()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func result(_ diagnostic: Diagnostic) {
        beginObject()
        key("ruleId")
        string(diagnostic.rule)
        key("level")
        string(diagnostic.severity.rawValue)
        key("message")
        value(["text": .string(diagnostic.hint.map { "\(diagnostic.message)\n\($0)" } ?? diagnostic.message)])
        key("locations")
        value([diagnostic.position.sarif])
        if !diagnostic.related.isEmpty {
            key("relatedLocations")
            value(.array(diagnostic.related.map(\.sarif)))
        }
        key("partialFingerprints")
        value(["rulePathMessage/v1": .string(diagnostic.fingerprint)])
        endObject()
    }
}

extension Position {
    /// Columns here count bytes and those of SARIF characters, so only the line is told.
    fileprivate var sarif: JSON {
        var physical: JSON.Object = ["artifactLocation": ["uri": .string(path.percentEncoded)]]
        if line > 0 { physical["region"] = ["startLine": .number(JSON.Number(line))] }
        return ["physicalLocation": .object(physical)]
    }
}

extension String {
    /// A path as a relative URI.
    fileprivate var percentEncoded: String {
        var text = ""
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }
}
