import APIModel

/// Which page decides between claims of equal strength.
///
/// 1. The newer revision: a date in the name of the file or of its folder, `2024` or `2024-12`. Without one it is the
///    newest. Nothing is guessed from what a page says.
/// 2. A source that keeps every mark before a text that lost some: YFM and HTML before text.
/// 3. English before Russian.
/// 4. The smaller path, so that the order of the files never matters.
struct PageOrder: Comparable {
    let revision: Revision?
    let form: Int
    let language: Int
    let path: String

    init(_ page: SourcedPage) {
        path = page.page.files[0]
        revision = Revision(path: path, folder: page.folder)
        form = page.source.kind == .text ? 1 : 0
        language = page.page.language == .en ? 0 : 1
    }

    static func < (a: PageOrder, b: PageOrder) -> Bool {
        if a.revision != b.revision {
            guard let left = a.revision else { return true }
            guard let right = b.revision else { return false }
            return right < left
        }
        return (a.form, a.language, a.path) < (b.form, b.language, b.path)
    }
}

/// The stated date of a documentation: `2024` or `2024-12`.
struct Revision: Hashable, Comparable {
    let year: Int
    /// 0 where only a year is stated, which is before any month of it.
    let month: Int

    static func < (a: Revision, b: Revision) -> Bool { (a.year, a.month) < (b.year, b.month) }

    /// By the name of the file, `im.message.like.en.2024.md`, else by the innermost folder that has a date:
    /// `docs/en-2024-12`.
    init?(path: String, folder: String) {
        let file = path.parts(at: "/").last ?? ""
        let words = file.parts(at: ".").dropFirst().lazy.map(String.init)
        if let stated = words.compactMap({ Revision(whole: $0) }).first {
            self = stated
            return
        }
        let folders = folder.parts(at: "/").reversed().lazy.map(String.init)
        guard let stated = folders.compactMap({ Revision(in: $0) }).first else { return nil }
        self = stated
    }

    /// `2024`, `2024-12`.
    private init?(whole text: String) {
        let parts = text.parts(at: "-", keepsEmpty: true).map(String.init)
        guard parts.count <= 2, let first = parts.first, first.utf8.count == 4, first.isNumber, let year = Int(first),
            (2000..<2100).contains(year)
        else { return nil }
        self.year = year
        guard parts.count == 2 else {
            month = 0
            return
        }
        guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) else { return nil }
        self.month = month
    }

    /// A date among the words of a name: `en-2024-12`, `served_2024`.
    private init?(in name: String) {
        let words = name.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : ""
            if let stated = Revision(whole: "\(word)-\(next)") ?? Revision(whole: word) {
                self = stated
                return
            }
        }
        return nil
    }
}
