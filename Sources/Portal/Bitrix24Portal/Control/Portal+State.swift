import Bitrix24JSON

// What the control address shows.
extension Portal {
    var stateJSON: JSON {
        let now = clock.now
        let world = world.withLock { $0 }
        let messenger = world.messenger
        return record([
            "address": address, "webhook": webhook, "now": now, "time": Timestamp.text(now),
            "frozen": clock.reading.frozen != nil,
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

    var logJSON: JSON {
        record([
            "calls": journal.entries().suffix(200).reversed().map { entry in
                record([
                    "time": Timestamp.text(entry.moment), "rest": entry.rest, "method": entry.method,
                    "status": entry.status, "error": entry.code, "caller": entry.callerText, "problems": entry.notes,
                    "parameters": entry.parameters.map { Secrets.hidden($0) },
                ])
            }
        ])
    }
}
