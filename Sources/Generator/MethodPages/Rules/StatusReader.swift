import Documents

/// "HTTP status: **400, 403**".
enum StatusReader {
    /// What every such line starts with; most paragraphs have it nowhere.
    private static let word = Array("http".utf8)
    private static let starts = ["http status", "http-статус", "http code", "http-код", "http статус"]

    static func statuses(in section: Section) -> [Int] {
        var found: [Int] = []
        for paragraph in TableContext.paragraphs(of: section) where paragraph.mentions(StatusReader.word) {
            for line in paragraph.plain.parts(at: "\n") {
                let text = folded(String(line))
                guard starts.contains(where: { text.hasPrefix($0) }) else { continue }
                for number in text.utf8.split(whereSeparator: { !$0.isASCIIDigit && $0 != UInt8(ascii: "x") }) {
                    if let status = Int(Substring(number)), (100...599).contains(status), !found.contains(status) {
                        found.append(status)
                    }
                }
            }
        }
        return found
    }
}
