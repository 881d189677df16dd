import Bitrix24CRM
import Foundation

/// The CSV file: a line a contact, by which it can be seen how far an export has come.
final class ContactFile {
    private let handle: FileHandle
    /// Contacts in the file.
    private(set) var count = 0
    /// The id of the last one; 0: there is none.
    private(set) var lastID = 0

    init(path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            // Only its owner has a right to other people's telephone numbers.
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        let contents = try handle.readToEnd() ?? Data()
        // A line without an end was being written when the last run was interrupted.
        let whole = contents.lastIndex(of: UInt8(ascii: "\n")).map { contents[...$0] } ?? Data()
        try handle.truncate(atOffset: UInt64(whole.count))
        if whole.isEmpty {
            try handle.write(contentsOf: Data("id,name,last name,phones,e-mails\n".utf8))
        }
        let lines = whole.split(separator: UInt8(ascii: "\n"))
        count = max(0, lines.count - 1)
        guard count > 0, let line = lines.last else { return }
        guard let id = Int(String(decoding: line.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)) else {
            throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: path])
        }
        lastID = id
    }

    func append(_ contacts: [JSON]) throws {
        try handle.write(contentsOf: Data(contacts.map(Self.line).joined().utf8))
        count += contacts.count
        lastID = contacts.last?["id"]?.int ?? lastID
    }

    static func line(_ contact: JSON) -> String {
        func values(_ kind: String) -> String {
            (contact["fm"]?.array ?? []).filter { $0["typeId"]?.string == kind }.compactMap { $0["value"]?.string }
                .joined(separator: "; ")
        }
        let cells = [
            contact["id"]?.int.map(String.init) ?? "", contact["name"]?.string ?? "",
            contact["lastName"]?.string ?? "", values("PHONE"), values("EMAIL"),
        ]
        return cells.map(cell).joined(separator: ",") + "\n"
    }

    /// A cell never holds a line's end: a line is a contact.
    static func cell(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard line.contains(where: { ",;\"".contains($0) }) else { return line }
        return "\"" + line.replacing("\"", with: "\"\"") + "\""
    }
}
