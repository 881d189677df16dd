import APIModel
import Changes
import Diagnostics
import Emission
import Foundation

/// Everything that an update writes, as values.
struct UpdateOutputs {
    private let catalog: [GeneratedFile]
    private let generated: [GeneratedFile]
    /// Single files by their paths.
    private let texts: [(path: String, bytes: [UInt8])]

    init(_ plan: UpdatePlan) throws(Failure) {
        catalog = try CatalogFolder.failing {
            try Catalog(plan.comparison.next, ledgers: plan.ledgers).files(plan.emission.groups)
        }
        generated = plan.emission.files
        var texts: [(path: String, bytes: [UInt8])] = [
            ("\(PageDigests.folder)/pages.txt", plan.digests.bytes),
            ("\(PageDigests.folder)/findings.txt", Array(Baseline(plan.namedFindings).text.utf8)),
        ]
        if plan.emission.groups != plan.groups { texts.append((GroupsFile.standard, plan.emission.groups.bytes)) }
        if !plan.approvals.fingerprints.isEmpty {
            texts.append((ApprovalsFile.standard, Array(plan.approvals.text.utf8)))
        }
        func edit(_ path: String, _ change: (String) -> String) {
            guard let data = FileManager.default.contents(atPath: path) else { return }
            texts.append((path, Array(change(String(decoding: data, as: UTF8.self)).utf8)))
        }
        edit("NOTICE") { NoticeFile.naming(plan.revisions, in: $0) }
        let coverage = Coverage(plan.emitted, plan.emission.groups)
        edit("README.md") { coverage.replacing(in: $0, date: plan.date) }
        let changes = ChangeList(plan.comparison.changes)
        edit(Changelog.file) { Changelog($0).adding(changes, date: plan.date) }
        if let package = FileManager.default.contents(atPath: PackageFile.name) {
            let text = try CatalogFolder.failing {
                try PackageModules.replacing(in: String(decoding: package, as: UTF8.self), with: plan.emission.modules)
            }
            texts.append((PackageFile.name, Array(text.utf8)))
        }
        self.texts = texts
    }

    /// A line for each file that differs.
    func differences() throws(Failure) -> [String] {
        var lines: [String] = []
        for (folder, difference) in [
            (CatalogFolder.standard, FactFolder(CatalogFolder.standard).difference(to: catalog)),
            ("Generated", OutputFolder("Generated").difference(to: generated)),
        ] {
            lines += difference.added.map { "would add \(folder)/\($0)" }
            lines += difference.changed.map { "would change \(folder)/\($0)" }
            lines += difference.removed.map { "would remove \(folder)/\($0)" }
        }
        for (path, bytes) in texts where FileManager.default.contents(atPath: path).map([UInt8].init) != bytes {
            lines.append("would write \(path)")
        }
        return lines
    }

    /// Writes what differs.
    func write(to console: Console) throws(Failure) {
        let names = try CatalogFolder.failing { try FactFolder(CatalogFolder.standard).write(catalog) }
        let files = try CatalogFolder.failing { try OutputFolder("Generated").write(generated) }
        for (folder, difference) in [(CatalogFolder.standard, names), ("Generated", files)] {
            console.print(
                "\(folder): \(difference.added.count) added, \(difference.changed.count) changed, "
                    + "\(difference.removed.count) removed")
        }
        for path in files.edited { console.note("Generated/\(path): stale, but edited: left alone") }
        for (path, bytes) in texts where FileManager.default.contents(atPath: path).map([UInt8].init) != bytes {
            let folder = (path as NSString).deletingLastPathComponent
            if !folder.isEmpty {
                try CatalogFolder.failing {
                    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                }
            }
            try OutputFile.write(bytes, to: path)
            console.print("\(path): written")
        }
    }
}

extension UpdatePlan {
    func outputs() throws(Failure) -> UpdateOutputs { try UpdateOutputs(self) }
}

/// The revisions of the documentation in NOTICE.
enum NoticeFile {
    private static let words = ["en": "English", "ru": "Russian"]

    /// The text with other revisions in the lines of their languages.
    static func naming(_ revisions: [String: String], in text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            for (language, revision) in revisions {
                guard let word = words[language], line.contains(word), let range = line.range(of: "revision ") else {
                    continue
                }
                return line[..<range.upperBound] + revision
            }
            return String(line)
        }
        return lines.joined(separator: "\n")
    }
}
