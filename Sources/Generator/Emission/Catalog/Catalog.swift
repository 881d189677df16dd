import APIModel
import Bitrix24JSON
import Foundation

/// The facts of the whole API as files, one for each group, with the ledger of names beside them.
public struct Catalog {
    public var model: Model
    public var ledgers: [String: Ledger]

    public init(_ model: Model, ledgers: [String: Ledger] = [:]) {
        self.model = model
        self.ledgers = ledgers
    }

    private static let sharedFile = "shared.json"

    /// Reads a folder that ``files()`` were written to.
    public init(folder path: String) throws {
        let folder = OutputFolder(path)
        guard let shared = folder.read(Self.sharedFile) else {
            throw CatalogProblem("\(path)/\(Self.sharedFile): missing; `b24gen catalog --docs DIR` writes it")
        }
        model = try Self.model(shared, "\(path)/\(Self.sharedFile)")
        for group in APIGroup.all {
            guard let bytes = folder.read("\(group.id).json") else { continue }
            model.append(try Self.model(bytes, "\(path)/\(group.id).json"))
        }
        model.sort()
        ledgers = try Self.ledgers(folder: "\(path)/ledger")
    }

    /// Reads a folder that ``ledgerFiles()`` were written to.
    public static func ledgers(folder path: String) throws -> [String: Ledger] {
        var ledgers: [String: Ledger] = [:]
        for group in APIGroup.all + [APIGroup.shared] {
            guard let bytes = OutputFolder(path).read("\(group.id).json") else { continue }
            do {
                ledgers[group.id] = try Ledger(json: JSON(parsing: bytes))
            } catch {
                throw CatalogProblem("\(path)/\(group.id).json: \(error)")
            }
        }
        return ledgers
    }

    private static func model(_ bytes: [UInt8], _ path: String) throws -> Model {
        do {
            return try Model(json: bytes)
        } catch {
            throw CatalogProblem("\(path): \(error)")
        }
    }

    public func files() throws(EmissionProblem) -> [GeneratedFile] {
        var groups: [String: Model] = [:]
        for method in model.methods {
            guard let group = APIGroup.of(method) else { throw EmissionProblem.noGroup(of: "method \(method.name)") }
            groups[group.id, default: Model()].methods.append(method.withoutEvidence)
        }
        for event in model.events {
            guard let group = APIGroup.of(event) else { throw EmissionProblem.noGroup(of: "event \(event.name)") }
            groups[group.id, default: Model()].events.append(event.withoutEvidence)
        }
        var shared = Model()
        shared.types = model.types.map(\.withoutEvidence)
        shared.systemErrors = model.systemErrors.map(\.withoutEvidence)
        groups["shared"] = shared
        let form = ModelForm(factsOnly: true)
        var files: [GeneratedFile] = []
        for (id, var group) in groups {
            group.sources = model.sources
            group.takePages(from: model)
            files.append(GeneratedFile(path: "\(id).json", bytes: group.json(form)))
        }
        for file in ledgerFiles() { files.append(GeneratedFile(path: "ledger/\(file.path)", bytes: file.bytes)) }
        return files.sorted { $0.path < $1.path }
    }

    public func ledgerFiles() -> [GeneratedFile] {
        ledgers.sorted { $0.key < $1.key }.map { id, ledger in
            GeneratedFile(path: "\(id).json", bytes: ledger.json.bytes(.lines(depth: 2)))
        }
    }
}
