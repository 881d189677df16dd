import Foundation

/// Remembers what the last generation was made of, so that one that would change nothing is over at once. It is no
/// part of what is generated: where it is missing or wrong, everything is generated again.
public struct Stamp {
    private let folder: OutputFolder
    private let text: String

    /// - Parameters:
    ///   - inputs: Every file that is read, and the program that reads them.
    ///   - options: Whatever else decides what comes out.
    public init(of inputs: [String], options: [String], for folder: OutputFolder) {
        self.folder = folder
        var fingerprint = Fingerprint()
        for option in options { fingerprint.add(option) }
        for path in inputs.sorted() {
            fingerprint.add(path)
            fingerprint.add(FileManager.default.contents(atPath: path).map(Array.init) ?? [])
        }
        text = fingerprint.text
    }

    public func matches() -> Bool {
        folder.read(Self.name).map { String(decoding: $0, as: UTF8.self) } == text && folder.isIntact()
    }

    public func write() {
        _ = FileManager.default.createFile(atPath: folder.full(Self.name), contents: Data(text.utf8))
    }

    private static let name = ".b24gen-stamp"
}
