import APIModel
import Documents
import Emission
import Foundation
import MethodPages
import Parallel

/// A state of the API: a catalog, a model, folders of documentation, or a revision of git.
struct APIState {
    var model: Model
    var groups: APIGroups
    var ledgers: [String: Ledger]
    /// Of the pages, where they are known.
    var digests = PageDigests()
    /// Whether it is documentation alone, so that names and what is gone come from the state before.
    var isDocumentation = false

    /// Reads what a person calls OLD or NEW: `specs/catalog`, `model.json`, `../docs/en,../docs/ru`, `HEAD~1`.
    init(named name: String, _ arguments: Arguments) throws(Failure) {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
        if name.contains(",") || exists && isFolder.boolValue && !Self.isCatalog(name) && !Self.isCheckout(name) {
            try self.init(documentation: name.split(separator: ",").map(String.init), arguments)
        } else if exists, isFolder.boolValue {
            let isCheckout = Self.isCheckout(name)
            try self.init(
                catalog: isCheckout ? "\(name)/\(CatalogFolder.standard)" : name,
                root: isCheckout ? name : Self.root(ofCatalog: name), arguments)
        } else if exists {
            self.init(
                model: try CatalogFolder.failing { try Model(readingFrom: name) },
                groups: try CatalogFolder.groups(arguments.value("--groups")))
        } else {
            let checkout = try GitRevision(name).checkout()
            defer { try? FileManager.default.removeItem(atPath: checkout) }
            try self.init(catalog: "\(checkout)/\(CatalogFolder.standard)", root: checkout, arguments)
        }
    }

    private init(catalog: String, root: String, _ arguments: Arguments) throws(Failure) {
        // The model and the ledger are read at the same time.
        let parts = concurrentMap([true, false]) { isModel in
            Result {
                isModel
                    ? (try Model(readingFrom: catalog), [:])
                    : (Model(), try Catalog.ledgers(folder: "\(catalog)/ledger"))
            }
        }
        model = try CatalogFolder.failing { try parts[0].get().0 }
        ledgers = try CatalogFolder.failing { try parts[1].get().1 }
        let own = "\(root)/\(GroupsFile.standard)"
        let isThere = FileManager.default.fileExists(atPath: own)
        groups = try CatalogFolder.groups(arguments.value("--groups") ?? (isThere ? own : nil))
        digests = PageDigests(file: "\(root)/\(PageDigests.file)")
    }

    /// A state without names.
    init(model: Model, groups: APIGroups) {
        self.model = model
        self.groups = groups
        ledgers = [:]
    }

    /// Pages, read now.
    init(documentation folders: [String], _ arguments: Arguments) throws(Failure) {
        let reading = try DocumentationReading(folders: folders, patches: arguments.value("--patches"))
        self.init(reading, groups: try CatalogFolder.groups(arguments.value("--groups")))
    }

    /// Documentation that was read already.
    init(_ reading: DocumentationReading, groups: APIGroups) {
        model = reading.extraction.model
        self.groups = groups
        ledgers = [:]
        digests = PageDigests(reading)
        isDocumentation = true
    }

    private static func isCatalog(_ folder: String) -> Bool {
        ["api", "json"].contains { FileManager.default.fileExists(atPath: "\(folder)/shared.\($0)") }
    }

    private static func isCheckout(_ folder: String) -> Bool { isCatalog("\(folder)/\(CatalogFolder.standard)") }

    /// `x/specs/catalog` → `x`
    private static func root(ofCatalog folder: String) -> String {
        let parts = folder.split(separator: "/", omittingEmptySubsequences: false).filter {
            $0 != "" || folder.hasPrefix("/")
        }
        guard parts.suffix(2).elementsEqual(["specs", "catalog"]) else { return folder }
        let root = parts.dropLast(2).joined(separator: "/")
        return root.isEmpty ? (folder.hasPrefix("/") ? "/" : ".") : root
    }
}

/// What git remembers of the catalog.
struct GitRevision {
    private let name: String

    init(_ name: String) { self.name = name }

    /// Lays the catalog of the revision out in a temporary folder, which the caller removes.
    func checkout() throws(Failure) -> String {
        guard Self.git(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"]) != nil else {
            throw .unreadable("\(name) is no file, no folder and no revision of git")
        }
        let folder = NSTemporaryDirectory() + "b24gen-\(UUID().uuidString)"
        try CatalogFolder.failing {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        for part in ["specs", PageDigests.folder] {
            let archive = "\(folder)/\(part).tar"
            guard Self.git(["archive", "--format=tar", "-o", archive, name, part]) != nil else { continue }
            _ = Self.run(["tar", "-xf", archive, "-C", folder])
        }
        return folder
    }

    /// The revision and day of the checkout that a folder belongs to; nil where it is none.
    static func of(folder: String) -> (revision: String, day: String)? {
        guard let text = run(["git", "-C", folder, "log", "-1", "--format=%H %cs"]) else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        // A folder of this project's own checkout says nothing of documentation.
        guard words.count == 2,
            run(["git", "-C", folder, "rev-parse", "--show-toplevel"]) != run(["git", "rev-parse", "--show-toplevel"])
        else { return nil }
        return (words[0], words[1])
    }

    private static func git(_ words: [String]) -> String? { run(["git"] + words) }

    /// What a command prints; nil where it fails.
    private static func run(_ command: [String]) -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: output, as: UTF8.self) : nil
    }
}
