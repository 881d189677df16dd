import Diagnostics
import Testing

@Suite struct BaselineTests {
    private func finding(_ message: String, line: Int, path: String = "a.md") -> Diagnostic {
        Diagnostic(.warning, "rule", at: Position(path: path, line: line), message)
    }

    @Test func movedLinesAreKnownAndNewFindingsAreNot() {
        let baseline = Baseline(text: Baseline([finding("x", line: 1), finding("y", line: 2)]).text)
        let found = [finding("x", line: 40), finding("z", line: 2), finding("x", line: 1, path: "b.md")]
        let (new, gone) = baseline.compare(found)
        #expect(new == [found[1], found[2]])
        #expect(gone == 1)
    }

    @Test func theSameFindingCountsAsOftenAsItOccurs() {
        let baseline = Baseline([finding("x", line: 1), finding("x", line: 5)])
        #expect(baseline.compare([finding("x", line: 2), finding("x", line: 3)]).new.isEmpty)
        #expect(baseline.compare((1...3).map { finding("x", line: $0) }).new.count == 1)
    }

    @Test func filesAreSortedAndForgiveLineBreaks() {
        let baseline = Baseline([finding("b\n\tc", line: 1), finding("a", line: 2)])
        #expect(baseline.text.split(separator: "\n").dropFirst() == ["rule\ta.md\ta", "rule\ta.md\tb  c"])
        #expect(Baseline(text: baseline.text) == baseline)
        #expect(Baseline(text: "# only a comment\n\n") == Baseline([]))
    }
}
