import APIModel
import Documents

/// Which method a page describes. The title, a sentence, the address in the examples and the
/// file's name each say one, and each can be wrong: they are weighed.
struct MethodName {
    let name: String
    let rest: Int
    let element: Element

    init?(_ page: PageContext, header: HeaderReader.Header) {
        var votes: [(name: String, weight: Int)] = []
        func vote(_ name: String, _ weight: Int) {
            if let index = votes.firstIndex(where: { $0.name == name }) {
                votes[index].weight += weight
            } else {
                votes.append((name, weight))
            }
        }
        var restVotes = [0, 0]
        let document = page.document
        let title = MethodName.inTitle(document.title)
        if let title { vote(title, 6) }
        var calls = 0
        for node in document.root.descendants(.code) where !node.infoBytes.elementsEqual("json".utf8) {
            for call in Addresses.calls(in: node.textBytes) {
                calls += 1
                if call.name != "batch" || title == "batch" { vote(call.name, 2) }
                restVotes[call.rest == 3 ? 1 : 0] += 1
            }
        }
        let fileName = document.path.parts(at: "/").last.map { folded(String($0)) } ?? ""
        let stem = fileName.utf8.filter {
            $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "_")
        }
        for index in votes.indices {
            let plain = folded(votes[index].name).utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "_") }
            if stem == plain + Array("md".utf8) || stem == plain + Array("txt".utf8) { votes[index].weight += 5 }
            if let summary = header.summary, summary.has("`\(votes[index].name)`") { votes[index].weight += 3 }
        }
        guard let best = votes.max(by: { ($0.weight, $1.name) < ($1.weight, $0.name) }) else { return nil }
        guard title != nil || calls > 0 else { return nil }
        name = best.name
        let inVersion3 =
            restVotes[1] > restVotes[0] || (restVotes[0] + restVotes[1] == 0 && document.path.has("rest-v3/"))
        rest = inVersion3 ? 3 : 2
        element = document.root
        if let title, title != name {
            page.report(
                "title-names-other-method", at: document.root,
                "the title names \(quoted(title)), the examples, the text and the file name \(quoted(name))",
                hint: "the name with the most evidence was taken")
        }
    }

    /// The last word of a title that is written like a method.
    static func inTitle(_ title: String) -> String? {
        title.words.lazy.map { String($0).trimmingMarks() }.last(where: isMethodName)
    }

    static func isMethodName(_ word: String) -> Bool {
        guard word.utf8.contains(UInt8(ascii: ".")) else {
            return ["batch", "methods", "scope", "profile", "events"].contains(word)
        }
        guard word.utf8.count < 120 else { return false }
        let parts = word.parts(at: ".", keepsEmpty: true)
        guard parts.count >= 2, parts.allSatisfy({ String($0).isMethodPart }) else { return false }
        guard let first = parts[0].utf8.first, first.isASCIILetter, first & 0x20 != 0 else { return false }
        let last = String(parts[parts.count - 1])
        return !["js", "md", "php", "html", "com", "ru", "net", "json", "txt", "xml", "en", "info", "yaml", "tech"]
            .contains(last) || parts.count > 2
    }
}

extension String {
    fileprivate var isMethodPart: Bool {
        !isEmpty && utf8.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: "-") }
    }
}

/// The methods that examples call: by address and by the functions of the SDKs.
enum Addresses {
    struct Call {
        var name: String
        var rest: Int
    }

    private static let start = Array("/rest/".utf8)

    static func calls(in code: ArraySlice<UInt8>) -> [Call] {
        var calls: [Call] = []
        code.withUnsafeBufferPointer { bytes in
            var index = 0
            while let found = bytes.offset(of: start, from: index) {
                index = found + start.count
                var parts: [Range<Int>] = []
                var part = index
                while index < bytes.count {
                    if bytes[index] == UInt8(ascii: "/") {
                        parts.append(part..<index)
                        part = index + 1
                    } else if !isOfAddress(bytes[index]) {
                        break
                    }
                    index += 1
                }
                parts.append(part..<index)
                func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
                var name = text(parts[parts.count - 1])
                for ending in [".json", ".xml"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
                if MethodName.isMethodName(name) {
                    calls.append(Call(name: name, rest: text(parts[0]) == "api" ? 3 : 2))
                }
            }
        }
        return calls
    }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
        default: byte.isNameByte
        }
    }
}
