import Bitrix24JSON
import Diagnostics

/// One fact that a page has wrong and no rule can know: where it is, what is expected to stand there,
/// what is right, and why. A file under `specs/patches` holds an array of them.
public struct Patch: Hashable, Sendable {
    /// The pages that say it, by a pattern in which `*` stands for anything. With a method beside it, the
    /// patch is left alone where none of these pages was read.
    public var page: String?
    public var method: String?
    public var event: String?
    /// Of the method; nil: both versions.
    public var rest: Int?
    /// From a list of the method (`parameters`, `response`, `errors`) or the event (`payload`) down to a
    /// field or an error by names; empty: the method or the event itself.
    public var path: [String]
    /// A key of the model's JSON form, or `itself`: the field or the error as a whole.
    public var fact: String
    /// What the fact must be for the patch to apply, in the model's JSON form.
    public var expected: JSON
    public var value: JSON
    public var reason: String
    /// Where the patch stands.
    public var position: Position
}

extension Patch {
    /// Reads one file of patches. What is no patch is a diagnostic.
    public static func read(path: String, bytes: [UInt8]) -> (patches: [Patch], diagnostics: [Diagnostic]) {
        let elements: [JSON]
        do {
            guard case .array(let array) = try JSON(parsing: bytes) else {
                let found = Diagnostic(
                    .error, "patch-malformed", at: Position(path: path, line: 1),
                    "A file of patches is an array of them")
                return ([], [found])
            }
            elements = array
        } catch {
            let position = Position(path: path, line: error.line, column: error.column)
            return ([], [Diagnostic(.error, "patch-malformed", at: position, "\(error.reason) (in \(error.path))")])
        }
        let lines = ElementLines.of(bytes)
        var patches: [Patch] = []
        var diagnostics: [Diagnostic] = []
        for (index, element) in elements.enumerated() {
            let position = Position(path: path, line: index < lines.count ? lines[index] : 1)
            do throws(ModelFormError) {
                patches.append(try Patch(element, at: position))
            } catch {
                diagnostics.append(Diagnostic(.error, "patch-malformed", at: position, "\(error)"))
            }
        }
        return (patches, diagnostics)
    }

    private static let keys: Set<String> = [
        "page", "method", "event", "rest", "path", "fact", "expected", "value", "reason",
    ]

    init(_ json: JSON, at position: Position) throws(ModelFormError) {
        let reader = try ObjectReader(json)
        for key in reader.object.keys where !Self.keys.contains(key) {
            throw ModelFormError("\"\(key)\" is not a key of a patch")
        }
        page = try reader.string("page")
        method = try reader.string("method")
        event = try reader.string("event")
        guard page != nil || method != nil || event != nil else {
            throw ModelFormError("a patch names a page, a method or an event")
        }
        rest = try reader.int("rest")
        path = try reader.strings("path")
        fact = try reader.required("fact", reader.string("fact"))
        expected = try reader.required("expected", reader.object["expected"])
        value = try reader.required("value", reader.object["value"])
        reason = try reader.required("reason", reader.string("reason"))
        self.position = position
        guard !reason.isEmpty else { throw ModelFormError("a patch says why in \"reason\"") }
        guard fact != "evidence", fact != "pages", fact != "name" || !path.isEmpty else {
            throw ModelFormError("\"\(fact)\" cannot be patched")
        }
    }
}

/// The lines on which the elements of a file's array start.
private enum ElementLines {
    static func of(_ bytes: [UInt8]) -> [Int] {
        var lines: [Int] = []
        var line = 1
        var depth = 0
        var isString = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A { line += 1 }
            if isString {
                if byte == UInt8(ascii: "\\") { index += 1 }
                if byte == UInt8(ascii: "\"") { isString = false }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if depth == 1 { lines.append(line) }
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return lines
    }
}
