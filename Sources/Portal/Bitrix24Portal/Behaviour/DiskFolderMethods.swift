import Bitrix24JSON

/// `disk.storage.*` and `disk.folder.*`.
enum DiskFolderMethods {
    static let table: [String: Behaviour] = {
        var table: [String: Behaviour] = [
            "disk.storage.getlist": storages, "disk.storage.get": storage, "disk.storage.getchildren": children(true),
            "disk.storage.addfolder": addFolder(true), "disk.storage.uploadfile": upload(true),
            "disk.storage.getforapp": forApplication,
            "disk.storage.gettypes": { _, _ in
                Answer(["user", "common", "group"])
            },
            "disk.folder.get": get, "disk.folder.getchildren": children(false),
            "disk.folder.addsubfolder": addFolder(false), "disk.folder.uploadfile": upload(false),
            "disk.folder.deletetree": delete,
            "disk.folder.sharetouser": { (call, world) throws(Refusal) in
                _ = try folder(call, world, ofStorage: false)
                return Answer(true)
            },
        ]
        for (name, behaviour) in DiskChanges.both { table["disk.folder." + name] = behaviour("folder") }
        return table
    }()

    private static let storages: Behaviour = { (call, world) throws(Refusal) in
        try DiskChanges.list(call, world[table: Drive.storages], nil) { row in
            row.fields
        }
    }

    private static let storage: Behaviour = { (call, world) throws(Refusal) in
        Answer(DiskChanges.shown(try storageRow(call, world), call))
    }

    private static let forApplication: Behaviour = { (call, world) throws(Refusal) in
        guard let row = world[table: Drive.storages].rows.first(where: { $0.fields["ENTITY_TYPE"]?.string == "common" })
        else { return call.method.sampleAnswer }
        return Answer(DiskChanges.shown(row, call))
    }

    private static let get: Behaviour = { (call, world) throws(Refusal) in
        Answer(DiskChanges.shown(try folder(call, world, ofStorage: false), call))
    }

    private static func children(_ ofStorage: Bool) -> Behaviour {
        { (call, world) throws(Refusal) in
            let parent = try folder(call, world, ofStorage: ofStorage)
            let condition = Condition.all([
                .field("PARENT_ID", .equal, [parent.id.json]), .field("DELETED_TYPE", .equal, [0]),
            ])
            return try DiskChanges.list(call, world[table: Drive.objects], condition) {
                DiskChanges.shown($0, call).object ?? $0.fields
            }
        }
    }

    private static func addFolder(_ ofStorage: Bool) -> Behaviour {
        { (call, world) throws(Refusal) in
            let parent = try folder(call, world, ofStorage: ofStorage)
            guard let name = call.parameters.keyed("data")?["NAME"]?.scalar, !name.isEmpty else {
                throw call.method.documented("ERROR_ARGUMENT", "Invalid value of parameter {data}")
            }
            guard !world.children(of: parent.id).contains(where: { $0.fields["NAME"]?.string == name }) else {
                throw call.method.documented("DISK_OBJ_22000", "There is an object of this name")
            }
            let id = world.addObject(
                name, type: "folder", in: parent.id, storage: parent.fields["STORAGE_ID"]?.whole ?? 1,
                by: call.caller.user, at: call.now)
            return Answer(DiskChanges.shown(world[table: Drive.objects].row(id)!, call))
        }
    }

    /// With its content at once, or with an address to send it to.
    private static func upload(_ ofStorage: Bool) -> Behaviour {
        { (call, world) throws(Refusal) in
            let parent = try folder(call, world, ofStorage: ofStorage)
            let content = call.parameters["fileContent"].flatMap(DiskChanges.content)
            let name = call.parameters.keyed("data")?["NAME"]?.scalar ?? content?.name ?? ""
            guard let content else {
                return DiskChanges.uploadAddress(.folder(parent.id, name: name), call, &world)
            }
            let unique = DiskChanges.unique(name, in: parent.id, world)
            guard unique == name || call.parameters.truth("generateUniqueName") == true else {
                throw call.method.documented("DISK_OBJ_22000", "There is an object of this name")
            }
            let id = world.addObject(
                unique, type: "file", in: parent.id, storage: parent.fields["STORAGE_ID"]?.whole ?? 1,
                by: call.caller.user, at: call.now, content: content.bytes)
            return Answer(DiskChanges.shown(world[table: Drive.objects].row(id)!, call))
        }
    }

    private static let delete: Behaviour = { (call, world) throws(Refusal) in
        let row = try folder(call, world, ofStorage: false)
        world.removeObject(row.id)
        return Answer(true)
    }

    private static func storageRow(_ call: Call, _ world: World) throws(Refusal) -> Table.Row {
        guard let id = call.parameters.whole("id"), let row = world[table: Drive.storages].row(id) else {
            throw call.method.notFound(nil).missed
        }
        return row
    }

    private static func folder(_ call: Call, _ world: World, ofStorage: Bool) throws(Refusal) -> Table.Row {
        guard ofStorage else { return try DiskChanges.object(call, world, "folder") }
        let root = try storageRow(call, world).fields["ROOT_OBJECT_ID"]?.whole ?? 0
        guard let row = world[table: Drive.objects].row(root) else { throw call.method.notFound(nil).missed }
        return row
    }
}
