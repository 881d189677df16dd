/// A text, and what many rules ask of it, worked out in one walk: its small letters, and which groups of
/// phrases can be in it. Most texts have none, and need not be looked at again.
struct Wording {
    let text: String
    /// As `folded` gives it.
    let small: String
    /// How many backticks it has.
    let marks: Int
    let hasDigits: Bool
    private let groups: UInt32

    /// The groups of phrases that rules look for in sentences.
    enum Group: UInt32, CaseIterable {
        case values, defaults, whenOmitted, optional, required, elsewhere, requiredWith, eachOfObjects, aboveZero,
            mapsKeys,
            base64, orFalse, orNull, yesOrNo

        fileprivate var phrases: PhraseSet {
            switch self {
            case .values: Phrases.values
            case .defaults: Phrases.defaults
            case .whenOmitted: Phrases.whenOmitted
            case .optional: Phrases.optional
            case .required: Phrases.required
            case .elsewhere: Phrases.elsewhere
            case .requiredWith: Phrases.requiredWith
            case .eachOfObjects: Phrases.eachOfObjects
            case .aboveZero: Phrases.aboveZero
            case .mapsKeys: Phrases.mapsKeys
            case .base64: Phrases.base64
            case .orFalse: Phrases.orFalse
            case .orNull: Phrases.orNull
            case .yesOrNo: Phrases.yesOrNo
            }
        }
    }

    private static let phrases = PhraseSet(joining: Group.allCases.map(\.phrases))

    init(_ text: String) {
        self.text = text
        var groups: UInt32 = 0
        var (marks, digits) = (0, 0)
        var copy = text
        small = copy.withUTF8 { input in
            for byte in input {
                if byte == UInt8(ascii: "`") { marks += 1 }
                if byte.isASCIIDigit { digits += 1 }
            }
            return String(unsafeUninitializedCapacity: input.count) { out in
                let count = fold(input, into: out)
                // Before the end is trimmed: a phrase may end with a colon.
                groups = Wording.phrases.groups(in: UnsafeBufferPointer(rebasing: out[..<count]))
                return trimmedCount(out, count)
            }
        }
        self.groups = groups
        self.marks = marks
        hasDigits = digits > 0
    }

    /// Whether a phrase of the group is in the text; where it says so, its end may still be trimmed in `small`.
    func mayHave(_ group: Group) -> Bool { groups & (1 << group.rawValue) != 0 }
}
