import Foundation

/// A file that is being downloaded: `NAME.part` beside its later place, and what is known of the server's version.
struct PartialFile {
    let place: URL
    private var part: URL { place.appendingPathExtension("part") }
    private var note: URL { place.appendingPathExtension("part-version") }

    /// How much of which version there is.
    var state: (length: Int, version: FileVersion)? {
        guard let text = try? String(contentsOf: note, encoding: .utf8), !text.isEmpty,
            let size = try? FileManager.default.attributesOfItem(atPath: part.path)[.size] as? Int, size > 0
        else { return nil }
        return (size, FileVersion(text: text))
    }

    /// Opens it to write from an offset on.
    func open(at offset: Int, _ version: FileVersion?) throws -> FileHandle {
        let manager = FileManager.default
        if offset == 0 {
            try? manager.removeItem(at: part)
            guard manager.createFile(atPath: part.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw BitrixError(.storage, message: "\(part.path) can't be written", method: "download")
            }
        }
        try? manager.removeItem(at: note)
        if let version { try Data(version.text.utf8).write(to: note) }
        let handle = try FileHandle(forWritingTo: part)
        try handle.truncate(atOffset: UInt64(offset))
        try handle.seek(toOffset: UInt64(offset))
        return handle
    }

    /// Puts the whole file into its place.
    func finish() throws {
        guard rename(part.path, place.path) == 0 else {
            throw BitrixError(
                .storage, message: "\(place.path) can't be written: \(String(cString: strerror(errno)))",
                method: "download")
        }
        try? FileManager.default.removeItem(at: note)
    }
}
