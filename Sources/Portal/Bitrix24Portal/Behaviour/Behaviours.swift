import Bitrix24JSON

/// The methods that do something, by their names in small letters.
enum Behaviours {
    static let rest2: [String: Behaviour] = merge([
        SystemMethods.table, EventMethods.table, OfflineEventMethods.table, OldCRMMethods.table, CRMItemMethods.table,
        UserMethods.table, TaskMethods.table, ChatMethods.table,
        OldBotMethods.table, BotMethods.table, BotChatMethods.table,
    ])
    /// Where looking can make something: the dialogue of two begins when it is first asked for.
    static let writing = Set(
        [ChatMethods.table, OldBotMethods.table, BotMethods.table, BotChatMethods.table].flatMap {
            $0.keys.map { $0.lowercased() }
        })
    static let rest3: [String: Behaviour] = merge([TaskMethods3.table, EventLogMethods.table])

    private static func merge(_ tables: [[String: Behaviour]]) -> [String: Behaviour] {
        var merged: [String: Behaviour] = [:]
        for table in tables {
            for (name, behaviour) in table {
                precondition(
                    merged.updateValue(behaviour, forKey: name.lowercased()) == nil, "\(name) has two behaviours")
            }
        }
        return merged
    }

    /// Answers a documented example with a placeholder where it means an object that only the page's author had.
    static func withExamples(_ behaviour: @escaping Behaviour) -> Behaviour {
        { (call, world) throws(Refusal) in
            do throws(Refusal) {
                return try behaviour(call, &world)
            } catch {
                guard error.isMiss, isExample(call) else { throw error }
                return call.method.sampleAnswer
            }
        }
    }

    private static func isExample(_ call: Call) -> Bool {
        let method = call.method
        func isKnown(_ value: JSON, _ depth: Int) -> Bool {
            if let text = value.scalar { return PageFacts.knows(text, of: method.name, rest: method.rest) }
            return depth < 2 && (value.elements ?? []).contains { isKnown($0, depth + 1) }
        }
        return isKnown(.object(call.parameters.object), 0)
    }
}
