import APIModel
import Bitrix24JSON

/// A call of a method as an example on a page writes it, in whatever language.
public struct ExampleCall: Hashable, Sendable {
    public var method: String
    public var rest: Int
    /// How the example authorizes itself; nil where it leaves that to a library.
    public var auth: Examples.Request.Auth?
    /// The parameters, without `auth`.
    public var body: JSON
    public var repairs: [LenientJSON.Repair]
    /// Where the call starts, in bytes.
    public var offset: Int

    /// All calls in the code block, in their order; the language is the one that the block is marked with.
    public static func all(in code: [UInt8], language: String) -> [ExampleCall] {
        switch language {
        case "js", "javascript", "ts", "typescript", "php", "html":
            return CodeCalls(code).all()
        case "bash", "sh", "shell", "curl":
            return CurlCommands(code).all()
        default:
            let curl = CurlCommands(code).all()
            return curl.isEmpty ? CodeCalls(code).all() : curl
        }
    }
}

/// The method, the version of REST and the authorization that an address shows:
/// `/rest/{user}/{code}/{method}`, `/rest/{method}`, and both under `/rest/api/`.
struct CallAddress {
    var method: String
    var rest: Int
    var auth: Examples.Request.Auth
    /// What follows the question mark.
    var query: Substring

    init?(_ address: String) {
        guard let start = address.find("/rest/") else { return nil }
        let path = address[start...].utf8.dropFirst(6)
        let end = path.firstIndex(of: UInt8(ascii: "?")) ?? path.endIndex
        query = Substring(path[end...].dropFirst())
        var steps = Substring(path[..<end]).parts(at: "/")
        rest = steps.first == "api" ? 3 : 2
        if rest == 3 { steps.removeFirst() }
        guard var name = steps.popLast() else { return nil }
        for suffix in [".json", ".xml"] where name.hasSuffix(suffix) { name.removeLast(suffix.count) }
        guard MethodSpelling.isOne(name.utf8) else { return nil }
        method = String(name)
        auth = steps.isEmpty ? .oauth : .webhook
    }
}

enum MethodSpelling {
    /// Letters, digits, dots and underscores, a letter first.
    static func isOne(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first), bytes.count <= 100 else { return false }
        return bytes.allSatisfy {
            isLetter($0) || $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
