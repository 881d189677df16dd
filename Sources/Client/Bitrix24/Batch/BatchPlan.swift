/// How the commands of a batch are divided into requests.
///
/// Commands that refer to each other are a chain, which is never torn apart. Chains travel with `halt`, so that nothing
/// is executed with the result of a command that failed; commands of their own travel without, so that one that fails
/// is nobody else's affair.
struct BatchPlan {
    static let limit = 50

    /// What one request holds.
    struct Request: Sendable {
        var rest: MethodFacts.RESTVersion
        /// Chains, or single commands; indices into the commands, in their order.
        var chains: [[Int]]
        var halts: Bool
        /// What its commands were refused with, when they were sent before.
        var refusal: RateRefusal?

        var commands: [Int] { chains.flatMap(\.self) }
    }

    private(set) var requests: [Request] = []
    /// Commands that are sent as calls of their own.
    private(set) var alone: [Int] = []
    /// The place of the command that each name stands for.
    private(set) var names: [String: Int] = [:]

    /// - Parameter isPaused: whether a method has to wait for its working time; others do not wait for it.
    init(_ commands: [BatchCommand], isPaused: (String) -> Bool) throws {
        for (index, command) in commands.enumerated() {
            guard let name = command.name else { continue }
            guard names.updateValue(index, forKey: name) == nil else {
                throw BitrixError(
                    .invalidCall, message: "two commands of the batch are named \(name)", method: command.method.name)
            }
        }
        let chains = try Self.chains(commands, names)
        var groups: [Group: [[Int]]] = [:]
        var order: [Group] = []
        for chain in chains {
            let first = commands[chain[0]]
            if chain.count == 1, first.obstacle != nil {
                alone.append(chain[0])
                continue
            }
            let group = Group(
                rest: first.method.rest, halts: chain.count > 1 && first.method.rest == .v2,
                // REST 3 fails as a whole: what can be asked again is kept apart from what can't.
                reads: first.method.rest == .v3 && chain.allSatisfy { commands[$0].method.effect == .read },
                paused: chain.lazy.map { commands[$0].method.name }.first(where: isPaused))
            if groups[group] == nil { order.append(group) }
            groups[group, default: []].append(chain)
        }
        for group in order { pack(groups[group] ?? [], group) }
    }

    private struct Group: Hashable {
        var rest: MethodFacts.RESTVersion
        var halts: Bool
        var reads: Bool
        var paused: String?
    }

    private mutating func pack(_ chains: [[Int]], _ group: Group) {
        var request = Request(rest: group.rest, chains: [], halts: group.halts)
        var count = 0
        for chain in chains {
            if count + chain.count > Self.limit {
                requests.append(request)
                request.chains = []
                count = 0
            }
            request.chains.append(chain)
            count += chain.count
        }
        if count > 0 { requests.append(request) }
    }

    /// The commands that hang together by references, each chain in order, the chains in the order of their first.
    private static func chains(_ commands: [BatchCommand], _ names: [String: Int]) throws -> [[Int]] {
        guard commands.contains(where: { !$0.references.isEmpty }) else { return commands.indices.map { [$0] } }
        var parents = Array(commands.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index { index = parents[index] }
            return index
        }
        for (index, command) in commands.enumerated() {
            for reference in command.references {
                let target = try target(of: reference, from: index, commands, names)
                let (one, other) = (root(index), root(target))
                parents[max(one, other)] = min(one, other)
            }
        }
        var chains: [Int: [Int]] = [:]
        for index in commands.indices { chains[root(index), default: []].append(index) }
        for chain in chains.values where chain.count > 1 { try check(chain, commands) }
        return chains.keys.sorted().compactMap { chains[$0] }
    }

    private static func target(
        of reference: ReferencePlacement, from index: Int, _ commands: [BatchCommand], _ names: [String: Int]
    ) throws -> Int {
        let method = commands[index].method
        func refuse(_ message: String) -> BitrixError {
            BitrixError(.invalidCall, message: message, method: method.name)
        }
        guard let target = names[reference.target.command] else {
            throw refuse("it refers to a command that is not in the batch: give that one a name by named(_:)")
        }
        guard target < index else { throw refuse("it refers to \(reference.target.command), which comes after it") }
        guard commands[target].method.rest == method.rest else {
            throw refuse("it refers to \(reference.target.command), which is of another version of REST")
        }
        let isOfItems = reference.target.isOverItems || ["item", "items"].contains(reference.target.path.first ?? "")
        guard method.rest == .v2 ? !reference.target.isOverItems : isOfItems else {
            throw refuse("REST 3 refers to item and items only, REST 2 to any part of a result but not over items")
        }
        return target
    }

    private static func check(_ chain: [Int], _ commands: [BatchCommand]) throws {
        guard chain.count <= limit else {
            throw BitrixError(
                .invalidCall,
                message: "\(chain.count) commands refer to each other, and a request holds \(limit): "
                    + "read the results in between and send the rest with their values",
                method: commands[chain[0]].method.name)
        }
        for index in chain {
            guard let obstacle = commands[index].obstacle else { continue }
            throw BitrixError(
                .invalidCall, message: "it refers to other commands but can't stand in a batch: \(obstacle)",
                method: commands[index].method.name)
        }
    }
}
