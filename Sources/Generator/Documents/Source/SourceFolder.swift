#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The documentation on disk.
struct SourceFolder: Sendable {
    /// The root, with every symbolic link in its own path followed.
    let root: String

    init(_ root: String) throws(SourceTree.Failure) {
        guard let real = Self.real(root) else { throw .unreadable(String(cString: strerror(errno))) }
        self.root = real
        list()
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Every file below the root, sorted by bytes. Links to folders are not followed.
    private(set) var paths: [String] = []
    /// Those that are files for sure: where others lead, a link for example, is asked when they are read.
    private var files: Set<String> = []

    private mutating func list() {
        var found: [String] = []
        var folders = [""]
        while let folder = folders.popLast() {
            guard let listing = opendir(root + "/" + folder) else { continue }
            defer { closedir(listing) }
            while let entry = readdir(listing) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
                }
                if name == "." || name == ".." { continue }
                let path = folder.isEmpty ? name : folder + "/" + name
                switch Int(entry.pointee.d_type) {
                case Int(DT_DIR): folders.append(path)
                case Int(DT_REG):
                    found.append(path)
                    files.insert(path)
                case Int(DT_LNK): found.append(path)
                case Int(DT_UNKNOWN):
                    var status = stat()
                    guard lstat(root + "/" + path, &status) == 0 else { continue }
                    if status.st_mode & S_IFMT == S_IFDIR {
                        folders.append(path)
                    } else {
                        found.append(path)
                    }
                default: continue
                }
            }
        }
        paths = found.sorted(by: SourcePath.precedes)
    }

    /// A path's place on disk, where it lies inside the root.
    private func place(of path: String) throws(SourceTree.Failure) -> String {
        if files.contains(path) { return root + "/" + path }
        guard let real = Self.real(root + "/" + path) else {
            if errno == ENOENT || errno == ENOTDIR { throw .missing }
            throw .unreadable(String(cString: strerror(errno)))
        }
        guard root == "/" || real.utf8.starts(with: (root + "/").utf8) else { throw .outside }
        return real
    }

    func bytes(of path: String) throws(SourceTree.Failure) -> [UInt8] {
        // Without O_NONBLOCK a pipe would keep us waiting for whoever writes into it.
        let file = open(try place(of: path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .missing }
        let size = Int(status.st_size)
        guard size <= SourceTree.largestFile else { throw .tooLarge(size) }
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(file, buffer.baseAddress! + count, size - count)
                if got <= 0 { break }
                count += got
            }
        }
    }
}
