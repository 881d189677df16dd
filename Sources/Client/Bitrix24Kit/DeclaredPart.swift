import Bitrix24

/// A part of a declaration, as the calls that make, change and remove it.
struct DeclaredPart: Sendable {
    var section: Section
    /// Tells it from the others of its section, also on the portal.
    var identity: String
    /// Everything that is sent, so that a change of it is noticed where the portal does not show it.
    var arguments: Arguments

    /// A kind of parts: how the portal lists them.
    enum Section: String, CaseIterable, Sendable {
        case event, placement, robot, activity, bot, fieldType

        var listing: Call<Answer> {
            switch self {
            case .event: .reading("event.get")
            case .placement: .reading("placement.get")
            case .robot: .reading("bizproc.robot.list")
            case .activity: .reading("bizproc.activity.list")
            case .bot: .reading("imbot.v2.Bot.list", ["limit": 200])
            case .fieldType: .reading("userfieldtype.list")
            }
        }

        /// The parts that a portal answered, by their identity.
        func present(in answer: Answer) -> [String: JSON] {
            let rows = (self == .bot ? answer.result["bots"] : answer.result)?.array ?? []
            return Dictionary(rows.compactMap { row in identity(of: row).map { ($0, row) } }) { first, _ in first }
        }

        private func identity(of row: JSON) -> String? {
            func text(_ key: String) -> String { row[key]?.string ?? row[key]?.int.map(String.init) ?? "" }
            switch self {
            case .event:
                let isOffline = text("offline") == "1"
                return Self.event(
                    text("event"), isOffline ? nil : text("handler"),
                    Int(text("auth_type")).flatMap { $0 == 0 ? nil : $0 })
            case .placement: return "\(text("placement")) \(text("handler"))"
            case .robot, .activity: return row.string
            case .bot: return text("code")
            case .fieldType: return text("USER_TYPE_ID")
            }
        }

        static func event(_ name: String, _ handler: String?, _ userID: Int?) -> String {
            "\(name.uppercased()) \(handler ?? "offline") \(userID ?? 0)"
        }
    }

    /// What is stored of it once it is on the portal.
    var fingerprint: JSON { .object(arguments.object) }
}

extension ApplicationDeclaration {
    var parts: [DeclaredPart] {
        events.map { event in
            var arguments: Arguments = ["event": .string(event.name)]
            if let handler = event.handler {
                arguments["handler"] = .string(handler)
            } else {
                arguments["event_type"] = "offline"
            }
            if let user = event.userID { arguments["auth_type"] = .number(.init(user)) }
            return DeclaredPart(
                section: .event,
                identity: DeclaredPart.Section.event(event.name, event.handler, event.userID), arguments: arguments)
        }
            + placements.map { placement in
                DeclaredPart(
                    section: .placement, identity: "\(placement.placement) \(placement.handler)",
                    arguments: placement.more.with([
                        "PLACEMENT": .string(placement.placement), "HANDLER": .string(placement.handler),
                        "TITLE": .string(placement.title),
                    ]))
            }
            + robots.map { $0.part(.robot) } + activities.map { $0.part(.activity) }
            + bots.map { bot in
                var fields = bot.more.with([
                    "code": .string(bot.code), "properties": ["name": .string(bot.name)],
                    "eventMode": bot.handler == nil ? "fetch" : "webhook",
                ])
                if let handler = bot.handler { fields["webhookUrl"] = .string(handler) }
                return DeclaredPart(section: .bot, identity: bot.code, arguments: fields)
            }
            + fieldTypes.map { type in
                DeclaredPart(
                    section: .fieldType, identity: type.code,
                    arguments: [
                        "USER_TYPE_ID": .string(type.code), "HANDLER": .string(type.handler),
                        "TITLE": .string(type.title), "DESCRIPTION": .string(type.description),
                    ])
            }
    }
}

extension DeclaredRobot {
    fileprivate func part(_ section: DeclaredPart.Section) -> DeclaredPart {
        DeclaredPart(
            section: section, identity: code,
            arguments: more.with([
                "CODE": .string(code), "HANDLER": .string(handler), "NAME": .string(name),
                "USE_SUBSCRIPTION": isAwaited ? "Y" : "N",
            ]))
    }
}

extension Arguments {
    fileprivate func with(_ others: Arguments) -> Arguments {
        var copy = self
        for member in others.object.members { copy[member.key] = member.value }
        return copy
    }
}

extension Call where Output == Answer {
    static func reading(_ method: String, _ arguments: Arguments = [:]) -> Call {
        Call(MethodFacts(method, effect: .read), arguments)
    }

    static func writing(_ method: String, _ arguments: Arguments) -> Call {
        Call(MethodFacts(method, effect: .write), arguments)
    }
}
