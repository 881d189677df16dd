/// Names that differ only in how they are written: `getlist` and `getList`, `MESSAGE_ID` and `messageId`.
public enum Spelling {
    /// The letters and digits of a name in small letters; a sign that is all of a name stays.
    public static func folded(_ name: String) -> String {
        let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        guard !letters.isEmpty else { return name }
        return String(String.UnicodeScalarView(letters)).lowercased()
    }

    /// What was written in another way before, as far as there is no doubt: each name of `old` that is missing from
    /// `new`, with the only name of `new` that it can have become.
    public static func pairs(
        from old: [String], to new: [String], folded: (String) -> String = Spelling.folded
    ) -> [String: String] {
        let (oldNames, newNames) = (Set(old), Set(new))
        let added = newNames.subtracting(oldNames)
        let left = oldNames.subtracting(newNames)
        guard !added.isEmpty, !left.isEmpty else { return [:] }
        let candidates = Dictionary(grouping: added, by: folded)
        let rivals = Dictionary(grouping: left, by: folded)
        var pairs: [String: String] = [:]
        for (key, before) in rivals where before.count == 1 {
            if let after = candidates[key], after.count == 1 { pairs[before[0]] = after[0] }
        }
        return pairs
    }
}
