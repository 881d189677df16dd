import Bitrix24JSON

/// `disk.file.*` and `disk.version.get`.
enum DiskFileMethods {
    static let table: [String: Behaviour] = {
        var table: [String: Behaviour] = [
            "disk.file.get": { (call, world) throws(Refusal) in
                Answer(DiskChanges.shown(try DiskChanges.object(call, world, "file"), call))
            },
            "disk.file.delete": delete, "disk.file.uploadversion": uploadVersion, "disk.file.getVersions": versions,
            "disk.version.get": version, "disk.file.restoreFromVersion": restoreVersion,
        ]
        for (name, behaviour) in DiskChanges.both { table["disk.file." + name] = behaviour("file") }
        return table
    }()

    private static let delete: Behaviour = { (call, world) throws(Refusal) in
        let row = try DiskChanges.object(call, world, "file")
        world.removeObject(row.id)
        return Answer(true)
    }

    private static let uploadVersion: Behaviour = { (call, world) throws(Refusal) in
        let row = try DiskChanges.object(call, world, "file")
        guard let content = call.parameters["fileContent"].flatMap(DiskChanges.content) else {
            return DiskChanges.uploadAddress(.version(of: row.id), call, &world)
        }
        world.replaceContent(of: row.id, content.bytes, by: call.caller.user, at: call.now)
        return Answer(DiskChanges.shown(world[table: Drive.objects].row(row.id)!, call))
    }

    private static let versions: Behaviour = { (call, world) throws(Refusal) in
        let row = try DiskChanges.object(call, world, "file")
        return try DiskChanges.list(
            call, world[table: Drive.versions], .field("OBJECT_ID", .equal, [row.id.json])
        ) { DiskChanges.shown($0, call).object ?? $0.fields }
    }

    private static let version: Behaviour = { (call, world) throws(Refusal) in
        guard let id = call.parameters.whole("id"), let row = world[table: Drive.versions].row(id) else {
            throw call.method.notFound(nil).missed
        }
        return Answer(DiskChanges.shown(row, call))
    }

    private static let restoreVersion: Behaviour = { (call, world) throws(Refusal) in
        let row = try DiskChanges.object(call, world, "file")
        guard let id = call.parameters.whole("versionId"), let version = world[table: Drive.versions].row(id),
            version.fields["OBJECT_ID"]?.whole == row.id,
            let bytes = version.fields["FILE_ID"]?.whole.flatMap({ world.drive.contents[$0] })
        else { throw call.method.notFound(nil).missed }
        world.replaceContent(of: row.id, bytes, by: call.caller.user, at: call.now)
        return Answer(DiskChanges.shown(world[table: Drive.objects].row(row.id)!, call))
    }
}
