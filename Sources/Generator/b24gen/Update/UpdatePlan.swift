import APIModel
import Changes
import Diagnostics
import Emission
import Foundation
import MethodPages

/// Everything that an update knows before it writes.
struct UpdatePlan {
    /// Beside the checkout, under the names of the public repositories.
    static let standardDocs = ["../b24restdocs", "../b24-rest-docs"]

    let reading: DocumentationReading
    let comparison: Comparison
    /// The catalog and what is generated from it.
    let emission: Emission
    let ledgers: [String: Ledger]
    /// With what the pages of the repository say on top: what README counts.
    let emitted: Model
    let groups: APIGroups
    let digests: PageDigests
    var approvals: Approvals
    /// The day of the documentation.
    let date: String
    /// The revisions of the documentation by language, as far as they are known.
    let revisions: [String: String]
    let newVersionIsBreaking: Bool

    init(_ arguments: Arguments) throws(Failure) {
        let given = arguments.values("--docs")
        let folders = given.isEmpty ? Self.standardDocs : given
        for folder in folders where !FileManager.default.fileExists(atPath: folder) {
            throw .unreadable(
                "\(folder) is not there", hint: "check the documentation out there, or name it with --docs")
        }
        reading = try DocumentationReading(folders: folders, patches: arguments.value("--patches"))
        groups = try CatalogFolder.groups(nil)
        let old = try Self.present(groups, retiring: arguments.value("--retire"))
        let new = APIState(reading, groups: groups)
        digests = new.digests
        (date, revisions) = Self.dates(arguments, reading)
        let pages = try DocumentationReading(folders: [], patches: arguments.value("--patches")).extraction.model
        comparison = try Comparison(old, new, date: date, on: pages)
        approvals = try ApprovalsFile.read(nil)
        let wanted = Set(arguments.values("--approve"))
        approvals.approve(comparison.decisions.filter { wanted.contains("all") || wanted.contains($0.fingerprint) })
        emitted = comparison.emitted
        do throws(EmissionProblem) {
            emission = try Emission(emitted, groups: groups, ledgers: comparison.ledgers)
        } catch {
            throw .unreadable("\(error)")
        }
        ledgers = emission.ledgers
        newVersionIsBreaking = comparison.changes.contains { $0.severity == .error && $0.rule.group != .added }
    }

    /// The catalog of the working folder; empty where there is none yet.
    private static func present(_ groups: APIGroups, retiring day: String?) throws(Failure) -> APIState {
        guard FileManager.default.fileExists(atPath: "\(CatalogFolder.standard)/shared\(CatalogForm.ending)") else {
            return APIState(model: Model(), groups: groups)
        }
        var state = try APIState(named: CatalogFolder.standard, Arguments([], for: .diff))
        if let day {
            state.model = state.model.retiring(before: day)
            state.ledgers = Emission.retiring(state.ledgers, before: day)
        }
        return state
    }

    /// From the arguments, else from the checkouts, else today.
    private static func dates(
        _ arguments: Arguments, _ reading: DocumentationReading
    ) -> (date: String, revisions: [String: String]) {
        var revisions: [String: String] = [:]
        var days: [String] = []
        for input in reading.inputs {
            guard let (revision, day) = GitRevision.of(folder: input.folder) else { continue }
            revisions[input.source.language.rawValue] = revision
            days.append(day)
        }
        for pair in arguments.values("--revision") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2 { revisions[parts[0]] = parts[1] }
        }
        let now = Date()
        let today = now.formatted(.iso8601.year().month().day())
        return (arguments.value("--date") ?? days.max() ?? today, revisions)
    }

    /// Changes that nobody has decided.
    var undecided: [Change] { comparison.decisions.filter { !approvals.fingerprints.contains($0.fingerprint) } }

    /// A patch that does not apply is the project's own mistake.
    var patchProblems: [Diagnostic] {
        reading.extraction.diagnostics.filter { $0.severity == .error && $0.rule.hasPrefix("patch-") }
    }

    /// How many findings there are, and how many are new.
    var findings: String {
        let file = "\(PageDigests.folder)/findings.txt"
        let known = FileManager.default.contents(atPath: file).map {
            Baseline(text: String(decoding: $0, as: UTF8.self))
        }
        let all = namedFindings
        guard let known else { return "\(all.count)" }
        let (new, gone) = known.compare(all)
        return "\(all.count), \(new.count) of them new, \(gone) gone"
    }

    /// The findings with the names of the sources in place of folders of this machine.
    var namedFindings: [Diagnostic] {
        let folders = reading.inputs.map { (path: $0.folder + "/", id: $0.source.id) }
        func named(_ text: String) -> String {
            for folder in folders where text.hasPrefix(folder.path) {
                return folder.id + "/" + text.dropFirst(folder.path.count)
            }
            return text
        }
        return reading.extraction.diagnostics.filter { $0.severity != .note }.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.position.path = named(diagnostic.position.path)
            for folder in folders {
                diagnostic.message = diagnostic.message.replacingOccurrences(of: folder.path, with: folder.id + "/")
            }
            return diagnostic
        }
    }

    /// Before 1.0: the minor for what breaks, else the patch.
    var nextVersion: String {
        let changelog = FileManager.default.contents(atPath: Changelog.file).map { String(decoding: $0, as: UTF8.self) }
        return Changelog(changelog ?? "").nextVersion(isBreaking: newVersionIsBreaking)
    }
}
