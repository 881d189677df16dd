import Bitrix24

/// What the command line asks for.
struct Order {
    var method = ""
    var arguments = Arguments()
    var isWhole = false
    var rest = MethodFacts.RESTVersion.v2
    var webhook: String?
    var wantsHelp = false

    struct Mistake: Error { var text: String }

    init(_ words: [String]) throws {
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "--help", "-h": wantsHelp = true
            case "--all": isWhole = true
            case "--rest3": self.rest = .v3
            case "--webhook":
                guard let address = rest.popFirst() else { throw Mistake(text: "--webhook needs an address") }
                webhook = address
            case _ where word.hasPrefix("-"): throw Mistake(text: "there is no option \(word)")
            case _ where method.isEmpty: method = word
            default: try add(word)
            }
        }
    }

    /// `KEY=text` or `KEY:=JSON`; `filter[>ID]=5` and `select[]=ID` reach into objects and arrays.
    private mutating func add(_ word: String) throws {
        guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
            throw Mistake(text: "\(word) is no KEY=VALUE")
        }
        // An equals sign in brackets belongs to the key: filter[>=ID]=5
        let opened = word.firstIndex(of: "[").flatMap { $0 < equals ? $0 : nil }
        let end = opened.flatMap { word[$0...].firstRange(of: "]=") ?? word[$0...].firstRange(of: "]:=") }
        let sign = end.map { word.index(before: $0.upperBound) } ?? equals
        var key = word[..<sign]
        var value = JSON.string(String(word[word.index(after: sign)...]))
        if key.hasSuffix(":") {
            key.removeLast()
            do {
                value = try JSON(parsing: String(word[word.index(after: sign)...]))
            } catch {
                throw Mistake(text: "\(key) is not JSON: \(error)")
            }
        }
        let path = key.replacing("]", with: "").split(separator: "[", omittingEmptySubsequences: false)
        var whole = JSON.object(arguments.object)
        Self.set(value, at: path, in: &whole)
        arguments = Arguments(whole.object ?? arguments.object)
    }

    private static func set(_ value: JSON, at path: ArraySlice<Substring>, in target: inout JSON) {
        guard let name = path.first else { return target = value }
        if name.isEmpty {
            var element = JSON.null
            set(value, at: path.dropFirst(), in: &element)
            target = .array((target.array ?? []) + [element])
        } else {
            var object = target.object ?? JSON.Object()
            var member = object[String(name)] ?? .null
            set(value, at: path.dropFirst(), in: &member)
            object[String(name)] = member
            target = .object(object)
        }
    }

    private static func set(_ value: JSON, at path: [Substring], in target: inout JSON) {
        set(value, at: path[...], in: &target)
    }
}
