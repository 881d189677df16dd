import Bitrix24JSON

extension Model {
    init(_ json: JSON) throws(ModelFormError) {
        self.init()
        let reader = try ObjectReader(json)
        guard try reader.string("format") == ModelForm.name else {
            throw ModelFormError("\"format\" is not \"\(ModelForm.name)\": this is not a model")
        }
        guard try reader.int("version") == ModelForm.version else {
            throw ModelFormError("\"version\" is not \(ModelForm.version): extract the model again")
        }
        sources = try reader.list("sources", Source.init)
        pages = try reader.list("pages", Page.init)
        methods = try reader.list("methods", Method.init)
        events = try reader.list("events", Event.init)
        types = try reader.list("types", NamedType.init)
        systemErrors = try reader.list("systemErrors", APIError.init)
    }
}

extension Source {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(
            id: try reader.required("id", reader.string("id")), kind: try reader.required("kind", reader.word("kind")),
            language: try reader.required("language", reader.word("language")),
            digest: try reader.string("digest") ?? "")
    }
}

extension Page {
    init(_ json: JSON) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        self.init(
            source: try reader.required("source", reader.string("source")),
            path: try reader.required("path", reader.string("path")), url: try reader.string("url"))
    }
}
