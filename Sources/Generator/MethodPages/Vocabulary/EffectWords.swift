/// Words that tell what a call does.
enum EffectWords {
    /// Last words of names of methods that read.
    static let readNames: WordSet = [
        "get", "list", "getlist", "fields", "getfields", "search", "find", "count", "tail", "types", "gettypes",
        "getsettings",
        "settings", "status", "check", "schema", "info", "current", "items", "history", "counters", "getbyid",
        "getdata", "scope",
        "methods", "profile", "time", "access", "name", "description", "users", "statuses", "download",
        "availabletoadd",
    ]
    static let writeNames: WordSet = [
        "add", "update", "delete", "set", "unset", "register", "unregister", "remove", "create", "bind", "unbind",
        "send", "import",
        "edit", "move", "copy", "attach", "install", "start", "finish", "stop", "pause", "open", "close",
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
    /// Verbs of titles and sentences, by how they begin.
    static let read: WordSet = [
        "get", "retriev", "obtain", "return", "list", "search", "find", "view", "check", "fetch", "request", "receive",
        "export",
        "provides", "determine", "download", "allows you to get", "outputs", "extract", "calculat",
        "count",
        "получ", "возвращ", "спис", "поиск", "найти", "ищет", "провер", "просмотр", "чтени", "экспорт", "запрос",
        "определ",
        "узнать", "выбор",
        "извлек", "скач", "выгру", "рассчит", "описание", "считывает", "отдает", "позволяет получить",
    ]
    static let write: WordSet = [
        "add", "creat", "updat", "delet", "remov", "set", "chang", "register", "send", "bind", "unbind", "modif",
        "edit", "move", "copy",
        "import", "install", "attach", "mark", "publish", "start", "finish", "complet", "clos", "cancel",
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
    static let weak: WordSet = ["execut", "show", "display", "выполн", "показ"]
    /// Begins like a verb and is none.
    static let noVerbs: WordSet = ["определенн"]
    /// `isOffers`, `hasAccess`.
    static let questions: WordSet = ["is", "has", "can"]
    /// Words that stand at either end of a name without a separator.
    static let writeParts: WordSet = [
        "force", "add", "update", "delete", "set", "remove", "create", "move", "copy", "start",
    ]
    static let readParts: WordSet = ["get", "list", "fields"]
    /// Begins like `add`.
    static let noWriteParts: WordSet = ["address"]
    /// How a summary begins before its verb.
    static let subjects: WordSet = ["the method", "this method", "метод"]
    /// A flag that decides whether what was read is removed.
    static let removes: PhraseSet = ["whether to delete the selected", "удалять ли выбранные"]
}
