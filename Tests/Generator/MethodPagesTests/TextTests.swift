import Testing

@testable import MethodPages

/// What every rule stands on: texts made comparable, phrases found in them.
@Suite struct TextTests {
    @Test(arguments: [
        ("  Possible\u{a0}Values: ", "possible values"), ("**ЁЛКА** и Ещё", "елка** и еще"), ("", ""), (" . ", ""),
        ("a\n\t b", "a b"), ("ТИП Ы", "тип ы"),
    ])
    func foldsToSmallLettersAndSingleSpaces(text: String, expected: String) {
        #expect(folded(text) == expected)
        #expect(folded(folded(text)) == folded(text))
    }

    @Test(arguments: [
        ("`im.message.like`:", "im.message.like"), ("«Поля»", "Поля"), ("“a”", "a"), ("fields[]", "fields"),
        ("/x/", "x"),
        ("plain", "plain"), ("(*)", ""), ("\"", ""), ("é", "é"), ("\u{2}", "\u{2}"),
    ])
    func marksAroundANameAreNoPartOfIt(text: String, expected: String) {
        #expect(text.trimmingMarks() == expected)
    }

    @Test func partsStandBetweenSeparators() {
        #expect("a,b;;c".parts(at: ",", ";") == ["a", "b", "c"])
        #expect("a,,b,".parts(at: ",", keepsEmpty: true) == ["a", "", "b", ""])
        #expect("поле / тип".parts(at: "/") == ["поле ", " тип"])
        #expect("".parts(at: ",").isEmpty)
        #expect("".parts(at: ",", keepsEmpty: true) == [""])
        #expect("x: `a` or `b`".dropFirst(3).parts(at: "`", keepsEmpty: true) == ["", "a", " or ", "b", ""])
    }

    @Test func theFirstPhraseIsFoundAndTheLongestOfThoseThatStartThere() {
        let phrases: PhraseSet = ["default", "default value", "по умолчанию"]
        #expect(phrases.firstEnd(in: "the default value is 1, default") == "the default value".utf8.count)
        #expect(phrases.firstEnd(in: "значение по умолчанию") == "значение по умолчанию".utf8.count)
        #expect(phrases.firstEnd(in: "defaul") == nil)
        #expect(phrases.firstEnd(in: "") == nil)
    }

    @Test func joinedSetsTellWhichOfThemOccur() {
        let joined = PhraseSet(joining: [["abc"], ["bcd", "xyz"], ["nothing"]])
        var text = "--abcd--"
        #expect(text.withUTF8 { joined.groups(in: $0) } == 0b011)
        text = "ab"
        #expect(text.withUTF8 { joined.groups(in: $0) } == 0)
    }

    /// A wording may promise too much, never too little: what it rules out is not looked for again.
    @Test(arguments: [
        "By default `N`.", "Can be omitted", "Is required.", "If not specified, all", "Possible values:", "SEE BELOW",
        "Необязательный параметр", "По умолчанию — 10", "Описан ниже", "nothing of the kind",
    ])
    func wordingsRuleOutOnlyWhatIsNotThere(text: String) {
        let wording = Wording(text)
        #expect(wording.small == folded(text))
        #expect(wording.mayHave(.defaults) || !Phrases.defaults.occur(in: wording.small))
        #expect(wording.mayHave(.optional) || !Phrases.optional.occur(in: wording.small))
        #expect(wording.mayHave(.required) || !Phrases.required.occur(in: wording.small))
        #expect(wording.mayHave(.whenOmitted) || !Phrases.whenOmitted.occur(in: wording.small))
        #expect(wording.mayHave(.values) || !Phrases.values.occur(in: text.lowercased()))
        #expect(wording.mayHave(.elsewhere) == Phrases.elsewhere.occur(in: wording.small))
    }

    @Test func onlyLettersHaveTwoSizes() {
        for a in UInt8.min..<0x80 {
            for b in UInt8.min..<0x80 {
                let letters = [a, b].map { String(UnicodeScalar($0)).lowercased() }
                #expect(isSameLetter(a, b) == (letters[0] == letters[1]))
            }
        }
    }

    @Test func addressesInCodeNameTheirMethods() {
        let code =
            "curl https://x.bitrix24.com/rest/1/secret/im.message.like.json -d '{}'; /rest/api/1/s/tasks.task.get"
        let calls = Addresses.calls(in: Array(code.utf8)[...])
        #expect(calls.map(\.name) == ["im.message.like", "tasks.task.get"])
        #expect(calls.map(\.rest) == [2, 3])
        #expect(Addresses.calls(in: Array("/rest/".utf8)[...]).isEmpty)
    }
}
