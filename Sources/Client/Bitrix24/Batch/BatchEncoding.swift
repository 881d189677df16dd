/// Writes the commands of one request as the two versions of REST want them.
struct BatchEncoding {
    let commands: [BatchCommand]
    let names: [String: Int]

    /// What a command is called in the request: never a number, which would make the answer an array.
    static func key(_ index: Int) -> String { "c\(index)" }

    func body(of request: BatchPlan.Request) -> JSON {
        switch request.rest {
        case .v2:
            let members = request.commands.map { index in
                JSON.Object.Member(key: Self.key(index), value: .string(query(index)))
            }
            return ["halt": request.halts ? 1 : 0, "cmd": .object(JSON.Object(members))]
        case .v3:
            return .array(
                request.commands.map { index in
                    [
                        "method": .string(commands[index].method.name), "query": .object(arguments(index)),
                        "as": .string(Self.key(index)),
                    ]
                })
        }
    }

    private func query(_ index: Int) -> String {
        let form = FormEncoder.encode(arguments(index))
        return commands[index].method.name + (form.isEmpty ? "" : "?" + String(decoding: form, as: UTF8.self))
    }

    /// The arguments with the references in their places.
    private func arguments(_ index: Int) -> JSON.Object {
        let command = commands[index]
        var arguments = JSON.object(command.arguments.object)
        for placement in command.references {
            guard let target = names[placement.target.command] else { continue }
            arguments.set(text(placement.target, Self.key(target), command.method.rest), at: placement.argument[...])
        }
        return command.method.placed(arguments.object ?? JSON.Object())
    }

    private func text(_ target: ReferenceTarget, _ key: String, _ rest: MethodFacts.RESTVersion) -> JSON {
        switch rest {
        case .v2: .string("$result[\(key)]" + target.path.map { "[\($0)]" }.joined())
        case .v3: [target.isOverItems ? "$refArray" : "$ref": .string(([key] + target.path).joined(separator: "."))]
        }
    }
}

extension JSON {
    /// Puts a value where the path leads, making objects on the way; a number leads to an element of an array.
    fileprivate mutating func set(_ value: JSON, at path: ArraySlice<String>) {
        guard let key = path.first else {
            self = value
            return
        }
        if case .array(var elements) = self, let index = Int(key), elements.indices.contains(index) {
            elements[index].set(value, at: path.dropFirst())
            self = .array(elements)
            return
        }
        var object = self.object ?? JSON.Object()
        var part = object[key] ?? .object(JSON.Object())
        part.set(value, at: path.dropFirst())
        if let index = object.members.lastIndex(where: { $0.key == key }) {
            object.members[index].value = part
        } else {
            object.members.append(.init(key: key, value: part))
        }
        self = .object(object)
    }
}
