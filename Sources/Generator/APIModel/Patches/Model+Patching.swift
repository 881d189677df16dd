import Bitrix24JSON
import Diagnostics

extension Model {
    /// Applies patches in their order. One that does not apply, because its place is missing or holds
    /// something else than expected, is an error: the page was mended, or the patch was wrong.
    public mutating func apply(_ patches: [Patch]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for patch in patches {
            do throws(Patch.Refusal) {
                try apply(patch)
            } catch {
                diagnostics.append(
                    Diagnostic(
                        error.isIrrelevant ? .note : .error, error.isIrrelevant ? "patch-unused" : "patch-not-applied",
                        at: patch.position, error.message,
                        hint: error.isIrrelevant ? nil : "Look at the page again; mend the patch or remove it"))
            }
        }
        return diagnostics
    }

    private mutating func apply(_ patch: Patch) throws(Patch.Refusal) {
        let pages = patch.page.map { pattern in
            Set(self.pages.indices.filter { Glob.matches(self.pages[$0].path, pattern) })
        }
        if let pages, pages.isEmpty {
            let message = "No page that was read matches \"\(patch.page ?? "")\""
            throw Patch.Refusal(message: message, isIrrelevant: patch.method != nil || patch.event != nil)
        }
        func isMeant(_ own: [Int]) -> Bool { pages.map { !$0.isDisjoint(with: own) } ?? true }
        var found = false
        if patch.event == nil {
            for index in methods.indices
            where (patch.method ?? methods[index].name) == methods[index].name
                && (patch.rest ?? methods[index].rest) == methods[index].rest && isMeant(methods[index].pages)
            {
                found = true
                methods[index] = try patch.applied(to: methods[index])
            }
        }
        if patch.method == nil {
            for index in events.indices
            where (patch.event ?? events[index].name) == events[index].name && isMeant(events[index].pages) {
                found = true
                events[index] = try patch.applied(to: events[index])
            }
        }
        if !found {
            throw Patch.Refusal(
                message: "There is no \(patch.method ?? patch.event ?? "method on these pages") to patch")
        }
    }
}

/// A pattern in which `*` stands for any run of characters.
enum Glob {
    static func matches(_ text: String, _ pattern: String) -> Bool {
        let text = Array(text.utf8)
        let pattern = Array(pattern.utf8)
        var at = 0
        var star: (pattern: Int, text: Int)?
        var index = 0
        while index < text.count {
            if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
                star = (at, index)
                at += 1
            } else if at < pattern.count, pattern[at] == text[index] {
                at += 1
                index += 1
            } else if let last = star {
                star = (last.pattern, last.text + 1)
                at = last.pattern + 1
                index = last.text + 1
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
