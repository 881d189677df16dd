import Bitrix24JSON

/// `imbot.v2.Bot.*` and `imbot.v2.Event.get`: bots of the second generation and what they are told.
enum BotMethods {
    static let table: [String: Behaviour] = [
        "imbot.v2.Bot.register": register, "imbot.v2.Bot.get": get, "imbot.v2.Bot.list": list,
        "imbot.v2.Bot.update": update, "imbot.v2.Bot.unregister": unregister, "imbot.v2.Event.get": events,
    ]

    private static let register: Behaviour = { (call, world) throws(Refusal) in
        let fields = call.parameters.keyed("fields") ?? .init()
        let token = fields["botToken"]?.scalar ?? ""
        guard !call.caller.isWebhook || !token.isEmpty else {
            throw call.method.documented("BOT_TOKEN_NOT_SPECIFIED", "Bot token is not specified")
        }
        guard let code = fields["code"]?.scalar, !code.isEmpty else {
            throw call.method.documented("BOT_CODE_REQUIRED", "Bot code is required")
        }
        guard let name = fields["properties"]?.keyed?["name"]?.scalar, !name.isEmpty else {
            throw call.method.documented("BOT_PROPERTIES_REQUIRED", "Bot properties are required")
        }
        let type = fields["type"]?.scalar ?? "bot"
        guard ["bot", "network", "openline", "supervisor", "personal"].contains(type) else {
            throw call.method.documented("BOT_INVALID_TYPE", "Invalid bot type")
        }
        let owner = call.caller.isWebhook ? "token:\(token)" : call.caller.owner
        if world.messenger.bots.values.contains(where: { $0.code == code && $0.owner != owner }) {
            throw call.method.documented("BOT_CODE_ALREADY_TAKEN", "Bot code is already taken")
        }
        guard world.messenger.bots.values.filter({ $0.owner == owner }).count < 100 else {
            throw call.method.documented("BOT_LIMIT_EXCEEDED", "Bot limit exceeded")
        }
        var bot = Bot(
            id: 0, code: code, generation: .second, type: type, owner: owner, clientID: call.caller.clientID)
        try set(fields, on: &bot, call)
        let last = fields["properties"]?.keyed?["lastName"]?.scalar ?? ""
        let position = fields["properties"]?.keyed?["workPosition"]?.scalar ?? ""
        let id = world.register(bot, name: last.isEmpty ? name : "\(name) \(last)", position: position, by: call)
        return shown(id, world)
    }

    private static let get: Behaviour = { (call, world) throws(Refusal) in
        try checkToken(call)
        guard call.parameters["botId"] != nil || call.parameters["code"] != nil else {
            throw call.method.documented("PARAMS_REQUIRED", "Required parameters are missing")
        }
        let found = world.messenger.bots.values.first {
            $0.id == call.parameters.whole("botId") ?? $0.id && $0.code == call.parameters.text("code") ?? $0.code
        }
        guard let found else { throw call.method.documented("BOT_NOT_FOUND", "Bot not found").missed }
        let isOwner = found.owner == owner(call)
        return Answer(record(["bot": world.botJSON(found, full: isOwner), "users": [world.userJSON(found.id)]]))
    }

    private static let list: Behaviour = { (call, world) throws(Refusal) in
        try checkToken(call)
        let owner = owner(call)
        let type = call.parameters.keyed("filter")?["type"]?.scalar
        let bots = world.messenger.bots.values
            .filter { $0.owner == owner && (type == nil || $0.type == type) }.sorted { $0.id < $1.id }
            .dropFirst(max(0, call.parameters.whole("offset") ?? 0)).prefix(
                max(1, call.parameters.whole("limit") ?? 50))
        return Answer(
            record([
                "bots": bots.map { world.botJSON($0, full: true) }, "users": bots.map { world.userJSON($0.id) },
                "hasNextPage": false,
            ]))
    }

    private static let update: Behaviour = { (call, world) throws(Refusal) in
        var bot = try own(call, world)
        let fields = call.parameters.keyed("fields") ?? .init()
        try set(fields, on: &bot, call)
        if let token = fields["botToken"]?.scalar, call.caller.isWebhook { bot.owner = "token:\(token)" }
        world.messenger.bots[bot.id] = bot
        if let properties = fields["properties"]?.keyed {
            let changes = try FieldWriting.read(properties, Catalog.user, old: nil)
            _ = world[table: Catalog.user].update(bot.id, changes)
        }
        return shown(bot.id, world)
    }

    private static let unregister: Behaviour = { (call, world) throws(Refusal) in
        let bot = try own(call, world)
        world.botRemoved(bot, at: call.now)
        world.messenger.bots[bot.id] = nil
        return call.method.success
    }

    /// What is below `offset` is confirmed and gone; what is fetched stays until then.
    private static let events: Behaviour = { (call, world) throws(Refusal) in
        let bot = try own(call, world)
        if call.parameters.truth("withUserEvents") == true, !call.caller.mayUse(["im"]) {
            throw call.method.documented("SCOPE_ERROR", "Scope error", status: 403)
        }
        let offset = call.parameters.whole("offset") ?? 0
        world.messenger.bots[bot.id]?.queue.removeAll { $0.id < offset }
        let waiting = world.messenger.bots[bot.id]?.queue ?? []
        let limit = min(1000, max(1, call.parameters.whole("limit") ?? 100))
        let page = waiting.prefix(limit)
        return Answer(
            record([
                "events": page.map {
                    record(["eventId": $0.id, "type": $0.type, "date": Timestamp.text($0.date), "data": $0.data])
                },
                "nextOffset": page.last.map { $0.id + 1 } ?? max(offset, bot.lastEvent + 1),
                "hasMore": waiting.count > page.count,
            ]))
    }

    private static func set(_ fields: JSON.Object, on bot: inout Bot, _ call: Call) throws(Refusal) {
        if let mode = fields["eventMode"]?.scalar {
            guard mode == "fetch" || mode == "webhook" else {
                throw call.method.documented("BOT_INVALID_EVENT_MODE", "Invalid event mode")
            }
            bot.eventMode = mode
        }
        if let url = fields["webhookUrl"]?.scalar, !url.isEmpty {
            guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
                throw call.method.documented("BOT_INVALID_CALLBACK", "Invalid callback URL")
            }
            bot.handlers["*"] = url
        }
        guard bot.eventMode == "fetch" || bot.handlers["*"] != nil else {
            throw call.method.documented("BOT_WEBHOOK_URL_REQUIRED", "Webhook URL is required")
        }
        bot.isHidden = fields["isHidden"]?.truth ?? bot.isHidden
        bot.isReactionsEnabled = fields["isReactionsEnabled"]?.truth ?? bot.isReactionsEnabled
        bot.isSupportOpenline = fields["isSupportOpenline"]?.truth ?? bot.isSupportOpenline
        bot.backgroundID = fields["backgroundId"]?.scalar ?? bot.backgroundID
    }

    private static func shown(_ id: Int, _ world: World) -> Answer {
        Answer(
            record([
                "bot": world.messenger.bots[id].map { world.botJSON($0, full: true) }, "users": [world.userJSON(id)],
            ]))
    }

    /// The bot that the call is about, by its owner.
    static func own(_ call: Call, _ world: World) throws(Refusal) -> Bot {
        try checkToken(call)
        guard let id = call.parameters["botId"], !id.isEmptyValue else {
            throw call.method.documented("BOT_ID_REQUIRED", "Bot ID is required")
        }
        guard let bot = id.whole.flatMap({ world.messenger.bots[$0] }) else {
            throw call.method.documented("BOT_NOT_FOUND", "Bot not found").missed
        }
        guard bot.owner == owner(call) else {
            throw call.method.documented("BOT_OWNERSHIP_ERROR", "Bot is registered by another application", status: 403)
        }
        return bot
    }

    private static func checkToken(_ call: Call) throws(Refusal) {
        guard !call.caller.isWebhook || call.parameters.text("botToken")?.isEmpty == false else {
            throw call.method.documented("BOT_TOKEN_NOT_SPECIFIED", "Bot token is not specified")
        }
    }

    /// With a webhook the token tells whose bot it is.
    private static func owner(_ call: Call) -> String {
        call.caller.isWebhook ? "token:\(call.parameters.text("botToken") ?? "")" : call.caller.owner
    }
}

extension MethodEntry {
    /// `true`, or `{"result": true}` where the documentation of the method says so.
    var success: Answer { Answer(wrapsSuccess ? record(["result": true]) : true.json) }
}
