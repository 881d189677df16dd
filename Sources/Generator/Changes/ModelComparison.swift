import APIModel
import Diagnostics

/// Finds what changed in the API between two models.
public struct ModelComparison {
    private let old: Model
    private let new: Model
    /// Whether a page is the same bytes in both states, by its source and path; nil where that is not known.
    private let isSamePage: (Page) -> Bool?
    private var changes: [Change] = []

    /// The changes from one model to another.
    ///
    /// - Parameter isSamePage: Whether a page is the same bytes in both; nil where that is not known.
    public static func changes(
        from old: Model, to new: Model, isSamePage: @escaping (Page) -> Bool? = { _ in nil }
    ) -> [Change] {
        var comparison = ModelComparison(old: old, new: new, isSamePage: isSamePage)
        comparison.methods()
        comparison.events()
        comparison.types()
        return comparison.changes
    }

    // MARK: Methods

    private mutating func methods() {
        let before = Dictionary(
            old.methods.filter { $0.gone == nil }.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(
            new.methods.filter { $0.gone == nil }.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let respelled = Spelling.pairs(from: Array(before.keys), to: Array(after.keys)) { key in
            key.split(separator: ".", omittingEmptySubsequences: false).map { Spelling.folded(String($0)) }
                .joined(separator: ".")
        }
        var matched: Set<String> = []
        for (key, method) in before.sorted(by: { $0.key < $1.key }) {
            guard let now = after[respelled[key] ?? key] else {
                let other = after["\(method.name)/\(method.rest == 2 ? 3 : 2)"]
                let isMoved = other.map { before[$0.key] == nil } ?? false
                add(
                    isMoved ? .restVersion : .methodRemoved, method.owner, "", "REST \(method.rest)",
                    isMoved ? "REST \(other!.rest)" : "",
                    isMoved ? "is a method of REST \(other!.rest) now" : "the documentation has it no longer",
                    Places(old: method.evidence, new: other?.evidence ?? [], pages: nil))
                continue
            }
            matched.insert(now.key)
            compare(method, now)
        }
        for (key, method) in after.sorted(by: { $0.key < $1.key }) where !matched.contains(key) {
            let pages = Places(old: [], new: method.evidence, pages: method.allPages)
            add(.methodAdded, method.owner, "", "", method.effect.rawValue, "a new method", pages)
        }
    }

    private mutating func compare(_ old: Method, _ new: Method) {
        let owner = new.owner
        let places = Places(old: old.evidence, new: new.evidence, pages: new.allPages)
        if old.name != new.name {
            add(.respelled, owner, "", old.name, new.name, "was written \(old.name)", places)
        }
        if old.effect != new.effect {
            add(
                .effect, owner, "", old.effect.rawValue, new.effect.rawValue,
                "effect \(old.effect.rawValue) became \(new.effect.rawValue)", places)
        }
        if old.list != new.list {
            let (before, after) = (old.list?.text ?? "no list", new.list?.text ?? "no list")
            add(.paging, owner, "", before, after, "paging: \(before) became \(after)", places)
        }
        for scope in old.scopes where !new.scopes.contains(scope) {
            add(.scopeRemoved, owner, "", scope, "", "scope \(scope) is gone", places)
        }
        for scope in new.scopes where !old.scopes.contains(scope) {
            add(.scopeAdded, owner, "", "", scope, "scope \(scope) is new", places)
        }
        for (who, before, after) in [
            ("webhooks", old.callers.webhook, new.callers.webhook),
            ("applications", old.callers.application, new.callers.application),
        ] where before != false && after == false {
            add(.callerRemoved, owner, "", who, "", "not for \(who) any more", places)
        }
        if old.callers.administrator != true, new.callers.administrator == true {
            add(.callerRemoved, owner, "", "everyone", "administrators", "administrators only", places)
        }
        if old.batchable != new.batchable {
            let text = new.batchable ? "may stand in a batch" : "may not stand in a batch"
            add(.batchable, owner, "", "\(old.batchable)", "\(new.batchable)", text, places)
        }
        deprecation(owner, old.deprecated, new.deprecated, places)
        if old.positional || new.positional {
            let (before, after) = (old.parameters.filter { $0.gone == nil }, new.parameters.filter { $0.gone == nil })
            let common = before.map(\.name).filter { name in after.contains { $0.name == name } }
            let now = after.map(\.name).filter(common.contains)
            if common != now {
                let (was, isNow) = (common.joined(separator: ", "), now.joined(separator: ", "))
                add(.positionalOrder, owner, "parameters", was, isNow, "order \(was) became \(isNow)", places)
            }
        }
        if Set(old.choices) != Set(new.choices) {
            let (before, after) = (old.choices.text, new.choices.text)
            add(.choice, owner, "parameters", before, after, "\(before) became \(after)", places)
        }
        moved(owner, old.pages, new.pages, places)
        // Callers that are told by a rule of their own are told once.
        var counterpart = old
        if changes.contains(where: { $0.owner == owner && $0.rule == .callerRemoved }) {
            counterpart.callers = new.callers
        }
        let (before, after) = (counterpart.details, new.details)
        if before != after { add(.detail, owner, "", before, after, "\(before) became \(after)", places) }
        fields(owner, .parameters, old.parameters, new.parameters, at: "parameters", places)
        fields(owner, .response, old.response, new.response, at: "response", places)
        errors(owner, old.errors, new.errors, places)
    }

    private mutating func deprecation(
        _ owner: String, _ old: Method.Deprecation?, _ new: Method.Deprecation?, _ places: Places
    ) {
        guard (old == nil) != (new == nil) else { return }
        let instead = new?.replacements.joined(separator: ", ") ?? ""
        add(
            new == nil ? .undeprecated : .deprecated, owner, "", old == nil ? "" : "deprecated", instead,
            new == nil ? "no longer deprecated" : "deprecated\(instead.isEmpty ? "" : ", in favour of \(instead)")",
            places)
    }

    private mutating func moved(_ owner: String, _ before: [Int], _ after: [Int], _ places: Places) {
        func names(_ numbers: [Int], _ model: Model) -> [String] {
            numbers.filter(model.pages.indices.contains).map { "\(model.pages[$0].source) \(model.pages[$0].path)" }
                .sorted()
        }
        let (was, isNow) = (names(before, old), names(after, new))
        guard was != isNow else { return }
        let gone = was.filter { !isNow.contains($0) }.joined(separator: ", ")
        let come = isNow.filter { !was.contains($0) }.joined(separator: ", ")
        add(
            .page, owner, "", gone, come,
            "pages: \(gone.isEmpty ? "(none)" : gone) became \(come.isEmpty ? "(none)" : come)", places)
    }

    private mutating func errors(_ owner: String, _ old: [APIError], _ new: [APIError], _ places: Places) {
        let before = Set(old.filter { $0.gone == nil }.compactMap(\.code))
        let after = Set(new.filter { $0.gone == nil }.compactMap(\.code))
        for code in before.subtracting(after).sorted() {
            add(.errorRemoved, owner, "errors", code, "", "error \(code) is gone", places)
        }
        for code in after.subtracting(before).sorted() {
            add(.errorAdded, owner, "errors", "", code, "error \(code) is new", places)
        }
    }

    // MARK: Events and types

    private mutating func events() {
        let before = Dictionary(
            old.events.filter { $0.gone == nil }.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        let after = Dictionary(
            new.events.filter { $0.gone == nil }.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        let respelled = Spelling.pairs(from: Array(before.keys), to: Array(after.keys))
        for (name, event) in before.sorted(by: { $0.key < $1.key }) {
            guard let now = after[respelled[name] ?? name] else {
                let places = Places(old: event.evidence, new: [], pages: nil)
                add(.eventRemoved, "event \(name)", "", name, "", "the documentation has it no longer", places)
                continue
            }
            let places = Places(old: event.evidence, new: now.evidence, pages: now.allPages)
            moved("event \(name)", event.pages, now.pages, places)
            deprecation("event \(name)", event.deprecated, now.deprecated, places)
            if event.auth != now.auth || Set(event.scopes) != Set(now.scopes) || event.name != now.name {
                let (before, after) = (event.details, now.details)
                add(.detail, "event \(name)", "", before, after, "\(before) became \(after)", places)
            }
            fields("event \(name)", .response, event.payload, now.payload, at: "payload", places)
        }
        let known = Set(before.keys.map { respelled[$0] ?? $0 })
        for (name, event) in after.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
            let places = Places(old: [], new: event.evidence, pages: event.allPages)
            add(.eventAdded, "event \(name)", "", "", name, "a new event", places)
        }
    }

    private mutating func types() {
        let before = Dictionary(
            old.types.filter { $0.gone == nil }.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        let after = Dictionary(
            new.types.filter { $0.gone == nil }.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        for (name, type) in before.sorted(by: { $0.key < $1.key }) {
            guard let now = after[name] else {
                let places = Places(old: type.evidence, new: [], pages: nil)
                add(.typeRemoved, "type \(name)", "", name, "", "no page describes it any more", places)
                continue
            }
            let places = Places(old: type.evidence, new: now.evidence, pages: now.allPages)
            moved("type \(name)", type.pages, now.pages, places)
            if type.base != now.base {
                let (before, after) = (type.base.text, now.base.text)
                add(.detail, "type \(name)", "", before, after, "\(before) became \(after)", places)
            }
            fields("type \(name)", .response, type.fields, now.fields, at: "fields", places)
        }
        for (name, type) in after.sorted(by: { $0.key < $1.key }) where before[name] == nil {
            let places = Places(old: [], new: type.evidence, pages: type.allPages)
            add(.typeAdded, "type \(name)", "", "", name, "a new object", places)
        }
        let nowhere = Places(old: [], new: [], pages: nil)
        errors("any method", old.systemErrors, new.systemErrors, nowhere)
        let (was, isNow) = (old.systemErrors.details, new.systemErrors.details)
        if was != isNow { add(.detail, "any method", "errors", was, isNow, "\(was) became \(isNow)", nowhere) }
    }

    // MARK: Pieces

    /// Where something stood and stands, and the pages that it was read from.
    private struct Places {
        var old: [Evidence]
        var new: [Evidence]
        /// nil: nothing can say whether they are the same.
        var pages: Set<Int>?
    }

    private mutating func fields(
        _ owner: String, _ side: FieldComparison.Side, _ old: [Field], _ new: [Field], at path: String, _ places: Places
    ) {
        var found: [(ChangeRule, String, String, String, String, Field?, Field?)] = []
        FieldComparison(side: side) { found.append(($0, $1, $2, $3, $4, $5, $6)) }.compare(old, new, at: path)
        for (rule, path, before, after, message, oldField, newField) in found {
            var places = places
            if let oldField { places.old = oldField.evidence.isEmpty ? places.old : oldField.evidence }
            if let newField { places.new = newField.evidence.isEmpty ? places.new : newField.evidence }
            add(rule, owner, path, before, after, message, places)
        }
    }

    private mutating func add(
        _ rule: ChangeRule, _ owner: String, _ path: String, _ before: String, _ after: String, _ message: String,
        _ places: Places
    ) {
        var change = Change(rule: rule, owner: owner, path: path, old: before, new: after, message: message)
        change.oldPosition = old.position(of: places.old)
        change.newPosition = new.position(of: places.new)
        if let pages = places.pages, !pages.isEmpty {
            change.isReadDifferently = pages.allSatisfy {
                new.pages.indices.contains($0) && isSamePage(new.pages[$0]) == true
            }
        }
        changes.append(change)
    }
}
