import Bitrix24JSON

/// Storages, folders and files of Drive, and what is in the files.
struct Drive: Sendable {
    /// The bytes of each version of each file, by the number that the file's `FILE_ID` names.
    private(set) var contents: [Int: [UInt8]] = [:]
    private var lastContent = 0
    /// Addresses that were given out for an upload: what is to become of what is sent there.
    var uploads: [String: Upload] = [:]

    struct Upload: Sendable {
        enum Target: Sendable {
            case folder(Int, name: String)
            case version(of: Int)
        }
        var target: Target
        var user: Int
    }

    static let storages = Schema(name: "disk.storage", [])
    static let objects = Schema(name: "disk.object", [])
    static let versions = Schema(name: "disk.version", [])

    mutating func keep(_ bytes: [UInt8]) -> Int {
        lastContent += 1
        contents[lastContent] = bytes
        return lastContent
    }
}

extension World {
    /// A folder or a file under a folder; 0: the root of a storage.
    mutating func addObject(
        _ name: String, type: String, in parent: Int, storage: Int, by user: Int, at now: Double,
        content: [UInt8]? = nil
    ) -> Int {
        let stamp = Timestamp.text(now).json
        var row: JSON.Object = [
            "NAME": .string(name), "CODE": .null, "STORAGE_ID": storage.json, "TYPE": .string(type),
            "PARENT_ID": parent == 0 ? .null : parent.json, "DELETED_TYPE": 0, "CREATE_TIME": stamp,
            "UPDATE_TIME": stamp,
            "DELETE_TIME": .null, "CREATED_BY": user.json, "UPDATED_BY": user.json, "DELETED_BY": 0,
        ]
        if let content {
            row["GLOBAL_CONTENT_VERSION"] = 1
            row["FILE_ID"] = drive.keep(content).json
            row["SIZE"] = content.count.json
        }
        let id = self[table: Drive.objects].add(row)
        if content != nil { addVersion(of: id, at: now) }
        return id
    }

    /// A file's present content as one of its versions.
    mutating func addVersion(of id: Int, at now: Double) {
        guard let file = self[table: Drive.objects].row(id)?.fields else { return }
        _ = self[table: Drive.versions].add([
            "OBJECT_ID": id.json, "SIZE": file["SIZE"] ?? 0, "NAME": file["NAME"] ?? "",
            "FILE_ID": file["FILE_ID"] ?? 0,
            "GLOBAL_CONTENT_VERSION": file["GLOBAL_CONTENT_VERSION"] ?? 1, "CREATE_TIME": Timestamp.text(now).json,
            "CREATED_BY": file["UPDATED_BY"] ?? 1,
        ])
    }

    mutating func replaceContent(of id: Int, _ bytes: [UInt8], by user: Int, at now: Double) {
        guard let file = self[table: Drive.objects].row(id)?.fields else { return }
        let content = drive.keep(bytes)
        _ = self[table: Drive.objects].update(
            id,
            [
                "FILE_ID": content.json, "SIZE": bytes.count.json, "UPDATED_BY": user.json,
                "UPDATE_TIME": Timestamp.text(now).json,
                "GLOBAL_CONTENT_VERSION": ((file["GLOBAL_CONTENT_VERSION"]?.whole ?? 1) + 1).json,
            ])
        addVersion(of: id, at: now)
    }

    func children(of folder: Int) -> [Table.Row] {
        var query = Query()
        query.condition = .field("PARENT_ID", .equal, [folder.json])
        query.limit = ListRequest.farthest
        query.counts = false
        let table = self[table: Drive.objects]
        return table.select(query).indices.map { table.rows[$0] }
    }

    /// Removes a folder with everything in it, or a file.
    mutating func removeObject(_ id: Int) {
        for child in children(of: id) { removeObject(child.id) }
        _ = self[table: Drive.objects].remove(id)
    }

    mutating func addStorage(_ name: String, _ type: String, entity: Int, at now: Double) {
        let id = self[table: Drive.storages].lastID + 1
        let root = addObject(name, type: "folder", in: 0, storage: id, by: max(1, entity), at: now)
        _ = self[table: Drive.storages].add([
            "NAME": .string(name), "CODE": .null, "MODULE_ID": "disk", "ENTITY_TYPE": .string(type),
            "ENTITY_ID": .string(String(entity)), "ROOT_OBJECT_ID": root.json,
        ])
    }
}
