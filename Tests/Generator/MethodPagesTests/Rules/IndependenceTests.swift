import APIModel
import Documents
import Foundation
import Testing

@testable import MethodPages

/// Rules of one stratum do not depend on each other: in any order they come to the same.
@Suite struct IndependenceTests {
    private static let backwards = RuleOrder(
        mentions: RuleOrder.ofBook.mentions.map { $0.reversed() }, pages: RuleOrder.ofBook.pages.reversed(),
        conclusions: RuleOrder.ofBook.conclusions.map { $0.reversed() })

    @Test func backwardsIsAnotherOrder() {
        #expect(RuleOrder.ofBook.mentions.count > 2)
        #expect(RuleOrder.ofBook.pages.count > 10)
        #expect(Self.backwards.mentions != RuleOrder.ofBook.mentions)
        #expect(Self.backwards.steps.map { $0.map(\.id) } == Self.backwards.mentions)
    }

    @Test func snippetsComeToTheSameBackwards() {
        for snippet in Specification.snippets {
            let orders = [snippet.sample.read(), snippet.sample.read(Self.backwards)]
            compare(orders[0], orders[1], snippet.testDescription)
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
            let read = [RuleOrder.ofBook, Self.backwards].map { order in
                ReadSample(
                    MethodPage(
                        document, language: path.contains(".ru.") ? .ru : .en, kind: isText ? .text : .yfm,
                        accountsRows: true, sharing: nil, order: order), order)
            }
            compare(read[0], read[1], path)
            #expect(read[0] != nil, "\(path)")
        }
    }

    private func compare(_ forwards: ReadSample?, _ backwards: ReadSample?, _ name: String) {
        func texts(_ read: ReadSample) -> [String] {
            (read.method.parameters + read.method.response).map {
                "\($0.name): \(FieldText.text(of: $0)) \($0.values.map(\.meaning)) \($0.description)"
            } + [MethodText.text(of: read.method), MethodText.text(of: read.method.errors)]
        }
        guard let forwards, let backwards else {
            #expect((forwards == nil) == (backwards == nil), "\(name)")
            return
        }
        #expect(texts(forwards) == texts(backwards), "\(name)")
        #expect(forwards.pages.flatMap(\.rows) == backwards.pages.flatMap(\.rows), "\(name)")
        let found = [forwards, backwards].map { Set($0.pages.flatMap(\.diagnostics)) }
        #expect(found[0] == found[1], "\(name)")
    }
}

extension ReadSample {
    fileprivate init?(_ page: MethodPage, _ order: RuleOrder) {
        guard let claims = page.owners.first(where: { $0.identity.kind == .method }) else { return nil }
        var builder = OwnerBuilder(
            [
                .init(
                    claims: claims, pages: [.init(store: page.store, language: page.language)],
                    files: Array(page.files.indices))
            ],
            order: order)
        let method = builder.method { _ in nil }
        self.init(method: method, sides: builder.resolved, pages: [page])
    }
}
