/// What a section of a page is about.
enum SectionRole: Sendable {
    case parameters, examples, response, errors, systemErrors, handler, other

    /// By the text of a heading; nil: the heading names no role of its own.
    static func of(_ heading: String) -> SectionRole? {
        if let role = byHeading[heading] { return role }
        for (start, role) in byStart where heading.hasPrefix(start) { return role }
        if [
            "fields returned", "returned result", "returned by the method", "возвращаемые методом",
            "возвращаемый результат",
        ].contains(where: { heading.has($0) }) {
            return .response
        }
        return nil
    }

    private static let byHeading: [String: SectionRole] = {
        var roles: [String: SectionRole] = [:]
        for (role, headings) in headings {
            for heading in headings { roles[heading] = role }
        }
        return roles
    }()

    private static let headings: [(SectionRole, [String])] = [
        (
            .parameters,
            [
                "method parameters", "parameters", "parameter", "request parameters", "call parameters",
                "function parameters", "parameters of the method", "what to pass in the request", "input parameters",
                "what to include in the request",
            ]
        ),
        (
            .parameters,
            [
                "параметры метода", "параметры", "параметр", "параметры запроса", "параметры вызова",
                "параметры функции", "что передать в запросе", "входные параметры",
            ]
        ),
        (
            .examples,
            [
                "code examples", "code example", "examples", "example", "call example", "example call",
                "примеры кода", "пример кода", "примеры", "пример", "пример вызова",
            ]
        ),
        (
            .response,
            [
                "response handling", "returned data", "returned fields", "result", "returned values",
                "response parameters", "response", "execution result", "returned value", "method response",
                "обработка ответа", "возвращаемые данные", "возвращаемые поля", "результат", "возвращаемые значения",
                "параметры ответа", "ответ", "ответ метода", "возвращаемое значение",
            ]
        ),
        (
            .errors,
            [
                "error handling", "possible error codes", "possible errors", "errors", "error codes",
                "обработка ошибок", "возможные коды ошибок", "возможные ошибки", "ошибки", "коды ошибок",
            ]
        ),
        (
            .systemErrors,
            [
                "statuses and system error codes", "system error codes", "system errors",
                "статусы и коды системных ошибок", "системные ошибки",
            ]
        ),
        (
            .handler,
            [
                "what the handler receives", "event handler parameters", "what comes to the handler",
                "что получает обработчик", "параметры обработчика события", "что приходит в обработчик",
            ]
        ),
        (
            .other,
            [
                "continue learning", "continue exploring", "continue your exploration", "continue your learning",
                "see also", "overview of methods", "overview of events", "overview of methods and events",
                "overview of widgets", "related links", "continue your study", "where the widget is embedded",
                "event subscription parameters", "subscription parameters for the event", "how to receive events",
                "продолжите изучение", "ссылки по теме", "обзор методов", "обзор событий", "обзор методов и событий",
                "обзор виджетов", "смотрите также", "куда встраивается виджет", "параметры подписки на событие",
            ]
        ),
    ]

    private static let byStart: [(String, SectionRole)] = [
        ("response on success", .response), ("successful response", .response), ("success response", .response),
        ("response in case of success", .response), ("ответ в случае успеха", .response),
        ("успешный ответ", .response), ("ответ при успехе", .response),
        ("response on error", .errors), ("error response", .errors), ("response in case of error", .errors),
        ("ответ в случае ошибки", .errors), ("ответ при ошибке", .errors),
        ("example", .examples), ("пример", .examples), ("code example", .examples),
    ]
}
