import APIModel
import Bitrix24JSON
import Foundation
import Parallel

/// The facts of the whole API as files, one for each group, with the ledger of names beside them.
public struct Catalog {
    public var model: Model
    public var ledgers: [String: Ledger]

    public init(_ model: Model, ledgers: [String: Ledger] = [:]) {
        self.model = model
        self.ledgers = ledgers
    }

    /// Reads a folder that ``files(_:)`` were written to.
    public init(folder path: String) throws {
        guard FileManager.default.fileExists(atPath: "\(path)/shared\(CatalogForm.ending)") else {
            throw CatalogProblem("\(path)/shared\(CatalogForm.ending): missing; `b24gen update` writes it")
        }
        model = try Model(readingFrom: path)
        ledgers = try Self.ledgers(folder: "\(path)/ledger")
    }

    /// Reads a folder that ``ledgerFiles()`` were written to; none where it does not exist.
    public static func ledgers(folder path: String) throws -> [String: Ledger] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        var files = names.filter { $0.hasSuffix(CatalogForm.ending) }.sorted()
        // The form of the first ledgers: what git remembers of them can still be compared.
        if files.isEmpty { files = names.filter { $0.hasSuffix(".json") }.sorted() }
        let read = concurrentMap(files) { file in Result { try ledger("\(path)/\(file)") } }
        var ledgers: [String: Ledger] = [:]
        for (file, ledger) in zip(files, read) {
            ledgers[String(file.prefix { $0 != "." })] = try ledger.get()
        }
        return ledgers
    }

    private static func ledger(_ path: String) throws -> Ledger {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CatalogProblem("\(path): cannot be read")
        }
        do {
            let isJSON = path.hasSuffix(".json")
            return isJSON ? Ledger(json: try JSON(parsing: [UInt8](data))) : try Ledger(bytes: [UInt8](data))
        } catch {
            throw CatalogProblem("\(path): \(error)")
        }
    }

    /// The files of the catalog, those of the ledger below `ledger`.
    public func files(_ groups: APIGroups) throws(EmissionProblem) -> [GeneratedFile] {
        var parts: [String: Model] = [:]
        for method in model.methods {
            guard let group = groups.of(method) else { throw .noGroup(of: "method \(method.name)") }
            parts[group.id, default: Model()].methods.append(method)
        }
        for event in model.events {
            guard let group = groups.of(event) else { throw .noGroup(of: "event \(event.name)") }
            parts[group.id, default: Model()].events.append(event)
        }
        var shared = Model()
        shared.types = model.types
        shared.systemErrors = model.systemErrors
        parts["shared"] = shared
        var files = concurrentMap(parts.sorted { $0.key < $1.key }) { id, part in
            var part = part
            part.sources = model.sources
            part.takePages(from: model)
            return GeneratedFile(path: id + CatalogForm.ending, bytes: part.catalogText)
        }
        for file in ledgerFiles() { files.append(GeneratedFile(path: "ledger/\(file.path)", bytes: file.bytes)) }
        return files.sorted { $0.path < $1.path }
    }

    /// The files of the ledger.
    public func ledgerFiles() -> [GeneratedFile] {
        concurrentMap(ledgers.sorted { $0.key < $1.key }) { id, ledger in
            GeneratedFile(path: id + CatalogForm.ending, bytes: ledger.bytes)
        }
    }
}
