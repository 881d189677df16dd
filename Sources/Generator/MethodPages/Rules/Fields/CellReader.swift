import APIModel
import Bitrix24JSON
import Documents

/// Reads the blocks of one cell, or of a section about one field: lists, tables, lines and sentences that name values
/// or fields. What one list says decides what the next one can be, so the cell is read as a whole.
struct CellReader {
    let mention: Mention
    /// The type as far as it is known without the lists.
    let shape: ValueType
    let page: PageContext
    var values: [Value] = []
    var fields: [MentionedField] = []
    var operators: [(token: String, element: Element)] = []
    /// The keys are no names: `U<id>`, `G<id>`.
    var hasOwnKeys: Element?
    /// All of the text is about the only key of the object.
    var isAboutOnlyKey = false
    private var openValues: Element?
    private var defaultMark: (value: String, element: Element)?

    struct Value {
        var value: String
        var meaning: String
        var element: Element
    }

    init(_ mention: Mention, _ shape: ValueType, page: PageContext) {
        self.mention = mention
        self.shape = shape
        self.page = page
    }

    var name: String { mention.name }
    var hasFields: Bool { ListPurpose.hasFields(shape) }

    /// Claims what was found.
    func finish(into sink: inout ClaimSink) {
        for value in values where !(folded(name) == "select" && value.value.isMask) {
            sink.claim(value: value.value, meaning: value.meaning, at: value.element)
        }
        for (token, element) in operators { sink.claim(.operators, text: token, at: element, from: .prose) }
        if let element = openValues { sink.claim(.openValues, is: true, at: element, from: .prose) }
        if let (value, element) = defaultMark {
            sink.claim(.defaultValue, text: value, at: element, from: .prose, .strong)
        }
        if let element = hasOwnKeys { sink.claim(.element, facet: .any, at: element, from: .prose) }
        for field in fields { sink.add(field) }
        if isAboutOnlyKey { sink.isAboutOnlyKey = true }
    }

    // MARK: Blocks

    mutating func readBlocks(of parent: Element) { readBlocks(parent.children) }

    /// - Parameter needsWords: a list counts only where a sentence says what it lists.
    mutating func readBlocks(_ blocks: some Sequence<Element>, needsWords: Bool = false) {
        var introduction = ""
        var shown: Element?
        for block in blocks {
            switch block.kind {
            case .code: shown = block
            case .paragraph:
                introduction = block.prose
                readValueLines(block)
            case .list:
                if needsWords, !Phrases.values.occur(in: folded(introduction)), !hasFields { continue }
                readList(block, introduction: introduction, shown: shown)
            case .table: readTable(block)
            case .note, .cut, .quote, .tabs, .tab, .item:
                if !block.text.isEmpty { introduction = block.text }
                readBlocks(of: block)
            default: break
            }
        }
    }

    // MARK: Lists

    mutating func readList(_ list: Element, introduction: String, shown: Element? = nil) {
        let items = Array(list.children)
        let bullets = list.bullets
        if ListPurpose.areDirections(bullets), ListPurpose.sorts(name), hasFields { return }
        // A list of which an item in three names nothing is prose.
        guard !bullets.isEmpty, bullets.count * 3 >= items.count * 2 else {
            for item in items { readBlocks(of: item) }
            return
        }
        if hasFields, let key = keyWithValues(bullets) {
            fields.append(key)
            return
        }
        var purpose = ListPurpose.of(bullets, introduction: introduction, type: shape, name: name)
        if purpose != .fields, hasFields, explainsKeys(bullets, introduction, shown: shown) { purpose = .fields }
        switch purpose {
        case .operators:
            for bullet in bullets {
                for token in bullet.tokens where !operators.contains(where: { $0.token == token }) {
                    operators.append((token, bullet.element))
                }
            }
        case .values: readValues(bullets)
        case .fields: readFields(bullets, in: list, introduction: introduction, shown: shown)
        case .nothing:
            // A structure explained to the end is no list of values of something else.
            if !values.isEmpty, Phrases.noValues.occur(in: folded(introduction)) { return }
            for item in items { readBlocks(of: item) }
        }
    }

    private mutating func readValues(_ bullets: [Bullet]) {
        // What has fields has no values of its own: a list behind them is about one of them.
        if !fields.isEmpty, case .array = shape { return }
        // Forms of values (`U<id>`) leave no list of values, unless many are written out beside them.
        let tokens = bullets.flatMap(\.tokens)
        let patterns = tokens.count(where: \.isValuePattern)
        if patterns * 3 > tokens.count {
            guard tokens.count - patterns > 4 else { return }
            openValues = bullets[0].element
        }
        // One name twice, `id` of a message and `id` of a post: what the value is, not which.
        guard tokens.count == 1 || Set(tokens).count > 1 else { return }
        // "`ID` of the group or `0`": a number, and not which.
        if shape == .integer, tokens.contains(where: { folded($0) == "id" }) { return }
        for bullet in bullets { addValues(bullet) }
    }

    mutating func addValues(_ bullet: Bullet) {
        for token in bullet.tokens where !values.contains(where: { $0.value == token }) && !token.isValuePattern {
            values.append(Value(value: token, meaning: bullet.meaning, element: bullet.element))
        }
        if defaultMark == nil, bullet.tokens.count == 1, DefaultWords.isMarked(folded(bullet.meaning)) {
            defaultMark = (bullet.tokens[0], bullet.element)
        }
    }

    private mutating func readFields(
        _ bullets: [Bullet], in list: Element, introduction: String, shown: Element?
    ) {
        // `object` — the settings, `false` — there are none: types, which another rule reads.
        let typeNames = ["true", "false", "object", "array", "string", "integer"]
        if bullets.flatMap(\.tokens).allSatisfy({ typeNames.contains(folded($0)) }) { return }
        // A second list that does not speak of fields lists something else.
        if !fields.isEmpty || hasOwnKeys != nil || shape == .map(key: .string, value: .any),
            !Phrases.fields.occur(in: folded(introduction)), !explainsKeys(bullets, introduction, shown: shown)
        {
            return
        }
        if bullets.count(where: { $0.tokens.contains { $0.has("<") && $0.has(">") } }) > 1, shape == .object {
            hasOwnKeys = list
            return
        }
        for bullet in bullets { addFields(bullet) }
    }

    private mutating func addFields(_ bullet: Bullet) {
        // `A`, `B`, `C` in a row with nothing said of them: a remark about names, no description.
        if bullet.tokens.count > 1, bullet.meaning.isEmpty { return }
        for token in bullet.tokens
        where token.isFieldName && !token.hasSuffix("_") && !fields.contains(where: { $0.name == token }) {
            var item = inner(token, at: bullet.element, meaning: bullet.meaning, kind: .bullet)
            item.declared = bullet.type ?? bullet.typeInWords
            item.lists = bullet.element.children.filter { $0.kind == .list }
            var field = MentionReader(page: page).read(item)
            if ListPurpose.sorts(name), field.facts.type == .any {
                field.claim(type: .string, at: bullet.element, from: .prose, .weak, page)
            }
            fields.append(field)
        }
    }

    /// A mention of a field below this one.
    func inner(_ name: String, at element: Element, meaning: String, kind: Mention.Kind) -> Mention {
        Mention(
            kind: kind, side: mention.side, name: name, element: element, wording: Wording(meaning),
            isMarkingUsed: mention.isMarkingUsed, accountName: mention.accountName)
    }

    /// `'TYPE': 'A'` — a participant, `'TYPE': 'U'` — an observer: a key of the object with its values.
    private func keyWithValues(_ bullets: [Bullet]) -> MentionedField? {
        var key: MentionedField?
        for bullet in bullets {
            let parts = bullet.tokens.count == 1 ? bullet.tokens[0].components(separatedBy: ":") : []
            guard parts.count == 2, parts[0].hasSuffix("'") || parts[0].hasSuffix("\"") else { return nil }
            let bare = parts.map { $0.trimmed.filter { $0 != "'" && $0 != "\"" } }
            guard bare[0].isIdentifier, key == nil || key?.name == bare[0] else { return nil }
            if key == nil {
                key = MentionReader(page: page).read(inner(bare[0], at: bullet.element, meaning: "", kind: .sentence))
                key?.claim(type: .string, at: bullet.element, from: .prose, .weak, page)
            }
            key?.claim(value: bare[1], meaning: bullet.meaning, at: bullet.element, page)
        }
        return key
    }

    /// Whether a list explains the keys of an object that stands above it as code, or of the objects that the field is
    /// said to hold a list of.
    private func explainsKeys(_ bullets: [Bullet], _ introduction: String, shown: Element?) -> Bool {
        let tokens = bullets.flatMap(\.tokens)
        guard bullets.allSatisfy({ $0.isMarked && $0.isSeparated }),
            tokens.allSatisfy({ $0.isIdentifier && !$0.hasSuffix("_n") && !$0.hasSuffix("_1") })
        else { return false }
        if case .array = shape, ListWords.objectsWithFields.occur(in: mention.wording.small) { return true }
        guard let code = shown?.text ?? formula(introduction), !ListPurpose.areDirections(bullets) else { return false }
        return tokens.allSatisfy { token in
            ["\(token):", "\(token)\":", "\(token)':", "\(token)' =>"].contains { code.has($0) }
        }
    }

    /// "In the format `{"A": 1}`, where": an object within a sentence.
    private func formula(_ introduction: String) -> String? {
        Substring(introduction).codeSpans.first { $0.hasPrefix("{") }
    }
}
