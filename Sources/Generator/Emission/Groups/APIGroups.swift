import APIModel

/// Which module a method or an event belongs to: data of `specs/groups.txt`, and a rule for what it does not know.
public struct APIGroups: Hashable, Sendable {
    /// Sorted by id.
    public private(set) var all: [APIGroup] = []
    /// How the names of events begin, where that is none of the roots and scopes: `externalcall` → `telephony`.
    private var eventRoots: [EventRoot] = []
    private var byRoot: [String: String] = [:]
    private var byScope: [String: String] = [:]
    /// The longest first.
    private var eventPrefixes: [EventRoot] = []

    private struct EventRoot: Hashable {
        var prefix: String
        var root: String
    }

    /// No groups: everything is placed by rule.
    public init() {}

    /// Where something was put that the data did not know.
    public struct Placement: Hashable, Sendable {
        /// The first segment of methods, or the name of an event.
        public var name: String
        public var group: APIGroup
        /// Whether the group is new.
        public var isNew: Bool
    }
}

extension APIGroups {
    /// The group of a method; nil: nobody has decided.
    public func of(_ method: Method) -> APIGroup? { byRoot[method.root].flatMap(group) }

    /// The group of an event; nil: nobody has decided.
    public func of(_ event: Event) -> APIGroup? {
        // The name first: what happens to a chat bot is listed under `im`, too.
        let letters = Self.letters(of: event.name)
        if let known = eventPrefixes.first(where: { letters.hasPrefix($0.prefix) }), let id = byScope[known.root] {
            return group(id)
        }
        return event.scopes.lazy.compactMap { byScope[$0].flatMap(group) }.first
    }

    /// The group with an id.
    public func group(_ id: String) -> APIGroup? { all.first { $0.id == id } }

    /// Gives everything in a model a place: the module of its scope, else a module of its own.
    public mutating func place(_ model: Model) -> [Placement] {
        var placements: [Placement] = []
        var waiting: [String: [Method]] = [:]
        for method in model.methods where of(method) == nil { waiting[method.root, default: []].append(method) }
        for (root, methods) in waiting.sorted(by: { $0.key < $1.key }) {
            let known = methods.flatMap(\.scopes).compactMap { byScope[$0] }.first
            placements.append(add(root, to: known))
        }
        for event in model.events where of(event) == nil {
            let scope = event.scopes.min() ?? Self.letters(of: event.name)
            var placement = add(scope.lowercased(), to: nil)
            placement.name = event.name
            // An event whose scope has a module by now needs no module of its own.
            if of(event) == nil { assign(event: event.name, to: placement.group) }
            placements.append(placement)
        }
        return placements
    }

    /// Adds a root to a group, or to a new one of its own.
    private mutating func add(_ root: String, to id: String?) -> Placement {
        if let id = id ?? byRoot[root], let index = all.firstIndex(where: { $0.id == id }) {
            all[index].roots.append(.init(name: root, isPlacedByRule: true))
            reindex()
            return Placement(name: root, group: all[index], isNew: false)
        }
        var name = SwiftName.upper(root)
        let taken = Set(all.map { $0.module.lowercased() }).union(Self.otherModules)
        if taken.contains("bitrix24" + name.lowercased()) { name += "API" }
        var group = APIGroup(id: name.lowercased(), named: name)
        group.roots = [.init(name: root, isPlacedByRule: true)]
        all.append(group)
        all.sort { $0.id < $1.id }
        reindex()
        return Placement(name: root, group: group, isNew: true)
    }

    private mutating func assign(event name: String, to group: APIGroup) {
        guard let root = group.roots.first else { return }
        eventRoots.append(EventRoot(prefix: Self.letters(of: name), root: root.name))
        reindex()
    }

    /// Modules that are no groups.
    private static let otherModules: Set<String> = [
        "bitrix24", "bitrix24all", "bitrix24json", "bitrix24kit", "bitrix24portal", "bitrix24postgres",
        "bitrix24shared", "bitrix24sqlite", "bitrix24storechecks",
    ]

    private mutating func reindex() {
        byRoot = [:]
        byScope = [:]
        for group in all {
            for root in group.roots { byRoot[root.name] = byRoot[root.name] ?? group.id }
            for scope in group.roots.map(\.name) + group.scopes { byScope[scope] = byScope[scope] ?? group.id }
        }
        let words = byScope.keys.map { EventRoot(prefix: Self.letters(of: $0, isEvent: false), root: $0) } + eventRoots
        eventPrefixes = words.filter { !$0.prefix.isEmpty }
            .sorted { ($1.prefix.utf8.count, $0.prefix) < ($0.prefix.utf8.count, $1.prefix) }
    }

    /// The letters of an event's name behind its `ON`.
    private static func letters(of name: String, isEvent: Bool = true) -> String {
        var letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
        if isEvent, letters.hasPrefix("on") { letters.removeFirst(2) }
        return letters
    }
}

extension APIGroups {
    /// Reads `specs/groups.txt`.
    public init(bytes: [UInt8]) throws(CatalogFormError) {
        for line in try LineReader.lines(of: bytes) {
            switch line.keyword {
            case "group":
                guard line.tokens.count == 2 else {
                    throw CatalogFormError(line: line.number, "a group has an id and the name of a module")
                }
                var group = APIGroup(id: line.tokens[0], named: line.tokens[1])
                for child in line.children {
                    let name = try child.subject()
                    switch child.keyword {
                    case "root": group.roots.append(.init(name: name, isPlacedByRule: child.has("by-rule")))
                    case "scope": group.scopes.append(name)
                    default: throw CatalogFormError(line: child.number, "\(child.keyword) is no word of a group")
                    }
                }
                all.append(group)
            case "event-root":
                guard line.tokens.count == 2 else {
                    throw CatalogFormError(line: line.number, "an event-root has letters and a root or scope")
                }
                eventRoots.append(EventRoot(prefix: line.tokens[0], root: line.tokens[1]))
            default: throw CatalogFormError(line: line.number, "\(line.keyword) is no word of the groups")
            }
        }
        all.sort { $0.id < $1.id }
        reindex()
    }

    /// The text of `specs/groups.txt`.
    public var bytes: [UInt8] {
        var lines = LineWriter()
        lines.comment(
            """
            Which module a method or an event belongs to. Edited by hand; what it does not know, b24gen places by rule
            (the module of its scope, else a module of its own) and adds here, marked by-rule, to be confirmed or moved.
              group ID MODULE   a module Bitrix24MODULE, and a file of the catalog
                root NAME       the first segment of the names of its methods, and a scope
                scope NAME      a scope of its events that is none of the roots
              event-root LETTERS ROOT   how the names of events of a root begin, where that is not the root itself
            """)
        for group in all {
            lines.begin("group")
            lines.token(group.id)
            lines.token(String(group.module.dropFirst("Bitrix24".count)))
            lines.end()
            lines.indent()
            for root in group.roots.sorted(by: { $0.name < $1.name }) {
                lines.begin("root")
                lines.token(root.name)
                if root.isPlacedByRule { lines.flag("by-rule") }
                lines.end()
            }
            for scope in group.scopes.sorted() {
                lines.begin("scope")
                lines.token(scope)
                lines.end()
            }
            lines.outdent()
        }
        for root in eventRoots.sorted(by: { $0.prefix < $1.prefix }) {
            lines.begin("event-root")
            lines.token(root.prefix)
            lines.token(root.root)
            lines.end()
        }
        return lines.bytes
    }
}

extension Method {
    /// The first segment of its name, in small letters.
    var root: String { name.prefix { $0 != "." }.lowercased() }
}
