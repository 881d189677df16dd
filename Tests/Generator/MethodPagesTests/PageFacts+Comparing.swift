extension PageFacts {
    /// A fact that two readings have otherwise; nil where one does not have it at all.
    struct Difference {
        var fact: String
        var expected: String?
        var read: String?
    }

    /// The facts that the fixture has and the reader has otherwise or not at all, and those that only the reader has.
    func differences(from read: PageFacts) -> (right: Int, wrong: [Difference]) {
        var right = 0
        var wrong: [Difference] = []
        for (name, value) in facts.sorted(by: { $0.key < $1.key }) {
            if read.facts[name] == value {
                right += 1
            } else {
                wrong.append(Difference(fact: name, expected: value, read: read.facts[name]))
            }
        }
        for (name, value) in read.facts.sorted(by: { $0.key < $1.key }) where facts[name] == nil {
            // Few fixtures say what of an answer can be null: it is compared where they do.
            if name.hasSuffix(" nullable"), !name.hasPrefix("parameters ") { continue }
            wrong.append(Difference(fact: name, expected: nil, read: value))
        }
        return (right, wrong)
    }
}
