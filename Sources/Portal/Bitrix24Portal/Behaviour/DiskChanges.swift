import Bitrix24JSON
import Foundation

/// What folders and files have in common: how they are found, shown, moved, copied, thrown away and brought back.
enum DiskChanges {
    /// By the last part of the method's name; the behaviour is made for `folder` or `file`.
    static let both: [(String, @Sendable (String) -> Behaviour)] = [
        ("rename", rename), ("moveto", move), ("copyto", copy), ("markdeleted", markDeleted), ("restore", restore),
        ("getexternallink", link),
    ]

    static func object(_ call: Call, _ world: World, _ type: String) throws(Refusal) -> Table.Row {
        guard let id = call.parameters.whole("id"), let row = world[table: Drive.objects].row(id),
            row.fields["TYPE"]?.string == type
        else { throw call.method.notFound(nil).missed(call.parameters.whole("id"), in: world[table: Drive.objects]) }
        return row
    }

    /// A row with the addresses at which it can be seen and its content fetched.
    static func shown(_ row: Table.Row, _ call: Call) -> JSON { shown(row, origin: call.origin) }

    static func shown(_ row: Table.Row, origin: String) -> JSON {
        var fields = row.fields
        fields["REAL_OBJECT_ID"] = fields["TYPE"]?.string == "folder" ? row.id.json : nil
        fields["DETAIL_URL"] = fields["TYPE"].map { _ in .string("\(origin)/docs/\(row.id)/") }
        if let content = fields["FILE_ID"]?.scalar {
            let name = FormEncoding.percentEncoded(fields["NAME"]?.string ?? "")
            fields["DOWNLOAD_URL"] = .string("\(origin)/disk/download/\(content)/?filename=\(name)")
        }
        fields["id"] = nil
        fields["ID"] = row.id.json
        return .object(fields)
    }

    static func list(
        _ call: Call, _ table: Table, _ condition: Condition?, _ shown: (Table.Row) -> JSON.Object
    ) throws(Refusal) -> Answer {
        let column: (String) -> String? = { $0.uppercased() == "ID" ? "id" : $0.uppercased() }
        var query = Query()
        let filter = try FilterReading.rest2(call.parameters["filter"] ?? [], column: column)
        query.condition = .all((condition.map { [$0] } ?? []) + [filter])
        for member in call.parameters.keyed("order")?.members ?? [] {
            query.order.append(
                (column(member.key) ?? "id", member.value.scalar?.uppercased().hasPrefix("DESC") != true))
        }
        query.offset = min(max(0, call.parameters.whole("start") ?? 0), ListRequest.farthest)
        let (indices, total) = table.select(query)
        let rows = indices.map { index -> JSON in
            let row = table.rows[index]
            var fields = shown(row)
            fields["ID"] = row.id.json
            fields["id"] = nil
            return .object(fields)
        }
        let next = query.offset + query.limit
        return Answer(rows, total: total ?? 0, next: next < total ?? 0 ? next : nil)
    }

    /// `["name", "base64"]`, `{"fileData": […]}` or base64 alone.
    static func content(_ value: JSON) -> (name: String?, bytes: [UInt8])? {
        if let inner = value.object?["fileData"] { return content(inner) }
        if let parts = value.elements, parts.count == 2, let data = parts[1].string, let bytes = bytes(data) {
            return (parts[0].string, bytes)
        }
        guard let text = value.string, !text.isEmpty else { return nil }
        return bytes(text).map { (nil, $0) }
    }

    /// What is no base64 is kept as it is: examples in pages are often none.
    private static func bytes(_ text: String) -> [UInt8]? {
        Data(base64Encoded: text, options: .ignoreUnknownCharacters).map { [UInt8]($0) } ?? Array(text.utf8)
    }

    static func uploadAddress(_ target: Drive.Upload.Target, _ call: Call, _ world: inout World) -> Answer {
        let code = world.code(length: 32)
        world.drive.uploads[code] = Drive.Upload(target: target, user: call.caller.user)
        return Answer(record(["field": "file", "uploadUrl": "\(call.origin)/disk/upload/\(code)/"]))
    }

    static func unique(_ name: String, in folder: Int, _ world: World) -> String {
        let names = Set(world.children(of: folder).compactMap { $0.fields["NAME"]?.string })
        guard names.contains(name) else { return name }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
        let end = parts.count > 1 ? "." + parts[parts.count - 1] : ""
        return (1...names.count + 1).lazy.map { "\(stem) (\($0))\(end)" }.first { !names.contains($0) } ?? name
    }

    @Sendable private static func rename(_ type: String) -> Behaviour {
        change(type) { call, _, _ in ["NAME": call.parameters["newName"] ?? ""] }
    }

    @Sendable private static func markDeleted(_ type: String) -> Behaviour {
        change(type) { call, _, _ in
            ["DELETED_TYPE": 3, "DELETE_TIME": Timestamp.text(call.now).json, "DELETED_BY": call.caller.user.json]
        }
    }

    @Sendable private static func restore(_ type: String) -> Behaviour {
        change(type) { _, _, _ in ["DELETED_TYPE": 0, "DELETE_TIME": .null, "DELETED_BY": 0] }
    }

    @Sendable private static func move(_ type: String) -> Behaviour {
        change(type) { (call, _, world) throws(Refusal) in
            let target = try target(call, world)
            return ["PARENT_ID": target.id.json, "STORAGE_ID": target.fields["STORAGE_ID"] ?? 1]
        }
    }

    @Sendable private static func copy(_ type: String) -> Behaviour {
        { (call, world) throws(Refusal) in
            let row = try object(call, world, type)
            let id = copy(row, into: try target(call, world), call, &world)
            return Answer(shown(world[table: Drive.objects].row(id)!, call))
        }
    }

    private static func copy(_ row: Table.Row, into folder: Table.Row, _ call: Call, _ world: inout World) -> Int {
        let content = row.fields["FILE_ID"]?.whole.flatMap { world.drive.contents[$0] }
        let children = world.children(of: row.id)
        let id = world.addObject(
            unique(row.fields["NAME"]?.string ?? "", in: folder.id, world), type: row.fields["TYPE"]?.string ?? "file",
            in: folder.id, storage: folder.fields["STORAGE_ID"]?.whole ?? 1, by: call.caller.user, at: call.now,
            content: content)
        // A folder that is copied into itself does not hold its copy.
        for child in children where child.id != id {
            _ = copy(child, into: world[table: Drive.objects].row(id)!, call, &world)
        }
        return id
    }

    @Sendable private static func link(_ type: String) -> Behaviour {
        { (call, world) throws(Refusal) in
            let row = try object(call, world, type)
            return Answer("\(call.origin)/~disk\(row.id)")
        }
    }

    private static func target(_ call: Call, _ world: World) throws(Refusal) -> Table.Row {
        guard let id = call.parameters.whole("targetFolderId") ?? call.parameters.whole("targetfolderid"),
            let row = world[table: Drive.objects].row(id), row.fields["TYPE"]?.string == "folder"
        else { throw call.method.notFound(nil).missed }
        return row
    }

    private static func change(
        _ type: String, _ changes: @escaping @Sendable (Call, Table.Row, World) throws(Refusal) -> JSON.Object
    ) -> Behaviour {
        { (call, world) throws(Refusal) in
            let row = try object(call, world, type)
            var values = try changes(call, row, world)
            values["UPDATE_TIME"] = Timestamp.text(call.now).json
            values["UPDATED_BY"] = call.caller.user.json
            _ = world[table: Drive.objects].update(row.id, values)
            return Answer(shown(world[table: Drive.objects].row(row.id)!, call))
        }
    }
}
