import APIModel
import Documents
import Foundation
import Testing

@testable import MethodPages

/// Rules of one stratum do not depend on each other: in any order they come to the same.
@Suite struct IndependenceTests {
    private static let backwards: Strata = {
        var strata = RuleBook.strata
        strata.rules = strata.rules.map { $0.reversed() }
        return strata
    }()

    @Test func backwardsIsAnotherOrder() {
        #expect(RuleBook.strata.rules.count > 2)
        #expect(Self.backwards.rules != RuleBook.strata.rules)
    }

    @Test func snippetsComeToTheSameBackwards() {
        for snippet in Specification.snippets {
            compare(snippet.sample.page(), snippet.sample.page(Self.backwards), snippet.testDescription)
        }
    }

    @Test func theFivePagesComeToTheSameBackwards() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let tree = try SourceTree(root: root.appending(path: "specs/pages").path())
        let paths = tree.paths.filter { $0 != "README.md" }
        #expect(paths.count == 5)
        for path in paths {
            let isText = path.hasSuffix(".txt")
            let document =
                isText
                ? TextReader().read(path: path, bytes: try tree.bytes(of: path)) : YFMReader(tree: tree).read(path)
            let pages = [RuleBook.strata, Self.backwards].map {
                MethodPage(
                    document, language: path.contains(".ru.") ? .ru : .en, kind: isText ? .text : .yfm,
                    accountsRows: true, sharing: nil, strata: $0)
            }
            compare(pages[0], pages[1], path)
            #expect(pages[0].method != nil, "\(path)")
        }
    }

    private func compare(_ forwards: MethodPage, _ backwards: MethodPage, _ name: String) {
        func texts(_ page: MethodPage) -> [String] {
            ((page.method?.parameters ?? []) + (page.method?.response ?? [])).map {
                "\($0.name): \(FieldText.text(of: $0)) \($0.values.map(\.meaning)) \($0.description)"
            }
        }
        #expect(texts(forwards) == texts(backwards), "\(name)")
        #expect(forwards.rows == backwards.rows, "\(name)")
        let withoutOrder = [forwards, backwards].map { Set($0.diagnostics) }
        #expect(withoutOrder[0] == withoutOrder[1], "\(name)")
    }
}
