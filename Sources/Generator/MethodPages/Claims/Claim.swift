import APIModel

/// One statement of one rule about one mention. Claims are small, have a fixed size and never change: texts and types
/// stand in the `ClaimStore` of the page, and a claim holds their index.
struct Claim: Sendable {
    var fact: Fact
    var origin: Evidence.Origin
    var quality: Quality
    var rule: RuleID
    /// The page, counted within the owner that is resolved; 0 while a single page is read.
    var page: UInt16 = 0
    /// The file of the page, an index into its `files`.
    var file: UInt16
    var line: Int32
    var column: Int32
    var value: ClaimValue

    /// How much the evidence can be trusted, beside its kind.
    enum Quality: UInt8, Sendable, Comparable, CaseIterable {
        /// An empty object or list, a whole number where doubles are possible, a single example.
        case weak
        case fair
        /// A mark, a declared type.
        case strong
        /// All examples of all pages agree.
        case agreed

        static func < (a: Quality, b: Quality) -> Bool { a.rawValue < b.rawValue }
    }
}

/// A flag, a number, or up to two indices into the store of the page. The fact tells which.
struct ClaimValue: Hashable, Sendable {
    var first: Int32
    var second: Int32 = -1

    static func flag(_ value: Bool) -> ClaimValue { ClaimValue(first: value ? 1 : 0) }
    static func number(_ value: Int) -> ClaimValue { ClaimValue(first: Int32(clamping: value)) }

    var flag: Bool { first != 0 }
    var number: Int { Int(first) }
}

/// Texts and types that the claims of one page refer to. Filled while the page is read, then only read.
/// One thread fills it, and only when the page has been read do others see it.
final class ClaimStore: @unchecked Sendable {
    private(set) var texts: [String] = []
    private(set) var types: [ValueType] = []
    private(set) var choices: [Method.Choice] = []
    private(set) var lists: [Method.List] = []
    private var typeIndices: [ValueType: Int32] = [:]

    func add(_ text: String) -> Int32 {
        texts.append(text)
        return Int32(texts.count - 1)
    }

    func add(_ type: ValueType) -> Int32 {
        if let known = typeIndices[type] { return known }
        types.append(type)
        typeIndices[type] = Int32(types.count - 1)
        return Int32(types.count - 1)
    }

    func add(_ choice: Method.Choice) -> Int32 {
        choices.append(choice)
        return Int32(choices.count - 1)
    }

    func add(_ list: Method.List) -> Int32 {
        lists.append(list)
        return Int32(lists.count - 1)
    }

    func text(_ index: Int32) -> String { texts[Int(index)] }
    func type(_ index: Int32) -> ValueType { types[Int(index)] }
}
