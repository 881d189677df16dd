/// Events are written in capitals without anything between the words: `ONCRMDEALADD`. The words are found by a list.
enum EventName {
    static func swift(_ wire: String) -> String {
        let words = Words.of(wire).flatMap(split)
        return SwiftName.upper(words.joined(separator: "_"))
    }

    /// The fewest known words that make up the letters; where they do not, the letters stay together.
    private static func split(_ letters: String) -> [String] {
        let bytes = Array(letters.utf8)
        var best: [[String]?] = [[]] + Array(repeating: nil, count: bytes.count)
        for end in 1...max(1, bytes.count) where end <= bytes.count {
            for start in 0..<end {
                guard let before = best[start] else { continue }
                let word = String(decoding: bytes[start..<end], as: UTF8.self)
                guard words.contains(word), before.count + 1 < best[end]?.count ?? .max else { continue }
                best[end] = before + [word]
            }
        }
        return best[bytes.count] ?? [letters]
    }

    private static let words: Set<String> = [
        "access", "activity", "add", "address", "after", "answer", "app", "attach", "bank", "before", "booking", "bot",
        "calendar", "call", "callback", "catalog", "category", "change", "chat", "close", "comment", "command",
        "company", "complete", "connector", "confirm", "contact", "context", "create", "crm", "currency", "deal",
        "delete", "department", "dialog", "detail", "document", "dynamic", "element", "employee", "end", "entity",
        "entry", "enum", "event", "expose", "external", "field", "file", "finish", "flow", "folder", "generator", "get",
        "group", "im", "imbot", "imopenlines", "init", "install", "invoice", "is", "item", "join", "lead", "line",
        "list", "lists", "live", "mail", "measure", "message", "method", "move", "need", "new", "offline", "on", "open",
        "order", "payment", "price", "product", "property", "quote", "reaction", "read", "recurring", "register",
        "requisite", "resource", "robot", "sale", "save", "saved", "section", "send", "session", "set", "shipment",
        "sign", "sku", "sms", "sonet", "start", "status", "stop", "store", "task", "tasks", "test", "timeline",
        "timeman", "to",
        "type", "unbind", "uninstall", "unregister", "update", "user", "v2", "value", "values", "vat", "voximplant",
        "vote", "waitlist", "widget",
    ]
}
