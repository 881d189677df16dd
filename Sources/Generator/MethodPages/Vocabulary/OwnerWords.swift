/// Words of the lines at the top of a page.
enum HeaderWords {
    static let scope: WordSet = ["scope", "скоуп"]
    /// "Who can execute the method: any user".
    static let callers: WordSet = [
        "who can execute", "who can perform", "кто может выполнять",

    ]
    static let subscribers: WordSet = ["who can subscribe", "кто может подписаться"]
    /// The scope that every application has.
    static let basicScope: WordSet = ["базовый", "basic"]
}

/// Words about who may call.
enum CallerWords {
    static let administrator: WordSet = [
        "administrator", "администратор", "an administrator", "account administrator",
    ]
    static let administratorOf: WordSet = ["administrator of the"]
    static let administrators: WordSet = ["admin", "админ"]
    static let anyone: WordSet = [
        "any user", "any intranet user", "all users", "любой пользователь", "любой интранет-пользователь",
    ]
    /// Behind "any user": an exception that does not make it an administrator.
    static let exceptions: WordSet = [", except", ", кроме", " upon application", " при авторизации прил"]
    static let onlyWebhooks: PhraseSet = [
        "only for webhooks", "only via webhook", "только для вебхуков", "только через вебхук",
    ]
    static let onlyApplications: PhraseSet = [
        "only available to applications", "only available when called through an application",
        "only available when called through the application",
        "доступен только при вызове через приложение",
    ]
    static let contexts: WordSet = ["context", "контексте"]
    static let applications: WordSet = ["application", "приложен"]
    static let endingInApplication: WordSet = ["application ", "app "]
    static let onlys: WordSet = ["only ", "только "]

    /// "Works only within the context of the application", in any of its wordings. The text is in small letters.
    static func bindToApplication(_ text: String) -> Bool {
        if onlyApplications.occur(in: text) { return true }
        guard let context = contexts.words.lazy.compactMap({ text.find($0) }).first,
            applications.first(in: String(text[context...].prefix(60))) != nil
                || endingInApplication.end(String(text[..<context]))
        else { return false }
        // Who may call says it without "only".
        return onlys.first(in: String(text[..<context])) != nil || administrators.begin(text)
    }

    /// "Any user", "any intranet user, except bots"; not "any user with access to the task".
    static func meanAnyone(_ text: String) -> Bool {
        guard let end = anyone.end(atStartOf: text) else { return false }
        let rest = String(Substring(text.utf8.dropFirst(end)))
        return rest.isEmpty || rest == "." || exceptions.begin(rest)
    }
}

/// Words about methods that are no longer developed.
enum DeprecationWords {
    static let titles: PhraseSet = ["deprecated", "устарел"]
    static let sentences: PhraseSet = [
        "development of this event has been halted", "the method is deprecated", "this method is deprecated",
        "development of methods", "развитие метода остановлено", "развитие методов",
        "развитие события остановлено", "development of this method",
        "development of the method",
    ]
}

/// Words about parameters of which one is enough.
enum ChoiceWords {
    static let atLeastOne: PhraseSet = [
        "at least one", "one of three", "один из трех", "хотя бы один",
        "хотя бы одно", "хотя бы одного",
    ]
    static let exactlyOne: PhraseSet = [
        "either", "one of the parameters", "one of the two", "only one of", "one of the following parameters",
        "один из параметров", "либо", "одно из двух", "только один из", "один из двух",
    ]
    static let neither: PhraseSet = ["neither `", "ни `"]
    static let neitherAlone: PhraseSet = ["neither"]
    static let any = PhraseSet(joining: [atLeastOne, exactlyOne, neither])
    static let obliges: PhraseSet = [
        "must", "required", "need", "mandatory", "specify", "provide", "pass", "accepts one", "use only",
        "необходимо", "нужно", "обязательн", "передайте", "передать", "передавать", "должен быть передан", "укажите",
        "указать",
        "принимает один",
    ]
    static let errors: PhraseSet = ["error", "ошибк"]
}

/// Words about the call as a whole.
enum CallWords {
    static let orders: PhraseSet = [
        "order of parameters", "specified order of", "according to the order in the table",
        "в соответствии с порядком", "порядком в таблице", "порядок параметров", "следования параметров",

    ]
    static let matters: PhraseSet = [
        "mandatory", "essential", "violated", "обязательн", "errors", "наруш", "ошибк",
    ]
    static let refusesBatches: PhraseSet = [
        "нельзя вызывать", "нельзя вызвать", "cannot be called",
        "нельзя использовать в",
    ]
    static let batch: PhraseSet = ["batch"]
    /// "HTTP status: **400, 403**": most paragraphs have the first word nowhere.
    static let statuses: WordSet = ["http status", "http-статус", "http code", "http-код"]
}

/// Words about pages of a list.
enum PagingWords {
    /// Before the number of rows of a page.
    static let sizes: WordSet = [
        "page size is always static", "page size", "размер страницы", "always static",
    ]
}
