import Bitrix24JSON

/// Reads the members of one object as what they must be. An error knows its place when it has left.
struct ObjectReader {
    let object: JSON.Object

    init(_ json: JSON) throws(ModelFormError) {
        guard case .object(let object) = json else { throw ModelFormError("expected an object") }
        self.object = object
    }

    /// A member that is there and not null.
    subscript(key: String) -> JSON? {
        guard let value = object[key], value != .null else { return nil }
        return value
    }

    func required<T>(_ key: String, _ value: T?) throws(ModelFormError) -> T {
        guard let value else { throw ModelFormError("\"\(key)\" is missing") }
        return value
    }

    func string(_ key: String) throws(ModelFormError) -> String? {
        guard let value = self[key] else { return nil }
        guard case .string(let string) = value else { throw ModelFormError("expected a string").inside(".\(key)") }
        return string
    }

    func int(_ key: String) throws(ModelFormError) -> Int? {
        guard let value = self[key] else { return nil }
        guard let int = value.int else { throw ModelFormError("expected an integer").inside(".\(key)") }
        return int
    }

    func bool(_ key: String) throws(ModelFormError) -> Bool? {
        guard let value = self[key] else { return nil }
        guard case .bool(let bool) = value else { throw ModelFormError("expected true or false").inside(".\(key)") }
        return bool
    }

    func flag(_ key: String) throws(ModelFormError) -> Bool { try bool(key) ?? false }

    /// One of the words that a type knows.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, _ type: Word.Type = Word.self
    ) throws(ModelFormError) -> Word? {
        guard let text = try string(key) else { return nil }
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
            throw ModelFormError("\"\(text)\" is not one of \(known)").inside(".\(key)")
        }
        return word
    }

    func value<T>(_ key: String, _ read: (JSON) throws(ModelFormError) -> T) throws(ModelFormError) -> T? {
        guard let value = self[key] else { return nil }
        do {
            return try read(value)
        } catch {
            throw error.inside(".\(key)")
        }
    }

    func list<T>(_ key: String, _ read: (JSON) throws(ModelFormError) -> T) throws(ModelFormError) -> [T] {
        guard let value = self[key] else { return [] }
        guard case .array(let elements) = value else { throw ModelFormError("expected an array").inside(".\(key)") }
        var result: [T] = []
        result.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            do {
                result.append(try read(element))
            } catch {
                throw error.inside(".\(key)[\(index)]")
            }
        }
        return result
    }

    func strings(_ key: String) throws(ModelFormError) -> [String] {
        try list(key) { (json) throws(ModelFormError) in
            guard case .string(let string) = json else { throw ModelFormError("expected a string") }
            return string
        }
    }

    func ints(_ key: String) throws(ModelFormError) -> [Int] {
        try list(key) { (json) throws(ModelFormError) in
            guard let int = json.int else { throw ModelFormError("expected an integer") }
            return int
        }
    }

    func text(_ key: String) throws(ModelFormError) -> LocalizedText {
        try value(key) { (json) throws(ModelFormError) in
            let reader = try ObjectReader(json)
            return LocalizedText(en: try reader.string("en"), ru: try reader.string("ru"))
        } ?? LocalizedText()
    }

    /// Since when no page has it any more.
    func gone() throws(ModelFormError) -> String? {
        try value("gone") { (json) throws(ModelFormError) in try ObjectReader(json).string("since") }?.flatMap { $0 }
    }

    func evidence() throws(ModelFormError) -> [Evidence] {
        try list("evidence") { (json) throws(ModelFormError) in
            let reader = try ObjectReader(json)
            var evidence = Evidence(
                page: try reader.required("page", reader.int("page")), line: try reader.int("line") ?? 0,
                column: try reader.int("column") ?? 0, fact: try reader.string("fact") ?? "itself",
                from: try reader.word("from") ?? .table)
            evidence.anchor = try reader.string("anchor")
            return evidence
        }
    }
}
