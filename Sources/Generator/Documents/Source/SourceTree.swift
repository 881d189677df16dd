import Parallel

/// A documentation's folder: the paths in it, and the bytes of a path inside of it.
///
/// A page can name any path in an include or a link. Only what lies inside the root is ever read:
/// no `..` beyond it, no absolute path, no symbolic link that leads out.
public final class SourceTree: Sendable {
    /// Why a path gives no bytes.
    public enum Failure: Error, Hashable, Sendable {
        /// It leads out of the documentation.
        case outside
        /// Nothing lies there, or it is not a file.
        case missing
        /// It has more bytes than a page may have.
        case tooLarge(Int)
        /// The system refuses it, with its reason.
        case unreadable(String)
    }

    private enum Store: Sendable {
        case folder(SourceFolder)
        case memory([String: [UInt8]])
    }

    /// No page of any documentation comes near it; what does is not a page.
    public static let largestFile = 16 << 20

    private let store: Store
    /// What was read before its turn, up to a size.
    private let waiting = Locked((files: [String: [UInt8]](), size: 0))
    private static let mostWaiting = 1 << 25
    /// Every file's path from the root, sorted.
    public let paths: [String]

    /// The documentation in a folder on disk.
    public init(root: String) throws(Failure) {
        let folder = try SourceFolder(root)
        store = .folder(folder)
        paths = folder.paths
    }

    /// A documentation in memory.
    public init(files: [String: [UInt8]]) {
        store = .memory(files)
        paths = files.keys.sorted(by: SourcePath.precedes)
    }

    public convenience init(files: [String: String]) {
        self.init(files: files.mapValues { Array($0.utf8) })
    }

    /// The paths with an ending such as `.md`, sorted.
    public func paths(endingIn ending: String) -> [String] {
        paths.filter { $0.utf8.count > ending.utf8.count && $0.hasSuffix(ending) }
    }

    public func bytes(of path: String) throws(Failure) -> [UInt8] {
        let ready = waiting.withLock { waiting in
            let bytes = waiting.files.removeValue(forKey: path)
            waiting.size -= bytes?.count ?? 0
            return bytes
        }
        if let ready { return ready }
        return try read(path)
    }

    /// The bytes of a file that is going to be read once more: they are kept until then, if they are not too many.
    public func bytesAhead(of path: String) throws(Failure) -> [UInt8] {
        if let ready = waiting.withLock({ $0.files[path] }) { return ready }
        let bytes = try read(path)
        waiting.withLock { waiting in
            guard waiting.files[path] == nil, waiting.size + bytes.count <= Self.mostWaiting else { return }
            waiting.files[path] = bytes
            waiting.size += bytes.count
        }
        return bytes
    }

    private func read(_ path: String) throws(Failure) -> [UInt8] {
        guard let path = SourcePath.normalized(path) else { throw .outside }
        switch store {
        case .folder(let folder): return try folder.bytes(of: path)
        case .memory(let files):
            guard let bytes = files[path] else { throw .missing }
            return bytes
        }
    }
}

extension SourceTree.Failure: CustomStringConvertible {
    /// What is wrong with the file, as the end of a sentence.
    public var description: String {
        switch self {
        case .outside: "lies outside of the documentation"
        case .missing: "does not exist"
        case .tooLarge(let size): "has \(size) bytes, more than the \(SourceTree.largestFile) that are read"
        case .unreadable(let reason): "cannot be read: \(reason)"
        }
    }
}
