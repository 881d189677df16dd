/// What a column of a table says.
enum ColumnRole: Hashable, Sendable {
    case name, type, description, example, defaultValue, required
    case code, message, status
    /// "Value": the explanation of an error, a value of a field, …: the table tells.
    case value
    /// Which fields an error is about, and how to mend it.
    case field, remedy
    /// Facts about fields in columns of their own.
    case readable, writable, multiple, immutable, sortable, filterable
    /// What no fact is made of: revision, note, …
    case remark
    /// The subject of a table that describes something else than fields: methods, events, places.
    case subject

    /// By the text of one line of a head cell.
    static let byHeading: [String: ColumnRole] = {
        var roles: [String: ColumnRole] = [:]
        for (role, headings) in headings {
            for heading in headings { roles[heading] = role }
        }
        return roles
    }()

    private static let headings: [(ColumnRole, [String])] = [
        (.name, ["name", "parameter", "key", "title", "fields", "parameters", "attribute purpose"]),
        (.name, ["название", "параметр", "ключ", "имя", "параметры", "назначение атрибута"]),
        (.field, ["field", "поле"]),
        (.type, ["type", "field type", "parameter type", "тип", "тип поля", "тип параметра"]),
        (.description, ["description", "descriptions and values", "purpose", "meaning", "explanation"]),
        (.description, ["описание", "описания и значения", "назначение", "что означает", "пояснение"]),
        (.example, ["example", "example value", "пример", "пример значения"]),
        (.defaultValue, ["default", "default value", "по умолчанию", "значение по умолчанию"]),
        (.required, ["required", "обязательное", "обязательный"]),
        (.code, ["code", "error code", "код", "код ошибки"]),
        (.message, ["error message", "error text", "message", "error description", "error"]),
        (
            .message,
            ["сообщение об ошибке", "cообщение об ошибке", "текст ошибки", "сообщение", "описание ошибки", "ошибка"]
        ),
        (.status, ["status", "http status", "статус", "http-статус"]),
        (.value, ["value", "значение"]),
        (.remedy, ["how to fix", "how to resolve", "как исправить", "как решить"]),
        (.readable, ["read", "чтение"]),
        (.writable, ["write", "запись"]),
        (.multiple, ["multiple", "множественное"]),
        (.immutable, ["immutable", "неизменяемое"]),
        (.sortable, ["sort", "сортировка"]),
        (.filterable, ["filter", "фильтрация"]),
        (
            .remark,
            [
                "revision", "available since", "available from", "available from version", "since", "since version",
                "version", "note", "additional", "additional information", "restrictions", "when it occurs",
                "fields where the option is available", "when to use",
            ]
        ),
        (
            .remark,
            [
                "ревизия", "доступен с", "доступно с", "с версии", "версия", "примечание", "дополнительно",
                "дополнительная информация", "ограничения", "когда возникает", "поля, где доступна опция",
                "когда использовать",
            ]
        ),
        (
            .subject,
            [
                "method", "event", "section", "widget code", "embedding code", "integration code", "placement code",
                "triggered", "triggered by", "location", "widget", "scenario", "identifier", "article", "task", "mode",
                "crm object", "scope code", "if you need", "keys", "node type", "change", "object type", "entitytypeid",
                "crm entity type",
            ]
        ),
        (
            .subject,
            [
                "метод", "событие", "раздел", "код встройки", "место", "вызывается", "виджет", "сценарий",
                "идентификатор", "статья", "задача", "режим", "объект crm", "код scope", "если вам нужно", "если нужно",
                "ключи", "тип ноды", "изменение", "тип объекта", "тип объекта crm",
            ]
        ),
    ]
}
