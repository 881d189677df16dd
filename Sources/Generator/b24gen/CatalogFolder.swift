import APIModel
import Bitrix24JSON
import Emission
import Foundation

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
        try failing { try OutputFolder(folder).write(files()) }
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
