import Testing

@testable import MethodPages

/// The revision of a page is what its file or folder states, and nothing that it says.
@Suite struct PageOrderTests {
    private func revision(_ path: String, _ folder: String = "") -> [Int]? {
        Revision(path: path, folder: folder).map { [$0.year, $0.month] }
    }

    @Test func aFileStatesItsRevision() {
        #expect(revision("im.message.like.en.2024.md") == [2024, 0])
        #expect(revision("im.message.like.en.2024-12.md", "docs/en-2025-06") == [2024, 12])
        #expect(revision("api-reference/im/im-message-like.md") == nil)
        #expect(revision("whats-new-2024.md") == nil)
        #expect(revision("room.1024.md") == nil)
    }

    @Test func elseTheInnermostFolderWithADateDoes() {
        #expect(revision("a.md", "docs/en-2024-12") == [2024, 12])
        #expect(revision("a.md", "2023/docs_2024/en") == [2024, 0])
        #expect(revision("a.md", "docs/en-2024-13") == [2024, 0])
        #expect(revision("a.md", "docs/en") == nil)
    }

    @Test func revisionsCompareByYearAndMonth() throws {
        let folders = ["docs/2024", "docs/2024-06", "docs/2024-12", "docs/2025"]
        let revisions = try folders.map { try #require(Revision(path: "a.md", folder: $0)) }
        #expect(revisions == revisions.sorted())
        #expect(Set(revisions).count == folders.count)
    }
}
