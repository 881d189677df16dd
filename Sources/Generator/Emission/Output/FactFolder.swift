import APIModel
import Foundation

/// The folder of the catalog, or of a ledger: files that say themselves that b24gen wrote them, so that what is
/// reviewed needs no list of fingerprints.
public struct FactFolder {
    /// Where the files are.
    public let folder: OutputFolder

    /// A folder by its path.
    public init(_ path: String) { folder = OutputFolder(path) }

    /// Compares, and writes nothing.
    public func difference(to files: [GeneratedFile]) -> OutputFolder.Difference {
        var difference = OutputFolder.Difference()
        for file in files {
            guard let present = folder.read(file.path) else {
                difference.added.append(file.path)
                continue
            }
            if present != file.bytes { difference.changed.append(file.path) }
        }
        let wanted = Set(files.map(\.path))
        // Only beside what is written: whoever writes a ledger alone does not touch a catalog.
        let places = Set(files.map { ($0.path as NSString).deletingLastPathComponent })
        for place in places.sorted() {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.full(place))) ?? []
            for name in names.sorted() where name.hasSuffix(CatalogForm.ending) {
                let path = place.isEmpty ? name : "\(place)/\(name)"
                guard !wanted.contains(path), let bytes = folder.read(path), CatalogForm.isOwn(bytes) else { continue }
                difference.removed.append(path)
            }
        }
        return difference
    }

    /// Brings the folder to hold these files, and no others of the kind.
    @discardableResult
    public func write(_ files: [GeneratedFile]) throws(OutputFolder.Failure) -> OutputFolder.Difference {
        let difference = difference(to: files)
        let touched = Set(difference.added + difference.changed)
        try folder.replace(files.filter { touched.contains($0.path) })
        for path in difference.removed { try folder.remove(path) }
        return difference
    }
}
