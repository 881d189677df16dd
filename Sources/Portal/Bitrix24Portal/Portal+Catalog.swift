import Bitrix24JSON

extension Portal {
    /// `methods`, `scope`, `method.get`, `events`: answered from the catalog. nil: some other method.
    func catalogAnswer(_ call: Call) -> Answer? {
        guard call.method.rest == 2 else {
            guard Self.descriptions.contains(call.method.name) else { return nil }
            var answer = Answer(openAPI)
            answer.isBare = true
            return answer
        }
        switch call.method.name {
        case "methods":
            let wanted = call.parameters.text("scope")
            let all = call.parameters.truth("full") ?? false
            let names = methods.names[0].filter { name in
                guard let entry = methods.entry(name, rest: 2) else { return false }
                if let wanted { return entry.scopes.contains(wanted) }
                return all || call.caller.mayUse(entry.scopes)
            }
            return Answer(names)
        case "method.get":
            let entry = methods.entry(call.parameters.text("name") ?? "", rest: 2)
            return Answer(
                record([
                    "isExisting": entry != nil, "isAvailable": entry.map { call.caller.mayUse($0.scopes) } ?? false,
                ]))
        case "scope":
            let all = Set(methods.names[0].flatMap { methods.entry($0, rest: 2)?.scopes ?? [] })
            let full = call.parameters.truth("full") ?? false
            return Answer((full ? all : call.caller.scopes ?? all).sorted())
        case "events": return Answer(methods.events)
        default: return nil
        }
    }

    static let descriptions = ["rest.documentation.openapi", "documentation"]

    /// What REST 3 says of itself.
    private var openAPI: JSON {
        let paths = methods.names[1].map { name -> JSON.Object.Member in
            .init(
                key: "/" + name,
                value: ["post": ["operationId": .string(name), "responses": ["200": ["description": "Success"]]]])
        }
        return [
            "openapi": "3.0.0", "info": ["title": "REST 3", "version": "3.0"],
            "servers": [["url": .string(address + "/rest/api")]],
            "paths": .object(.init(paths)),
        ]
    }
}
