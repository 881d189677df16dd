import Bitrix24JSON

extension Method {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(name: try reader.required("name", reader.string("name")), rest: try reader.int("rest") ?? 2)
        scopes = try reader.strings("scopes")
        deprecated = try reader.value("deprecated", Deprecation.init)
        effect = try reader.word("effect") ?? .unknown
        callers = try reader.value("callers", Callers.init) ?? Callers()
        batchable = try reader.bool("batchable") ?? true
        parameters = try reader.list("parameters", Field.init)
        positional = try reader.flag("positional")
        choices = try reader.list("choices", Choice.init)
        list = try reader.value("list", List.init)
        response = try reader.list("response", Field.init)
        success = try reader.ints("success")
        failure = try reader.ints("failure")
        errors = try reader.list("errors", APIError.init)
        examples = try reader.value("examples", Examples.init) ?? Examples()
        title = try reader.text("title")
        summary = try reader.text("summary")
        audience = try reader.text("audience")
        pages = try reader.ints("pages")
        evidence = try reader.evidence()
        gone = try reader.gone()
    }
}

extension Method.Deprecation {
    init(_ json: JSON) throws(ModelFormError) {
        self.init(replacements: try ObjectReader(json).strings("replacements"))
    }
}

extension Method.Callers {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(
            webhook: try reader.bool("webhook"), application: try reader.bool("application"),
            administrator: try reader.bool("administrator"))
    }
}

extension Method.Choice {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(of: try reader.strings("of"), rule: try reader.required("rule", reader.word("rule")))
    }
}

extension Method.List {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(
            items: try reader.required("items", reader.string("items")), key: try reader.value("key", Key.init),
            pageSize: try reader.int("pageSize"), style: try reader.required("style", reader.word("style")),
            keyset: try reader.flag("keyset"))
    }
}

extension Method.List.Key {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(
            filter: try reader.required("filter", reader.string("filter")),
            row: try reader.required("row", reader.string("row")))
    }
}

extension Event {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(name: try reader.required("name", reader.string("name")))
        scopes = try reader.strings("scopes")
        payload = try reader.list("payload", Field.init)
        auth = try reader.bool("auth")
        deprecated = try reader.value("deprecated", Method.Deprecation.init)
        title = try reader.text("title")
        summary = try reader.text("summary")
        examples = try reader.list("examples") { (json) throws(ModelFormError) in json }
        pages = try reader.ints("pages")
        evidence = try reader.evidence()
        gone = try reader.gone()
    }
}

extension APIError {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(code: try reader.string("code"))
        pattern = try reader.flag("pattern")
        message = try reader.string("message")
        description = try reader.text("description")
        status = try reader.int("status")
        evidence = try reader.evidence()
        gone = try reader.gone()
    }
}

extension Examples {
    init(_ json: JSON) throws(ModelFormError) {
        self.init()
        let reader = try ObjectReader(json)
        requests = try reader.list("requests") { (json) throws(ModelFormError) in
            let reader = try ObjectReader(json)
            return Request(
                auth: try reader.required("auth", reader.word("auth")), rest: try reader.int("rest") ?? 2,
                body: reader.object["body"] ?? .null)
        }
        responses = try reader.list("responses", Response.init)
        errors = try reader.list("errors", Response.init)
    }
}

extension Examples.Response {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(status: try reader.int("status"), body: reader.object["body"] ?? .null)
    }
}
