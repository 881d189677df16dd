import Bitrix24JSON
import Foundation
import Testing

/// A fact of a drawn page that the reader misses, adds or reads otherwise.
struct Miss: CustomStringConvertible {
    var draw: String
    var page: String
    var language: String
    /// `parameters fields.TITLE kind`.
    var fact: String
    /// nil: the page does not say it.
    var expected: String?
    /// nil: the reader found nothing.
    var read: String?

    struct Place: Hashable {
        var draw, page, language, fact: String
    }

    var place: Place { Place(draw: draw, page: page, language: language, fact: fact) }

    var description: String {
        "\(draw) \(page) (\(language)): \(fact) is \(expected ?? "not on the page"), read as \(read ?? "nothing")"
    }
}

/// The reviewed list `Fixtures/misses.json`: groups of misses that have one reason.
struct KnownMisses {
    struct Group {
        var reason: String
        var misses: [Miss]
    }

    var groups: [Group]

    var misses: [Miss] { groups.flatMap(\.misses) }

    static func load() throws -> KnownMisses {
        let file = try #require(Bundle.module.url(forResource: "Fixtures/misses", withExtension: "json"))
        let list = try JSON(parsing: [UInt8](Data(contentsOf: file)))
        return KnownMisses(
            groups: (list.array ?? []).map { group in
                Group(reason: group["reason"]?.string ?? "", misses: (group["misses"]?.array ?? []).map(Miss.init))
            })
    }

    /// The same list for what is missed now.
    func refreshed(_ misses: [Miss]) -> KnownMisses {
        var left = Dictionary(misses.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
        var groups = self.groups.map { group in
            Group(
                reason: group.reason,
                misses: group.misses.compactMap { old in
                    guard let now = left[old.place], now.read == old.read, now.expected == old.expected else {
                        return nil
                    }
                    left[old.place] = nil
                    return now
                })
        }
        let new = misses.filter { left[$0.place] != nil }
        if !new.isEmpty { groups.append(Group(reason: "", misses: new)) }
        return KnownMisses(groups: groups.filter { !$0.misses.isEmpty })
    }

    func write(to path: String) throws {
        let groups = groups.map { group in
            let lines = group.misses.map { "      " + $0.json.text() }.joined(separator: ",\n")
            return "  {\n    \"reason\": \(JSON.string(group.reason).text()),\n    \"misses\": [\n\(lines)\n    ]\n  }"
        }
        try Data("[\n\(groups.joined(separator: ",\n"))\n]\n".utf8).write(to: URL(filePath: path))
    }
}

extension Miss {
    init(_ json: JSON) {
        draw = json["draw"]?.string ?? ""
        page = json["page"]?.string ?? ""
        language = json["language"]?.string ?? ""
        fact = json["fact"]?.string ?? ""
        expected = json["expected"]?.string
        read = json["read"]?.string
    }

    fileprivate var json: JSON {
        func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
        return .object(
            .init([
                .init(key: "draw", value: .string(draw)), .init(key: "page", value: .string(page)),
                .init(key: "language", value: .string(language)), .init(key: "fact", value: .string(fact)),
                .init(key: "expected", value: text(expected)), .init(key: "read", value: text(read)),
            ]))
    }
}
