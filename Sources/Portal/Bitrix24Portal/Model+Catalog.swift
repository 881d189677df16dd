import APIModel
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
    /// Every method of the catalog that lies beside the portal's sources: in a checkout, and where SwiftPM keeps one.
    public convenience init(_ settings: Settings = Settings()) throws {
        try self.init(model: Model(contentsOf: Self.catalog), settings: settings)
    }

    public static let catalog = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("specs/catalog").path
}
