import Bitrix24JSON

/// The fields of a kind of object: how the newer methods call them (`stageId`) and the older ones (`STAGE_ID`).
struct Schema: Sendable {
    enum Kind: String, Sendable { case integer, double, string, datetime, date, char, array, crmMultifield }

    struct Field: Sendable {
        var name: String
        var kind: Kind
        var isReadOnly = false
        var initial: JSON = .null
        /// What `fields` calls its type, where that says more than its kind: `crm_status`, `user`.
        var thing: String?
        /// The directory of a `crm_status`.
        var directory: String?
        /// Only the newer methods show it.
        var isNewOnly = false
    }

    /// What it is called in the portal's control address.
    let name: String
    let fields: [Field]
    /// Where the older methods have a name of their own: `createdTime` is `DATE_CREATE`.
    private let oldNames: [String: String]
    private let byName: [String: Int]
    private let byOldName: [String: String]

    init(name: String, _ fields: [Field], oldNames: [String: String] = [:]) {
        self.name = name
        self.fields = fields
        self.oldNames = oldNames
        byName = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($0.element.name, $0.offset) })
        byOldName = Dictionary(
            fields.map { (oldNames[$0.name] ?? Self.oldName($0.name), $0.name) },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> Field? { byName[name].map { fields[$0] } }

    /// A field's name as rows have it, from either spelling; nil where there is no such field.
    func canonicalName(_ name: String) -> String? {
        if byName[name] != nil { return name }
        if let known = byOldName[name] ?? byOldName[name.uppercased()] { return known }
        return Self.isDynamic(name) ? Self.newName(name) : nil
    }

    /// A field's name as the older methods have it; nil where they do not show it.
    func oldName(of name: String) -> String? {
        if let own = oldNames[name] { return own }
        return self[name]?.isNewOnly == true ? nil : Self.oldName(name)
    }

    /// Fields that administrators made: `UF_CRM_…`, `ufCrm2_…`, `parentId…`, `PARENT_ID_…`.
    static func isDynamic(_ name: String) -> Bool {
        name.hasPrefix("uf") || name.hasPrefix("UF_") || name.hasPrefix("parentId") || name.hasPrefix("PARENT_ID_")
    }

    /// `STAGE_ID` is `stageId`; the last number of a field that administrators made keeps its underscore:
    /// `UF_CRM_2_163` is `ufCrm2_163`.
    static func newName(_ old: String) -> String {
        guard !old.utf8.contains(where: { 0x61...0x7A ~= $0 }) else { return old }
        let parts = old.utf8.split(separator: UInt8(ascii: "_"))
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            if index > 0, index == parts.count - 1, parts[0].elementsEqual("UF".utf8), 0x30...0x39 ~= part.first! {
                bytes.append(UInt8(ascii: "_"))
            }
            for (place, byte) in part.enumerated() {
                bytes.append(0x41...0x5A ~= byte && (index == 0 || place > 0) ? byte + 32 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func oldName(_ new: String) -> String {
        var bytes: [UInt8] = []
        var inNumber = false
        for byte in new.utf8 {
            let isDigit = 0x30...0x39 ~= byte
            if 0x41...0x5A ~= byte || (isDigit && !inNumber && !bytes.isEmpty && bytes.last != 0x5F) {
                bytes.append(0x5F)
            }
            inNumber = isDigit
            bytes.append(0x61...0x7A ~= byte ? byte - 32 : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
