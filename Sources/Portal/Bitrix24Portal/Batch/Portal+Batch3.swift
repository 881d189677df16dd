import Bitrix24JSON

// Documented in one cell of a table only; this is how the owners' JavaScript SDK talks to it.
extension Portal {
    /// `batch` of REST 3: a list of commands, or with a token an object of them; all or nothing.
    func batch3(_ exchange: inout RESTExchange, _ caller: Caller) throws(Refusal) -> Answer {
        // Clients add parameters of their own to the address, such as `bx24_request_id`.
        let commands = exchange.parameters.object.members.filter {
            Int($0.key) != nil || $0.value.object?["method"] != nil
        }
        guard commands.count <= 50 else { throw .batchLength }
        let reads = commands.allSatisfy { command in
            command.value["method"]?.string.flatMap { methods.entry($0, rest: 3)?.readsOnly } ?? true
        }
        if reads {
            var seen = world.withLock { $0 }
            return shown(try run(commands, caller, &exchange, &seen), commands, exchange)
        }
        let results = try world.withLock { (world) throws(Refusal) -> [JSON] in
            let before = world
            do throws(Refusal) {
                return try run(commands, caller, &exchange, &world)
            } catch {
                world = before
                throw error
            }
        }
        return shown(results, commands, exchange)
    }

    private func shown(
        _ results: [JSON], _ commands: [JSON.Object.Member], _ exchange: borrowing RESTExchange
    ) -> Answer {
        if exchange.parameters.isList { return Answer(JSON.array(results)) }
        return Answer(phpMap(zip(commands, results).map { .init(key: $0.key, value: $1) }))
    }

    private func run(
        _ commands: [JSON.Object.Member], _ caller: Caller, _ exchange: inout RESTExchange, _ world: inout World
    ) throws(Refusal) -> [JSON] {
        var results: [JSON] = []
        var byAlias = JSON.Object()
        for command in commands {
            guard let object = command.value.object, let name = object["method"]?.string else {
                throw .malformed("command \(command.key) of the batch has no method")
            }
            exchange.commands.append(Journal.Command(method: name))
            guard name.lowercased() != "batch", methods.entry(name, rest: 3)?.batchable ?? true else {
                throw .batchMethod
            }
            let query = try Self.resolve(.object(object["query"]?.keyed ?? .init()), byAlias)
            guard query.size(upTo: settings.batchLimit) <= settings.batchLimit else { throw .batchLength }
            let answer = try answer(name, query.object ?? .init(), caller, &exchange, &world)
            results.append(answer.result)
            byAlias[object["as"]?.scalar ?? command.key] = answer.result
        }
        return results
    }

    private func answer(
        _ name: String, _ parameters: JSON.Object, _ caller: Caller, _ exchange: inout RESTExchange,
        _ world: inout World
    ) throws(Refusal) -> Answer {
        let place = exchange.commands.count - 1
        exchange.commands[place].parameters = parameters
        do throws(Refusal) {
            var answer = try elsewhere(name, rest: 3, parameters)
            if answer == nil {
                answer = try runCommand(admit(name, rest: 3, parameters, caller, exchange), in: &world).0
            }
            guard let answer else { return Answer(JSON.null) }
            exchange.commands[place].answer = answer.written ?? answer.result.bytes()
            exchange.commands[place].source = .init(answer.source)
            return answer
        } catch {
            exchange.commands[place].refusal = error
            throw error
        }
    }

    /// `{"$ref": "alias.item.id"}` is a value, `{"$refArray": "alias.id"}` the list of it over the items.
    private static func resolve(_ value: JSON, _ results: JSON.Object) throws(Refusal) -> JSON {
        switch value {
        case .object(let object):
            if object.count == 1, let path = object["$ref"]?.string {
                let parts = path.split(separator: ".").map(String.init)
                let found = parts.dropFirst().reduce(parts.first.flatMap { results[$0] }) { $0?.member($1) }
                guard let found, parts.count > 1, parts[1] == "item" || parts[1] == "items" else {
                    throw .malformed("nothing stands at $ref \(path)")
                }
                return found
            }
            if object.count == 1, let path = object["$refArray"]?.string {
                let parts = path.split(separator: ".").map(String.init)
                guard let items = parts.first.flatMap({ results[$0]?["items"]?.array }) else {
                    throw .malformed("nothing stands at $refArray \(path)")
                }
                return .array(items.compactMap { item in parts.dropFirst().reduce(item) { $0?.member($1) } })
            }
            var resolved: [JSON.Object.Member] = []
            for member in object.members {
                resolved.append(.init(key: member.key, value: try resolve(member.value, results)))
            }
            return .object(.init(resolved))
        case .array(let items):
            var resolved: [JSON] = []
            for item in items { resolved.append(try resolve(item, results)) }
            return .array(resolved)
        default: return value
        }
    }
}
