import APIModel
import Bitrix24JSON
import Emission
import Foundation

/// The file that says which module what belongs to.
enum GroupsFile {
    static let standard = "specs/groups.txt"

    /// Writes what was placed by rule, so that it stays where it is.
    static func write(_ groups: APIGroups, to path: String) throws(Failure) {
        guard FileManager.default.contents(atPath: path).map([UInt8].init) != groups.bytes else { return }
        try OutputFile.write(groups.bytes, to: path)
    }
}

/// The catalog on disk, and what the commands around it share.
enum CatalogFolder {
    static let standard = "specs/catalog"

    /// With `ledgersOnly`, only the names that were given before, if there are any.
    static func read(_ folder: String, ledgersOnly: Bool) throws(Failure) -> Catalog {
        do {
            if ledgersOnly { return Catalog(Model(), ledgers: try Catalog.ledgers(folder: "\(folder)/ledger")) }
            return try Catalog(folder: folder)
        } catch {
            throw .unreadable("\(error)")
        }
    }

    static func ledgers(_ folder: String) throws(Failure) -> [String: Ledger] {
        try failing { try Catalog.ledgers(folder: folder) }
    }

    static func write(_ files: @autoclosure () throws -> [GeneratedFile], to folder: String) throws(Failure) {
        try failing { try FactFolder(folder).write(files()) }
    }

    /// Which module what belongs to; where there is no such file, everything is placed by rule.
    static func groups(_ path: String?) throws(Failure) -> APIGroups {
        guard let data = FileManager.default.contents(atPath: path ?? GroupsFile.standard) else {
            guard let path else { return APIGroups() }
            throw .unreadable("\(path) cannot be read")
        }
        do throws(CatalogFormError) {
            return try APIGroups(bytes: [UInt8](data))
        } catch {
            throw .unreadable("\(path ?? GroupsFile.standard): \(error)")
        }
    }

    /// A file of JSON, where one is named.
    static func json(_ path: String?) throws(Failure) -> JSON? {
        guard let path else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable("\(path) cannot be read") }
        do {
            return try JSON(parsing: Array(data))
        } catch {
            throw .unreadable("\(path): \(error)")
        }
    }

    /// Turns any error into the failure that ends the program.
    @discardableResult
    static func failing<Value>(_ body: () throws -> Value) throws(Failure) -> Value {
        do {
            return try body()
        } catch {
            throw .unreadable("\(error)")
        }
    }

    /// All files below some folders.
    static func files(below folders: [String]) -> [String] {
        Set(folders).flatMap { folder in
            (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
                .map { "\(folder)/\($0)" }.filter { !$0.hasSuffix("/.b24gen-stamp") }
        }.sorted()
    }

    /// What tells one build of this program from another.
    static var program: String {
        let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return "\(attributes?[.size] ?? 0) \((attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0)"
    }
}
