import APIModel
import Bitrix24JSON
import Documents
import Foundation
import Testing

@testable import MethodPages

/// Pages drawn by seed (`scripts/draw-pages`), whose facts were written down by reading them before the reader was run on
/// them. What the reader is known to miss stands in `Fixtures/misses.json`, fact by fact and with a reason.
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
        let (count, misses) = try Self.misses(of: draw)
        let known = try KnownMisses.load().misses.filter { $0.draw == draw }
        print("\(draw): \(count) facts compared, \(misses.count) missed")
        #expect(count >= 1500, "too few facts were compared")
        // New misses, those that are missed in another way, and those that are mended and still listed.
        let listed = Dictionary(known.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
        for miss in misses {
            guard let old = listed[miss.place] else {
                Issue.record("new miss: \(miss)")
                continue
            }
            #expect(old.read == miss.read && old.expected == miss.expected, "another miss than the one listed: \(miss)")
        }
        let found = Set(misses.map(\.place))
        for miss in known where !found.contains(miss.place) {
            Issue.record("mended, remove it from misses.json: \(miss)")
        }
    }

    @Test func everyKnownMissHasAReason() throws {
        let known = try KnownMisses.load()
        #expect(!known.groups.isEmpty)
        for group in known.groups {
            #expect(group.reason.count > 20, "\(group.misses.count) misses without a reason: \(group.misses.first!)")
        }
        let places = known.misses.map(\.place)
        #expect(Set(places).count == places.count, "a miss is listed twice")
    }

    /// Writes the list anew where `B24_MISSES` names a file to write: known misses keep their reasons, new ones get an
    /// empty one, which only a reviewer can fill.
    @Test(
        .enabled("B24_MISSES names no file to write") {
            ProcessInfo.processInfo.environment["B24_MISSES"] != nil && isHere
        })
    func misses() throws {
        var misses: [Miss] = []
        for number in 1...9 { misses += try Self.misses(of: "draw-\(number)").misses }
        let path = try #require(ProcessInfo.processInfo.environment["B24_MISSES"])
        try KnownMisses.load().refreshed(misses).write(to: path)
    }

    static func misses(of draw: String) throws -> (count: Int, misses: [Miss]) {
        let folder = try #require(Bundle.module.url(forResource: "Fixtures/\(draw)", withExtension: nil))
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
        let readers = try Dictionary(
            uniqueKeysWithValues: Language.allCases.map {
                ($0, YFMReader(tree: try SourceTree(root: Self.documentation + "/docs/\($0.rawValue)")))
            })
        var count = 0
        var misses: [Miss] = []
        for file in files {
            let fixture = try JSON(parsing: [UInt8](Data(contentsOf: file)))
            let language = try #require(Language(rawValue: fixture["language"]?.string ?? ""))
            let path = try #require(fixture["page"]?.string)
            let page = MethodPage(readers[language]!.read(path), language: language)
            let source = Source(id: language.rawValue, kind: .yfm, language: language, digest: "")
            let (model, _) = ModelBuilder.build([SourcedPage(page: page, source: source)], sources: [source])
            let read =
                model.methods.first.map(PageFacts.init(method:)) ?? model.events.first.map(PageFacts.init(event:))
            let found = PageFacts(fixture: fixture).differences(from: try #require(read, "\(path) gave nothing"))
            count += found.right + found.wrong.count
            misses += found.wrong.map {
                Miss(
                    draw: draw, page: path, language: language.rawValue, fact: $0.fact, expected: $0.expected,
                    read: $0.read)
            }
        }
        return (count, misses)
    }
}
