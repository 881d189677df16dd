import APIModel
import Changes
import Emission
import MethodPages
import Parallel

/// Two states, compared on the wire and in Swift.
struct Comparison {
    /// Every change, none taken away by an approval.
    let changes: [Change]
    /// The new state as the next one of the old: with what is gone.
    let next: Model
    /// The same as the catalog will be read: the words of the pages are no part of what is published.
    let facts: Model
    /// With what the pages of the repository say on top: what is generated.
    let emitted: Model
    /// The names and calls that the new state has to keep.
    let ledgers: [String: Ledger]

    /// - Parameters:
    ///   - date: Since when what the new state lacks is gone.
    ///   - pages: What is emitted on top of both.
    init(_ old: APIState, _ new: APIState, date: String, on pages: Model = Model()) throws(Failure) {
        next = new.isDocumentation ? new.model.carrying(old.model, since: date) : new.model
        facts = new.isDocumentation ? try Self.facts(next) : next
        let (next, facts, oldState) = (next, facts, old)
        let groups = new.isDocumentation ? old.groups : new.groups
        func layered(_ model: Model) -> Model {
            pages.methods.isEmpty ? model : Model(layers: [model, pages])
        }
        let emitted = layered(facts)
        self.emitted = emitted
        func surface(_ model: Model, _ groups: APIGroups, _ ledgers: [String: Ledger]) throws(Failure) -> SwiftSurface {
            do throws(EmissionProblem) {
                return try SwiftSurface(of: model, groups: groups, ledgers: ledgers, until: date)
            } catch {
                throw .unreadable("\(error)")
            }
        }
        let before: SwiftSurface
        let after: SwiftSurface
        if new.isDocumentation {
            // Its names follow from those of the state before.
            before = try surface(layered(old.model), old.groups, old.ledgers)
            after = try surface(emitted, groups, before.ledgers)
        } else {
            let surfaces = concurrentMap([true, false]) { isOld in
                Result { () throws(Failure) -> SwiftSurface in
                    try isOld
                        ? surface(layered(old.model), old.groups, old.ledgers) : surface(emitted, groups, new.ledgers)
                }
            }
            (before, after) = (try surfaces[0].get(), try surfaces[1].get())
        }
        ledgers = after.ledgers
        let wire = ModelComparison.changes(from: old.model, to: next) {
            new.digests.agrees(with: oldState.digests, on: $0)
        }
        // What only the reader learnt shows in Swift, too.
        let byOwner = Dictionary(grouping: wire, by: \.owner)
        let swift = ChangeList.swift(from: before, to: after).map { change in
            var change = change
            let causes = byOwner[change.owner] ?? []
            change.isReadDifferently = !causes.isEmpty && causes.allSatisfy(\.isReadDifferently)
            change.newPosition = causes.first { $0.newPosition != nil }?.newPosition
            return change
        }
        changes = wire + swift
    }

    private static func facts(_ model: Model) throws(Failure) -> Model {
        do throws(CatalogFormError) {
            var facts = try Model(catalogText: model.catalogText)
            facts.sort()
            return facts
        } catch {
            throw .unreadable("the catalog that would be written: \(error)")
        }
    }

    /// What an update does not take over silently.
    var decisions: [Change] { changes.filter(\.rule.needsDecision) }
}
