import Bitrix24JSON

// What the control address shows.
extension Portal {
    var stateJSON: JSON {
        let now = clock.now
        return world.withLock { world in
            let messenger = world.messenger
            return record([
                "address": address, "webhook": webhook, "now": now, "time": Timestamp.text(now),
                "requests": journal.requests,
                "chats": messenger.chats.keys.sorted().map { id in
                    record(["id": id, "title": messenger.chats[id]?.title, "members": messenger.chats[id]?.members])
                },
                "messages": messenger.messages.values.sorted { $0.id < $1.id }.suffix(100).map { message in
                    record([
                        "id": message.id, "chat": message.chat, "author": message.author, "text": message.text,
                        "reactions": message.reactions.map { record(["code": $0.code, "user": $0.user]) },
                    ])
                },
                "typing": messenger.typing.filter { $0.until > now }.map {
                    record(["chat": $0.chat, "user": $0.user, "until": $0.until, "status": $0.status])
                },
                "bots": messenger.bots.values.sorted { $0.id < $1.id }.map { bot in
                    record(["id": bot.id, "code": bot.code, "eventMode": bot.eventMode, "waiting": bot.queue.count])
                },
                "rows": JSON.object(
                    .init(
                        world.tables.sorted { $0.key < $1.key }.map {
                            .init(key: $0.key, value: $0.value.count.json)
                        }
                    )),
                "offlineEvents": world.events.records.count,
                "faults": faults.withLock { $0.current.count },
            ])
        }
    }

    var logJSON: JSON {
        record([
            "calls": journal.recent.reversed().map { entry in
                record([
                    "time": Timestamp.text(entry.moment), "rest": entry.rest, "method": entry.method,
                    "status": entry.status, "error": entry.code, "caller": entry.caller, "problems": entry.notes,
                    "commands": entry.commands, "parameters": entry.parameters.map(Secrets.hidden),
                ])
            }
        ])
    }
}

/// What must not be shown, not even here.
enum Secrets {
    private static let names: Set<String> = [
        "auth", "access_token", "refresh_token", "client_secret", "bottoken", "client_id", "event_token",
        "application_token", "token", "auth_id", "refresh_id",
    ]

    static func hidden(_ value: JSON) -> JSON {
        switch value {
        case .object(let object):
            .object(
                .init(
                    object.members.map {
                        .init(key: $0.key, value: names.contains($0.key.lowercased()) ? "…" : hidden($0.value))
                    }))
        case .array(let items): .array(items.map(hidden))
        default: value
        }
    }
}
