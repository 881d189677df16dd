import Foundation
import Testing

@testable import Documents

/// The whole documentation, where it is at hand: `B24_DOCS` names the folder with `docs/en` and
/// `docs/ru`, `B24_HTML` the one with `en/served` and the other forms. One page in 150 is read, all of
/// them where `B24_ALL` is set, for which an optimised build is the right one.
enum Documentation {
    private static let environment = ProcessInfo.processInfo.environment
    private static let step = environment["B24_ALL"] == nil ? 150 : 1

    static func markdown(_ language: String) -> SourceTree? {
        tree("\(environment["B24_DOCS"] ?? "../shared")/docs/\(language)")
    }

    /// `form`: served, saved, text-a or text-b.
    static func pages(_ language: String, _ form: String) -> SourceTree? {
        tree("\(environment["B24_HTML"] ?? "../html")/\(language)/\(form)")
    }

    private static func tree(_ path: String) -> SourceTree? {
        let tree = try? SourceTree(root: path)
        if tree == nil {
            print("passed over: \(path) is not there")
            if environment["B24_REQUIRE_DOCS"] == "1", !path.contains("html") {
                Issue.record("\(path) is not there, and B24_REQUIRE_DOCS=1")
            }
        }
        return tree
    }

    /// - Parameter every: One page in so many, where something is rare.
    static func sample(_ paths: [String], every: Int = 150) -> [String] {
        stride(from: 0, to: paths.count, by: min(step, every)).map { paths[$0] }
    }
}
