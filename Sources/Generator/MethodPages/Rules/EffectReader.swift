import APIModel
import Documents

/// What a call does. It decides what may be sent twice, so name, title and summary have to agree.
struct EffectReader {
    private static let readNames: Set<String> = [
        "get", "list", "getlist", "fields", "getfields", "search", "find", "count", "tail", "types", "gettypes",
        "getsettings",
        "settings", "status", "check", "schema", "info", "current", "items", "history", "counters", "getbyid",
        "getdata", "scope",
        "methods", "profile", "time", "access", "name", "description", "recentlist", "users", "statuses", "download",
        "availabletoadd",
    ]
    private static let writeNames: Set<String> = [
        "add", "update", "delete", "set", "unset", "register", "unregister", "remove", "create", "bind", "unbind",
        "send", "import",
        "edit", "move", "copy", "attach", "detach", "install", "start", "finish", "stop", "pause", "open", "close",
        "complete",
        "delegate", "approve", "disapprove", "renew", "defer", "mute", "pin", "unpin", "hide", "upload", "uploadfile",
        "rename",
        "restore", "markdeleted", "like", "invite", "leave", "read", "unread", "answer", "notify", "publish",
        "publication",
        "unpublic", "join", "transfer", "deletefile", "clear", "conduct", "cancel", "unconfirm", "confirm", "enable",
        "disable",
        "convert", "sendtyping", "skip", "accept", "decline", "merge", "configure", "activate", "deactivate", "save",
        "change", "vote", "resume", "force", "expose", "unsubscribe", "recall", "terminate",
    ]

    private static let readWords = [
        "get", "retriev", "obtain", "return", "list", "search", "find", "view", "check", "fetch", "request", "receive",
        "export",
        "provides", "determine", "download", "allows you to get", "allows to get", "outputs", "extract", "calculat",
        "count",
        "получ", "возвращ", "спис", "поиск", "найти", "ищет", "провер", "просмотр", "чтени", "экспорт", "запрос",
        "определ",
        "узнать", "выбор",
        "извлек", "скач", "выгру", "рассчит", "описание", "считывает", "отдает", "позволяет получить",
    ]
    private static let writeWords = [
        "add", "creat", "updat", "delet", "remov", "set", "chang", "register", "send", "bind", "unbind", "modif",
        "edit", "move", "copy",
        "import", "install", "attach", "detach", "mark", "publish", "start", "finish", "complet", "clos", "cancel",
        "open", "pin", "unpin",
        "mute", "invit", "renam", "restor", "upload", "hide", "approv", "reject", "reset", "clear", "delegat",
        "transfer", "join", "leav",
        "conduct", "assign", "sav", "exclud", "includ", "link", "unlink", "disabl", "enabl", "stop", "paus", "write",
        "post", "initiat",
        "accept", "declin", "subscrib", "unsubscrib", "merg", "convert", "skip", "resum", "revok", "launch", "call",
        "notif", "terminat", "confirm", "log", "reassign", "copi", "manag", "activat", "deactivat", "switch", "take",
        "clone", "unpublish", "forward", "repl", "pay", "translat", "transition", "turn", "disapprov", "renew",
        "recall", "withdraw", "make",
        "добав", "созда", "обнов", "удал", "измен", "устан", "зарегистр", "регистр", "отправ", "привяз", "отвяз",
        "перемещ", "перенос",
        "копир", "импорт", "прикреп", "открепл", "отмеч", "отмет", "помеч", "помет", "публик", "опублик", "запус",
        "заверш", "закры", "отмен", "откры",
        "закреп", "пригла", "переимен", "восстан", "загру", "скры", "одобр", "отклон", "сброс", "очищ", "очист",
        "делегир", "перена",
        "присоед", "выход", "провод", "провест", "назнач", "сохран", "исключ", "включ", "отключ", "останов", "приостан",
        "запис", "подпис", "перепривяз", "перемест", "останав", "прочита", "выключ", "отпис", "управлен", "покину",
        "активир", "деактивир", "переключ", "забра", "клонир", "пересла", "пересыла", "ответ", "оплат", "осуществ",
        "объедин", "конверт", "пропус", "возобн", "отозв", "отзыва", "начин", "начать", "принима", "подтвер",
        "снима", "снять", "ставит", "поднима", "опуска",
        "задать", "задает", "редактир", "перевест", "переводит", "поставить", "передать", "передает", "выйти",
        "сменить", "меняет",
    ]

    /// Write, unless a word behind them says what it is about: "performs a search".
    private static let weakWords = ["execut", "show", "display", "выполн", "показ"]

    static func effect(of method: Method, parameters: [Field]) -> Method.Effect {
        let last = method.name.parts(at: ".").last.map(String.init) ?? ""
        let fromName = verb(of: last)
        let title = [method.title.en, method.title.ru].compactMap { $0 }.first.map { folded($0) } ?? ""
        let summary =
            [method.summary.en, method.summary.ru].compactMap { $0 }.first.map {
                sentenceVerb(folded($0), method: folded(method.name))
            } ?? ""
        let voices = [fromName, effect(of: title), effect(of: summary)]
        let said = voices.compactMap { $0 }
        guard let first = said.first, said.allSatisfy({ $0 == first }), said.count >= 2 else { return .unknown }
        if first == .read, parameters.contains(where: removesWhatItReads) { return .consume }
        return first
    }

    /// A flag that decides whether what was read is removed.
    private static func removesWhatItReads(_ field: Field) -> Bool {
        if folded(field.name) == "clear" { return true }
        return [field.description.en, field.description.ru].contains { text in
            // The words are looked for in small letters only where they can be.
            guard let text, text.has("selected") || text.has("выбранные") else { return false }
            let small = folded(text)
            return small.has("whether to delete the selected") || small.has("удалять ли выбранные")
        }
    }

    private static func verb(of last: String) -> Method.Effect? {
        let small = folded(last)
        if readNames.contains(small) { return .read }
        if writeNames.contains(small) { return .write }
        // camelCase: getList, deleteByFilter, isOffers.
        let first = String(last.prefix { !$0.isUppercase })
        let word = folded(first)
        if readNames.contains(word) || ["is", "has", "can"].contains(word) { return .read }
        if writeNames.contains(word) { return .write }
        for name in ["force", "add", "update", "delete", "set", "remove", "create", "move", "copy", "start"]
        where small.hasPrefix(name) && !small.hasPrefix("address") || small.hasSuffix(name) { return .write }
        for name in ["get", "list", "fields"] where small.hasPrefix(name) || small.hasSuffix(name) { return .read }
        return nil
    }

    /// By the first word that is a verb of either kind.
    private static func effect(of text: String) -> Method.Effect? {
        var weak: Method.Effect?
        for part in text.parts(at: " ", "`").prefix(8) {
            let word = String(part)
            if word.hasPrefix("определенн") { continue }
            if readWords.contains(where: { word.hasPrefix($0) }) { return .read }
            if writeWords.contains(where: { word.hasPrefix($0) }) { return .write }
            if weakWords.contains(where: { word.hasPrefix($0) }) { weak = .write }
        }
        return weak
    }

    /// What stands behind "The method `x`" in a summary.
    private static func sentenceVerb(_ summary: String, method: String) -> String {
        let first = summary.parts(at: "\n").first.map(String.init) ?? ""
        if let at = first.find(method) { return String(first[at...].dropFirst(method.count)) }
        for start in ["the method", "this method", "метод"] where first.hasPrefix(start) {
            return String(first.dropFirst(start.count))
        }
        return first
    }
}
