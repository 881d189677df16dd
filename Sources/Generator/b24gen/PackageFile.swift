import Emission
import Foundation

/// The list of generated modules in the package's manifest.
struct PackageFile {
    static let name = "Package.swift"

    private let present: String
    private let wanted: String

    /// The manifest of the working folder; nil where it has none.
    init?(_ modules: [PackageModules.Module]) throws(Failure) {
        guard let data = FileManager.default.contents(atPath: Self.name) else { return nil }
        let present = String(decoding: data, as: UTF8.self)
        self.present = present
        do {
            wanted = try PackageModules.replacing(in: present, with: modules)
        } catch {
            throw .unreadable("\(error)")
        }
    }

    var isUpToDate: Bool { present == wanted }

    func write() throws(Failure) {
        if !isUpToDate { try OutputFile.write(Array(wanted.utf8), to: Self.name) }
    }
}
