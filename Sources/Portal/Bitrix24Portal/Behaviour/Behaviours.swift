import Bitrix24JSON

/// The methods that do something, by their names in small letters.
enum Behaviours {
    static let rest2: [String: Behaviour] = merge([
        SystemMethods.table, CRMStages.table, CRMDirectories.table, EventMethods.table, OfflineEventMethods.table,
        OldCRMMethods.table, CRMItemMethods.table,
        UserMethods.table, TaskMethods.table, TaskStateMethods.table, OldTaskMethods.table,
        ChatMethods.table, ChatSettingMethods.table, OptionMethods.table, WorkingDayMethods.table,
        DiskFolderMethods.table,
        DiskFileMethods.table,
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
                let answer = try behaviour(call, &world)
                return answer.total == 0 && Examples.isOne(call) ? call.method.sampleAnswer : answer
            } catch {
                guard error.isMiss, Examples.namesOne(call) else { throw error }
                return call.method.sampleAnswer
            }
        }
    }
}
