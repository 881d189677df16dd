import APIModel
import Foundation

extension Model {
    /// A model's file, or a folder of them: what they say together.
    public init(contentsOf path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { throw PortalError.noModel(at: path) }
        do {
            try self.init(readingFrom: path)
        } catch let error as ModelFileError {
            throw PortalError.notAModel(error.path, because: error.message)
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
