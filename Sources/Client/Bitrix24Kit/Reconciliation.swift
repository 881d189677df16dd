import Bitrix24

/// What has to be done on a portal so that it has what is declared.
///
/// Parts that the application did not make by a declaration are left alone: handlers that a bot brought along, what an
/// administrator added.
struct Reconciliation: Sendable {
    struct Change: Sendable {
        var action: InstallationReport.Action
        var section: DeclaredPart.Section
        var identity: String
        /// In this order.
        var calls: [Call<Answer>]
        /// What is remembered of it afterwards; nil: nothing.
        var fingerprint: JSON?
    }

    var changes: [Change] = []
    /// What is remembered of parts that need no change.
    var kept = Memory()

    /// What is on a portal by an earlier declaration.
    struct Memory: Sendable {
        /// By section and identity.
        var parts: [DeclaredPart.Section: [String: JSON]] = [:]

        init() {}

        init(_ text: String?) {
            guard let text, let json = try? JSON(parsing: text) else { return }
            for section in DeclaredPart.Section.allCases {
                for member in json[section.rawValue]?.object?.members ?? [] {
                    parts[section, default: [:]][member.key] = member.value
                }
            }
        }

        var text: String {
            JSON.object(
                JSON.Object(
                    DeclaredPart.Section.allCases.compactMap { section in
                        guard let parts = parts[section], !parts.isEmpty else { return nil }
                        let members = parts.sorted { $0.key < $1.key }
                        return .init(
                            key: section.rawValue,
                            value: .object(JSON.Object(members.map { .init(key: $0.key, value: $0.value) })))
                    })
            ).text()
        }
    }

    /// The sections that have to be listed: what is not declared, and never was, needs no right to be listed.
    static func sections(_ declaration: ApplicationDeclaration, _ memory: Memory) -> [DeclaredPart.Section] {
        let declared = Set(declaration.parts.map(\.section))
        return DeclaredPart.Section.allCases.filter { declared.contains($0) || memory.parts[$0]?.isEmpty == false }
    }

    /// - Parameter present: what the portal has, by section and identity.
    init(
        _ declaration: ApplicationDeclaration, present: [DeclaredPart.Section: [String: JSON]], memory: Memory
    ) {
        let parts = declaration.parts
        for part in parts {
            guard let row = present[part.section]?[part.identity] else {
                changes.append(
                    Change(
                        action: .added, section: part.section, identity: part.identity, calls: [part.addition],
                        fingerprint: part.fingerprint))
                continue
            }
            let isSame =
                memory.parts[part.section]?[part.identity].map { $0 == part.fingerprint } ?? part.isShown(by: row)
            if isSame {
                kept.parts[part.section, default: [:]][part.identity] = part.fingerprint
            } else {
                changes.append(
                    Change(
                        action: .changed, section: part.section, identity: part.identity, calls: part.changes(of: row),
                        fingerprint: part.fingerprint))
            }
        }
        for section in DeclaredPart.Section.allCases {
            let declared = Set(parts.filter { $0.section == section }.map(\.identity))
            for (identity, fingerprint) in (memory.parts[section] ?? [:]).sorted(by: { $0.key < $1.key })
            where !declared.contains(identity) {
                guard let row = present[section]?[identity] else { continue }
                let part = DeclaredPart(
                    section: section, identity: identity, arguments: Arguments(fingerprint.object ?? JSON.Object()))
                changes.append(
                    Change(action: .removed, section: section, identity: identity, calls: [part.removal(of: row)]))
            }
        }
    }
}

extension DeclaredPart {
    fileprivate var addition: Call<Answer> {
        switch section {
        case .event: .writing("event.bind", arguments)
        case .placement: .writing("placement.bind", arguments)
        case .robot: .writing("bizproc.robot.add", arguments)
        case .activity: .writing("bizproc.activity.add", arguments)
        case .bot: .writing("imbot.v2.Bot.register", ["fields": .object(arguments.object)])
        case .fieldType: .writing("userfieldtype.add", arguments)
        }
    }

    /// Whether what the portal shows of it is what is declared. Robots and bots show too little to say so.
    fileprivate func isShown(by row: JSON) -> Bool {
        switch section {
        case .event: true
        case .placement: row["title"] == arguments["TITLE"] && arguments.object.members.count == 3
        case .robot, .activity, .bot: false
        case .fieldType: ["HANDLER", "TITLE", "DESCRIPTION"].allSatisfy { row[$0] == arguments[$0] }
        }
    }

    fileprivate func changes(of row: JSON) -> [Call<Answer>] {
        var fields = arguments
        switch section {
        // They cannot be changed; the second call is executed after the first.
        case .event, .placement: return [removal(of: row), addition]
        case .robot, .activity:
            fields["CODE"] = nil
            return [
                .writing("bizproc.\(section).update", ["CODE": .string(identity), "FIELDS": .object(fields.object)])
            ]
        case .bot:
            fields["code"] = nil
            return [.writing("imbot.v2.Bot.update", ["botId": row["id"] ?? .null, "fields": .object(fields.object)])]
        case .fieldType: return [.writing("userfieldtype.update", arguments)]
        }
    }

    fileprivate func removal(of row: JSON) -> Call<Answer> {
        switch section {
        case .event:
            // Without a user it would remove the handlers of all users.
            var all = arguments
            all["auth_type"] = all["auth_type"] ?? 0
            all["handler"] = all["handler"] ?? ""
            return .writing("event.unbind", all)
        case .placement:
            return .writing(
                "placement.unbind",
                ["PLACEMENT": arguments["PLACEMENT"] ?? .null, "HANDLER": arguments["HANDLER"] ?? .null])
        case .robot, .activity: return .writing("bizproc.\(section).delete", ["CODE": .string(identity)])
        case .bot: return .writing("imbot.v2.Bot.unregister", ["botId": row["id"] ?? .null])
        case .fieldType: return .writing("userfieldtype.delete", ["USER_TYPE_ID": .string(identity)])
        }
    }
}
