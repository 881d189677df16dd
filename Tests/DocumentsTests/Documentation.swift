import Foundation

@testable import Documents

/// The documentation itself, for the tests that hold every page against its twins: `B24_DOCS` says
/// where its Markdown lies (in `docs/en`, `docs/ru`), `B24_HTML` where its HTML and its texts are
/// unpacked. Without them these tests are passed over.
struct Documentation {
    static let languages = ["en", "ru"].filter { exists("\(docs)/\($0)") && exists("\(html)/\($0)") }
    static let isHere = !languages.isEmpty

    let language: String

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").path
    private static let environment = ProcessInfo.processInfo.environment
    private static let docs = (environment["B24_DOCS"] ?? root + "/../shared") + "/docs"
    private static let html = environment["B24_HTML"] ?? root + "/../html"

    private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    var markdown: String { "\(Self.docs)/\(language)" }

    /// The paths of the pages in a form, without their ending, sorted; in a slow build only some.
    func pages(_ form: String, ending: String) -> [String] {
        let files = FileManager.default.enumerator(atPath: "\(Self.html)/\(language)/\(form)")
        var pages: [String] = []
        while let path = files?.nextObject() as? String {
            if path.hasSuffix(ending) { pages.append(String(path.dropLast(ending.count))) }
        }
        pages.sort()
        #if DEBUG
            return pages.enumerated().filter { $0.offset % 100 == 7 }.map(\.element)
        #else
            return pages
        #endif
    }

    func bytes(_ form: String, _ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(Self.html)/\(language)/\(form)/\(path)")))
    }
}
