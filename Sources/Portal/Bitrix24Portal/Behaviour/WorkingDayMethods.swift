import Bitrix24JSON

/// `timeman.open` and the rest: somebody's working day.
enum WorkingDayMethods {
    static let table: [String: Behaviour] = [
        "timeman.open": to("OPENED"), "timeman.pause": to("PAUSED"), "timeman.close": to("CLOSED"),
        "timeman.status": { (call, world) throws(Refusal) in Answer(try shown(call, world)) },
    ]
    private static let schema = Schema(name: "timeman", [])

    private static func to(_ status: String) -> Behaviour {
        { (call, world) throws(Refusal) in
            let user = try user(call, world)
            let now = Timestamp.text(call.now).json
            if let time = call.parameters.text("TIME"), !Timestamp.isWritten(time) {
                throw call.method.documented("WRONG_DATETIME", "Wrong datetime format")
            }
            let moment = call.parameters["TIME"] ?? now
            var day: JSON.Object = ["user": user.json, "status": .string(status)]
            if status == "CLOSED" { day["finish"] = moment }
            guard let known = row(of: user, world) else {
                day["start"] = moment
                _ = world[table: schema].add(day)
                return Answer(try shown(call, world))
            }
            if status == "OPENED", known.fields["status"]?.string == "CLOSED" {
                day["start"] = moment
                day["finish"] = .null
            }
            _ = world[table: schema].update(known.id, day)
            return Answer(try shown(call, world))
        }
    }

    private static func shown(_ call: Call, _ world: World) throws(Refusal) -> JSON {
        let day = row(of: try user(call, world), world)?.fields
        let start = day?["start"]?.string.flatMap(Timestamp.moment)
        let end = day?["finish"]?.string.flatMap(Timestamp.moment) ?? call.now
        let seconds = Int(max(0, end - (start ?? end)))
        func clock(_ seconds: Int) -> JSON {
            let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            return .string(parts.joined(separator: ":"))
        }
        return record([
            "STATUS": day?["status"]?.string ?? "CLOSED", "TIME_START": day?["start"], "TIME_FINISH": day?["finish"],
            "DURATION": clock(seconds), "TIME_LEAKS": "00:00:00", "ACTIVE": day?["status"]?.string == "OPENED",
            "IP_OPEN": "127.0.0.1", "IP_CLOSE": "", "LAT_OPEN": 0, "LON_OPEN": 0, "LAT_CLOSE": 0, "LON_CLOSE": 0,
            "TZ_OFFSET": 0, "TIME_FINISH_DEFAULT": day?["finish"] ?? day?["start"],
        ])
    }

    private static func row(of user: Int, _ world: World) -> Table.Row? {
        world[table: schema].rows.first { $0.fields["user"]?.whole == user }
    }

    private static func user(_ call: Call, _ world: World) throws(Refusal) -> Int {
        let user = call.parameters.whole("USER_ID") ?? call.caller.user
        guard world[table: Catalog.user].row(user) != nil else { throw Refusal(400, "", "User not found").missed }
        return user
    }
}
