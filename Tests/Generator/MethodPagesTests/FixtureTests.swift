import APIModel
import Bitrix24JSON
import Documents
import Foundation
import Testing

@testable import MethodPages

/// Pages drawn by seed (`scripts/draw-pages`), whose facts were written down by reading them before
/// the reader was run on them.
@Suite struct FixtureTests {
    static let documentation = ProcessInfo.processInfo.environment["B24_DOCS"] ?? "../shared"
    static var isHere: Bool {
        // Where the run must have it, its absence fails the test.
        ProcessInfo.processInfo.environment["B24_REQUIRE_DOCS"] == "1"
            || FileManager.default.fileExists(atPath: documentation + "/docs/en")
    }

    @Test(
        .enabled("the documentation is not here: B24_DOCS says where") { isHere },
        arguments: ["draw-1", "draw-2", "draw-3", "draw-4", "draw-5", "draw-6", "draw-7", "draw-8", "draw-9"])
    func drawnPagesAreReadRight(draw: String) throws {
        let folder = try #require(Bundle.module.url(forResource: "Fixtures/\(draw)", withExtension: nil))
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
        let readers = try Dictionary(
            uniqueKeysWithValues: Language.allCases.map {
                ($0, YFMReader(tree: try SourceTree(root: Self.documentation + "/docs/\($0.rawValue)")))
            })
        var right = 0
        var wrong: [String] = []
        for file in files {
            let fixture = try JSON(parsing: [UInt8](Data(contentsOf: file)))
            let language = try #require(Language(rawValue: fixture["language"]?.string ?? ""))
            let path = try #require(fixture["page"]?.string)
            let page = MethodPage(readers[language]!.read(path), language: language)
            let source = Source(id: language.rawValue, kind: .yfm, language: language, digest: "")
            let (model, _) = Merger.merge([SourcedPage(page: page, source: source)], sources: [source])
            let read =
                model.methods.first.map(PageFacts.init(method:)) ?? model.events.first.map(PageFacts.init(event:))
            let found = PageFacts(fixture: fixture).differences(from: try #require(read, "\(path) gave nothing"))
            right += found.right
            wrong += found.wrong.map { "\(path) (\(language.rawValue)): \($0)" }
        }
        let share = Double(right) / Double(right + wrong.count)
        print("\(draw): \(right) facts right, \(wrong.count) not: \(share)")
        if ProcessInfo.processInfo.environment["B24_SHOW"] != nil { print(wrong.joined(separator: "\n")) }
        // What a rule once got right stays right.
        let promised = [
            "draw-1": 0.986, "draw-2": 0.986, "draw-3": 0.993, "draw-4": 0.992, "draw-5": 0.995, "draw-6": 0.996,
            "draw-7": 0.991, "draw-8": 0.992, "draw-9": 0.975,
        ]
        #expect(share >= promised[draw]!)
    }
}
