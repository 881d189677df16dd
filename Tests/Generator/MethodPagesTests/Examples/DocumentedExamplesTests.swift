import Documents
import Foundation
import MethodPages
import Testing

/// How many of the documentation's own examples can be read.
@Suite struct DocumentedExamplesTests {
    static let documentation = ProcessInfo.processInfo.environment["B24_DOCS"] ?? "../shared"
    static var isHere: Bool {
        // Where the run must have it, its absence fails the test.
        ProcessInfo.processInfo.environment["B24_REQUIRE_DOCS"] == "1"
            || FileManager.default.fileExists(atPath: documentation + "/docs")
    }

    @Test(
        .enabled("the documentation is not here: B24_DOCS says where") { isHere },
        arguments: ["en", "ru", "en-2024-12"])
    func jsonAndCurl(name: String) throws {
        let tree = try SourceTree(root: "\(Self.documentation)/docs/\(name)")
        var json = (strict: 0, repaired: 0, refused: 0)
        var curl = (read: 0, refused: 0)
        for path in tree.paths(endingIn: ".md") {
            for (language, code) in Self.blocks(of: try tree.bytes(of: path)) {
                if language == "json" {
                    let read = LenientJSON.read(document: code)
                    if read == nil {
                        json.refused += 1
                    } else if read?.repairs.isEmpty == true {
                        json.strict += 1
                    } else {
                        json.repaired += 1
                    }
                } else if language == "bash", code.starts(with: "curl".utf8) {
                    if ExampleCall.all(in: code, language: language).isEmpty {
                        curl.refused += 1
                    } else {
                        curl.read += 1
                    }
                }
            }
        }
        print("\(name): JSON \(json), cURL \(curl)")
        #expect(json.strict > 1_000)
        #expect(json.refused * 200 <= json.strict + json.repaired + json.refused)
        #expect(curl.read > 500)
        #expect(curl.refused * 200 <= curl.read + curl.refused)
    }

    /// Fenced code, without the indentation of its fence.
    private static func blocks(of bytes: [UInt8]) -> [(language: String, code: [UInt8])] {
        var blocks: [(language: String, code: [UInt8])] = []
        var open: (language: String, indent: Int, code: [UInt8])?
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let text = line.drop { $0 == 0x20 || $0 == 0x09 }
            let isFence = text.starts(with: "```".utf8)
            if let block = open {
                if isFence {
                    blocks.append((block.language, block.code))
                    open = nil
                } else {
                    open?.code += line.dropFirst(min(block.indent, line.count - text.count)) + [0x0A]
                }
            } else if isFence {
                let language = String(decoding: text.dropFirst(3).prefix { $0 > 0x20 }, as: UTF8.self)
                open = (language, line.count - text.count, [])
            }
        }
        return blocks
    }
}
