/// The rules for faults, and how far each has come.
struct FaultPlan: Sendable {
    private var rules: [(rule: FaultRule, seen: Int, hits: Int)] = []
    private var generator: SeededGenerator

    init(generator: SeededGenerator) { self.generator = generator }

    var isEmpty: Bool { rules.isEmpty }
    var current: [FaultRule] { rules.map(\.rule) }

    mutating func add(_ rule: FaultRule) { rules.append((rule, 0, 0)) }
    mutating func removeAll() { rules = [] }

    /// What happens to this call. A command of a batch is hit only by what can happen to a command.
    mutating func faults(for method: String, inBatch: Bool) -> [Fault] {
        var happening: [Fault] = []
        for index in rules.indices {
            let rule = rules[index].rule
            guard matches(rule.method, method), !inBatch || rule.fault.reachesCommands else { continue }
            rules[index].seen += 1
            guard rules[index].seen > rule.after, rule.count.map({ rules[index].hits < $0 }) ?? true else { continue }
            guard rule.probability >= 1 || Double.random(in: 0..<1, using: &generator) < rule.probability else {
                continue
            }
            rules[index].hits += 1
            happening.append(rule.fault)
        }
        return happening
    }

    private func matches(_ pattern: String, _ method: String) -> Bool {
        if pattern.hasSuffix("*") { return method.lowercased().hasPrefix(pattern.dropLast().lowercased()) }
        return pattern.lowercased() == method.lowercased()
    }
}

extension Fault {
    var reachesCommands: Bool {
        switch self {
        case .error, .rowsCreated, .rowsDeleted, .wrongType: true
        default: false
        }
    }
}
