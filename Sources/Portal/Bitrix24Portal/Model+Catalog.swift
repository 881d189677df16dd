import APIModel
import CPortalCatalog

extension Model {
    /// A model's file, or a folder of them: what they say together.
    public init(contentsOf path: String) throws {
        do {
            try self.init(readingFrom: path)
        } catch let error as ModelFileError {
            throw PortalError.notAModel(error.path, because: error.message)
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
