import Bitrix24JSON

extension ModelWriter {
    mutating func method(_ method: Method) {
        json.beginObject()
        string("name", method.name)
        int("rest", method.rest)
        strings("scopes", method.scopes)
        deprecation(method.deprecated)
        string("effect", method.effect.rawValue)
        callers(method.callers)
        if !method.batchable { bool("batchable", false) }
        fields("parameters", method.parameters)
        flag("positional", method.positional)
        list("choices", method.choices) { writer, choice in
            writer.json.beginObject()
            writer.strings("of", choice.of)
            writer.string("rule", choice.rule.rawValue)
            writer.json.endObject()
        }
        pagination(method.list)
        fields("response", method.response)
        ints("success", method.success)
        ints("failure", method.failure)
        list("errors", method.errors) { $0.error($1) }
        if prose { examples(method.examples) }
        text("title", method.title)
        text("summary", method.summary)
        text("audience", method.audience)
        ints("pages", method.pages)
        evidence(method.evidence)
        gone(method.gone)
        json.endObject()
    }

    mutating func event(_ event: Event) {
        json.beginObject()
        string("name", event.name)
        strings("scopes", event.scopes)
        fields("payload", event.payload)
        bool("auth", event.auth)
        deprecation(event.deprecated)
        text("title", event.title)
        text("summary", event.summary)
        if prose { list("examples", event.examples) { $0.json.value($1) } }
        ints("pages", event.pages)
        evidence(event.evidence)
        gone(event.gone)
        json.endObject()
    }

    mutating func error(_ error: APIError) {
        json.beginObject()
        json.key("code")
        if let code = error.code { json.string(code) } else { json.null() }
        flag("pattern", error.pattern)
        if prose { string("message", error.message) }
        text("description", error.description)
        int("status", error.status)
        evidence(error.evidence)
        gone(error.gone)
        json.endObject()
    }

    private mutating func deprecation(_ deprecation: Method.Deprecation?) {
        guard let deprecation else { return }
        json.key("deprecated")
        json.beginObject()
        // Written even when it is empty: an object without members would look like "not deprecated".
        json.key("replacements")
        json.beginArray()
        for name in deprecation.replacements { json.string(name) }
        json.endArray()
        json.endObject()
    }

    private mutating func callers(_ callers: Method.Callers) {
        guard callers != Method.Callers() else { return }
        json.key("callers")
        json.beginObject()
        bool("webhook", callers.webhook)
        bool("application", callers.application)
        bool("administrator", callers.administrator)
        json.endObject()
    }

    private mutating func pagination(_ list: Method.List?) {
        guard let list else { return }
        json.key("list")
        json.beginObject()
        string("items", list.items)
        if let key = list.key {
            json.key("key")
            json.beginObject()
            string("filter", key.filter)
            string("row", key.row)
            json.endObject()
        }
        int("pageSize", list.pageSize)
        string("style", list.style.rawValue)
        flag("keyset", list.keyset)
        json.endObject()
    }

    private mutating func examples(_ examples: Examples) {
        guard !examples.isEmpty else { return }
        json.key("examples")
        json.beginObject()
        list("requests", examples.requests) { writer, request in
            writer.json.beginObject()
            writer.string("auth", request.auth.rawValue)
            writer.int("rest", request.rest)
            writer.json.key("body")
            writer.json.value(request.body)
            writer.json.endObject()
        }
        list("responses", examples.responses) { $0.response($1) }
        list("errors", examples.errors) { $0.response($1) }
        json.endObject()
    }

    private mutating func response(_ response: Examples.Response) {
        json.beginObject()
        int("status", response.status)
        json.key("body")
        json.value(response.body)
        json.endObject()
    }
}
