import Foundation
import Parallel

/// The folder that generated files are written to.
public struct OutputFolder {
    public let path: String

    public init(_ path: String) { self.path = path }

    /// What differs between the folder and the files that should be there.
    public struct Difference: Equatable {
        public var added: [String] = []
        public var changed: [String] = []
        public var removed: [String] = []
        /// Written by the generator once, and changed by someone since: left alone where they are stale.
        public var edited: [String] = []

        public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
    }

    public struct Failure: Error, CustomStringConvertible {
        public var description: String
    }

    /// Compares, and writes nothing.
    public func difference(to files: [GeneratedFile]) -> Difference {
        let manifest = readManifest()
        var difference = Difference()
        for file in files {
            guard let present = read(file.path) else {
                difference.added.append(file.path)
                continue
            }
            if present != file.bytes { difference.changed.append(file.path) }
        }
        let wanted = Set(files.map(\.path))
        for (path, fingerprint) in manifest.fingerprints where !wanted.contains(path) {
            guard let present = read(path) else { continue }
            if Fingerprint(present).text == fingerprint {
                difference.removed.append(path)
            } else {
                difference.edited.append(path)
            }
        }
        difference.removed.sort()
        difference.edited.sort()
        return difference
    }

    /// Brings the folder to hold these files, and those of others as they were. Everything is written beside its
    /// place first and moved there only when all of it could be written.
    @discardableResult
    public func write(_ files: [GeneratedFile]) throws(Failure) -> Difference {
        for file in files where !Manifest.isSafe(file.path) {
            throw Failure(description: "\(file.path): not a path below the output folder")
        }
        let difference = difference(to: files)
        let manifest = Manifest(files)
        let touched = Set(difference.added + difference.changed)
        var changed = files.filter { touched.contains($0.path) }
        if readManifest() != manifest {
            changed.append(GeneratedFile(path: Manifest.name, bytes: Array(manifest.text.utf8)))
        }
        try replace(changed)
        for path in difference.removed { try remove(path) }
        return difference
    }

    /// Writes files beside their places first, and moves them there only when all of them could be written.
    func replace(_ files: [GeneratedFile]) throws(Failure) {
        for file in files where !Manifest.isSafe(file.path) {
            throw Failure(description: "\(file.path): not a path below the output folder")
        }
        var staged: [(from: String, to: String)] = []
        do {
            // All are tried, so that those that were written can be removed again.
            let tried = concurrentMap(files) { file in Result { try stage(file) } }
            staged = tried.compactMap { try? $0.get() }
            for result in tried { _ = try result.get() }
            for (from, to) in staged where rename(from, to) != 0 { throw failure(to) }
        } catch {
            for (from, _) in staged { unlink(from) }
            throw error as? Failure ?? Failure(description: "\(error)")
        }
    }

    func remove(_ path: String) throws(Failure) {
        guard unlink(full(path)) == 0 else { throw failure(full(path)) }
        removeEmptyFolders(above: path)
    }

    /// Whether the folder holds exactly what its manifest says.
    func isIntact() -> Bool {
        let manifest = readManifest()
        return !manifest.fingerprints.isEmpty
            && manifest.fingerprints.allSatisfy { path, fingerprint in
                read(path).map { Fingerprint($0).text == fingerprint } ?? false
            }
    }

    private func stage(_ file: GeneratedFile) throws -> (from: String, to: String) {
        let place = full(file.path)
        let folder = (place as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let temporary = "\(folder)/.b24gen-\(getpid())-\((place as NSString).lastPathComponent)"
        guard FileManager.default.createFile(atPath: temporary, contents: Data(file.bytes)) else {
            throw failure(temporary)
        }
        return (temporary, place)
    }

    private func removeEmptyFolders(above path: String) {
        var parts = path.split(separator: "/").dropLast()
        while !parts.isEmpty, rmdir(full(parts.joined(separator: "/"))) == 0 { parts.removeLast() }
    }

    private func readManifest() -> Manifest {
        read(Manifest.name).map { Manifest(text: String(decoding: $0, as: UTF8.self)) } ?? Manifest()
    }

    func read(_ path: String) -> [UInt8]? { FileManager.default.contents(atPath: full(path)).map(Array.init) }

    public func full(_ below: String) -> String { "\(path)/\(below)" }

    private func failure(_ place: String) -> Failure {
        Failure(description: "\(place): \(String(cString: strerror(errno)))")
    }
}
