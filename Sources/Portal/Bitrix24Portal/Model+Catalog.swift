import APIModel
import CPortalCatalog
import Foundation

extension Model {
    /// A model's file, or a folder of them: what they say together.
    public init(contentsOf path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw PortalError.noModel(at: path)
        }
        let files =
            isFolder.boolValue
            ? try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }.sorted()
                .map { path + "/" + $0 } : [path]
        self.init()
        for file in files {
            let model: Model
            do {
                model = try Model(json: [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
            } catch {
                throw PortalError.notAModel(file, because: "\(error)")
            }
            methods += model.methods
            events += model.events
            types += model.types
            systemErrors += model.systemErrors
        }
    }
}

extension Portal {
    /// Every method of the catalog, which is a part of the program. It is looked through once for a process; what a
    /// method takes and answers is read when it is first called.
    public convenience init(_ settings: Settings = Settings()) throws {
        guard !MethodTable.catalog.events.isEmpty else { throw PortalError.noCatalog }
        try self.init(
            methods: settings.answersWithExamples
                ? MethodTable(.catalog, withExamples: true) : MethodTable.catalog, settings: settings)
    }
}

extension LazyModel {
    static let catalog = {
        var size = 0
        let text = b24_catalog(&size)
        return LazyModel(catalogs: UnsafeRawBufferPointer(start: text, count: size))
    }()
}

extension MethodTable {
    static let catalog = MethodTable(.catalog, withExamples: false)
}
