import APIModel
import Bitrix24JSON
import Documents

/// Reads the cell that describes a field: its values, nested fields, default, bounds and conditions.
struct DescriptionReader {
    let reading: Reading
    let kind: String
    /// Whether what is not marked as required is known to be optional.
    var starsMean = false

    func read(_ cell: Element, into result: inout FieldReader.Result) {
        let text = cell.prose
        result.field.description = reading.localized(text)
        collectLinks(cell, into: &result)
        let whole = Wording(text)
        if whole.mayHave(.elsewhere) { result.pointsBelow = true }
        if result.field.type == .object,
            whole.mayHave(.eachOfObjects) || whole.small.hasPrefix("map of ") || whole.small.hasPrefix("карта ")
        {
            result.field.type = .map(key: .string, value: .object)
            result.field.evidence.append(reading.evidence(cell, fact: "type", from: .prose))
        }
        if result.field.type == .object,
            Phrases.namesKeys.occur(in: whole.small) || KeyedObjects.holdObjects(whole)
                || showsOtherKeys(cell, result.field)
        {
            result.field.type = .map(key: .string, value: .any)
            result.field.evidence.append(reading.evidence(cell, fact: "type", from: .prose))
        }
        readBlocks(of: cell, into: &result.field)
        if kind == "parameter",
            ProseFields(reading: reading, starsMean: starsMean).read(whole, at: cell, into: &result.field)
        {
            return
        }
        readShownObjects(in: cell, into: &result.field)
        readDirections(in: cell, into: &result.field)
        // Sentences in a list of fields speak of those fields, not of what holds them.
        let own = result.field.fields.isEmpty ? whole : Wording(cell.proseWithoutLists)
        if result.field.values.isEmpty { readInlineValues(own, cell, into: &result.field) }
        if folded(result.field.name) == "select" { result.field.values.removeAll { $0.value.isMask } }
        TypeEvidence.weigh(own, into: &result.field, at: cell, reading: reading)
        SentenceFacts.read(own, at: cell, into: &result.field, reading: reading)
    }

    private func collectLinks(_ element: Element, into result: inout FieldReader.Result) {
        for node in element.descendants(.link) {
            let target = node.info
            if target.hasPrefix("#") {
                result.anchors.append(String(target.dropFirst()))
            } else if target.utf8.starts(with: "api-reference/".utf8) {
                result.links.append(target)
            }
        }
    }

    // MARK: Lists, tables and tabs in a cell

    private func readBlocks(of parent: Element, into field: inout Field) {
        readBlocks(parent.children, into: &field)
    }

    /// - Parameter needsWords: a list counts only where a sentence says what it lists.
    func readBlocks(_ blocks: some Sequence<Element>, into field: inout Field, needsWords: Bool = false) {
        var introduction = ""
        var shown: Element?
        for block in blocks {
            switch block.kind {
            case .code: shown = block
            case .paragraph:
                introduction = block.prose
                readValueLines(block, into: &field)
            case .list:
                if needsWords, !Phrases.values.occur(in: folded(introduction)), !ListPurpose.hasFields(field.type) {
                    continue
                }
                readList(block, introduction: introduction, shown: shown, into: &field)
            case .table:
                readTable(block, introduction: introduction, into: &field)
            case .note, .cut, .quote, .tabs, .tab, .item:
                if !block.text.isEmpty { introduction = block.text }
                readBlocks(of: block, into: &field)
            default: break
            }
        }
    }

    /// Two examples in one cell without a key in common, one of them by number: keys of their own.
    private func showsOtherKeys(_ cell: Element, _ field: Field) -> Bool {
        var shown: [Set<String>] = []
        for node in cell.descendants(.code) {
            let bytes = Array("{".utf8) + node.textBytes + Array("}".utf8)
            if let object = LenientJSON.read(document: bytes, dialect: .code)?.value[field.name]?.object {
                shown.append(Set(object.keys))
            }
        }
        guard shown.count > 1, shown.contains(where: { !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else { return false }
        return shown.dropFirst().reduce(shown[0]) { $0.intersection($1) }.isEmpty
    }

    /// `asc` and `desc` are the values of whatever can be sorted by.
    private func readDirections(in cell: Element, into field: inout Field) {
        guard ListPurpose.sorts(field.name), !field.fields.isEmpty else { return }
        let lists = cell.descendants(.list).lazy.map(\.bullets)
        guard let bullets = lists.first(where: ListPurpose.areDirections) else { return }
        let directions = bullets.flatMap { bullet in
            bullet.tokens.map { Field.NamedValue(value: $0, meaning: reading.localized(bullet.meaning)) }
        }
        for index in field.fields.indices where field.fields[index].values.isEmpty {
            field.fields[index].values = directions
        }
    }

    /// An object that a cell shows as code tells the types of the fields that its lists name.
    private func readShownObjects(in cell: Element, into field: inout Field) {
        guard field.fields.contains(where: { $0.type == .any }), let code = cell.first(.code),
            let shown = LenientJSON.read(document: Array(code.textBytes), dialect: .code)?.value
        else { return }
        let shapes = ResponseShape.members(of: [["": shown]])
        for index in field.fields.indices where field.fields[index].type == .any {
            guard let type = ResponseShape.type(of: field.fields[index].name, in: shapes) else { continue }
            field.fields[index].type = type
            field.fields[index].evidence.append(reading.evidence(code, fact: "type", from: .example))
        }
    }

    private func readList(_ list: Element, introduction: String, shown: Element? = nil, into field: inout Field) {
        let items = Array(list.children)
        let bullets = list.bullets
        if ListPurpose.areDirections(bullets), ListPurpose.sorts(field.name), ListPurpose.hasFields(field.type) {
            return
        }
        // A list of which an item in three names nothing is prose.
        guard !bullets.isEmpty, bullets.count * 3 >= items.count * 2 else {
            for item in items { readBlocks(of: item, into: &field) }
            return
        }
        if ListPurpose.hasFields(field.type), let key = keyWithValues(bullets) {
            field.fields.append(key)
            return
        }
        var purpose = ListPurpose.of(bullets, introduction: introduction, type: field.type, name: field.name)
        if purpose != .fields, ListPurpose.hasFields(field.type),
            explainsKeys(bullets, introduction, shown: shown, of: field)
        {
            purpose = .fields
        }
        switch purpose {
        case .operators:
            for bullet in bullets {
                for token in bullet.tokens where !field.operators.contains(token) { field.operators.append(token) }
            }
        case .values:
            // What has fields has no values of its own: a list behind them is about one of them.
            if !field.fields.isEmpty, case .array = field.type { return }
            // Forms of values (`U<id>`) leave no list of values, unless many are written out beside them.
            let tokens = bullets.flatMap(\.tokens)
            let patterns = tokens.count(where: \.isValuePattern)
            if patterns * 3 > tokens.count {
                guard tokens.count - patterns > 4 else { return }
                field.openValues = true
            }
            // One name twice, `id` of a message and `id` of a post: what the value is, not which.
            guard tokens.count == 1 || Set(tokens).count > 1 else { return }
            // "`ID` of the group or `0`": a number, and not which.
            if field.type == .integer, tokens.contains(where: { folded($0) == "id" }) { return }
            for bullet in bullets { addValues(bullet, to: &field) }
        case .fields:
            if let type = typeOfAlternatives(bullets.flatMap(\.tokens)) {
                field.type = type
                field.evidence.append(reading.evidence(list, fact: "type", from: .prose))
                return
            }
            // A second list that does not speak of fields lists something else.
            if !field.fields.isEmpty || field.type == .map(key: .string, value: .any),
                !Phrases.fields.occur(in: folded(introduction)),
                !explainsKeys(bullets, introduction, shown: shown, of: field)
            {
                return
            }
            // `U<id>`, `G<id>`: keys of their own rather than fields.
            if bullets.count(where: { $0.tokens.contains { $0.has("<") && $0.has(">") } }) > 1, field.type == .object {
                field.type = .map(key: .string, value: .any)
                return
            }
            for bullet in bullets { addFields(bullet, to: &field) }
        case .nothing:
            // A structure explained to the end is no list of values of something else.
            if !field.values.isEmpty, Phrases.noValues.occur(in: folded(introduction)) { return }
            for item in items { readBlocks(of: item, into: &field) }
        }
    }

    /// `'TYPE': 'A'` — a participant, `'TYPE': 'U'` — an observer: a key of the object with its values.
    private func keyWithValues(_ bullets: [Bullet]) -> Field? {
        var key: Field?
        for bullet in bullets {
            let parts = bullet.tokens.count == 1 ? bullet.tokens[0].components(separatedBy: ":") : []
            guard parts.count == 2, parts[0].hasSuffix("'") || parts[0].hasSuffix("\"") else { return nil }
            let bare = parts.map { $0.trimmed.filter { $0 != "'" && $0 != "\"" } }
            let name = bare[0]
            guard name.isIdentifier, key == nil || key?.name == name else { return nil }
            if key == nil {
                key = Field(name: name, type: .string)
                key?.required = starsMean ? false : nil
                key?.evidence = [reading.evidence(bullet.element, from: .prose)]
            }
            key?.values.append(.init(value: bare[1], meaning: reading.localized(bullet.meaning)))
        }
        return key
    }

    /// What the alternatives of a list are together: `object` — the settings, `false` — there are none.
    private func typeOfAlternatives(_ tokens: [String]) -> ValueType? {
        var types: [ValueType] = []
        for token in tokens {
            let type: ValueType
            switch folded(token) {
            case "true", "false": type = .boolean(.json)
            case "object": type = .object
            case "array": type = .array(.any)
            case "string": type = .string
            case "integer": type = .integer
            default: return nil
            }
            if !types.contains(type) { types.append(type) }
        }
        return types.count == 1 ? types[0] : types.isEmpty ? nil : .union(types)
    }

    /// Whether a list explains the keys of an object that stands above it as code, or of the objects
    /// that the field is said to hold a list of.
    private func explainsKeys(_ bullets: [Bullet], _ introduction: String, shown: Element?, of field: Field) -> Bool {
        let tokens = bullets.flatMap(\.tokens)
        guard bullets.allSatisfy({ $0.isMarked && $0.isSeparated }),
            tokens.allSatisfy({ $0.isIdentifier && !$0.hasSuffix("_n") && !$0.hasSuffix("_1") })
        else { return false }
        if case .array = field.type, let text = field.description[reading.language].map({ folded($0) }),
            ["objects with fields", "objects with the fields", "объектов с полями"].contains(where: { text.has($0) })
        {
            return true
        }
        guard let code = shown?.text ?? formula(introduction), !ListPurpose.areDirections(bullets) else { return false }
        return tokens.allSatisfy { token in
            ["\(token):", "\(token)\":", "\(token)':", "\(token)' =>"].contains { code.has($0) }
        }
    }

    /// "In the format `{"A": 1}`, where": an object within a sentence.
    private func formula(_ introduction: String) -> String? {
        introduction.parts(at: "`", keepsEmpty: true).enumerated()
            .first { $0.offset % 2 == 1 && $0.element.hasPrefix("{") }.map { String($0.element) }
    }

    /// Lines that each start with a value, below one that says so: a list without bullets.
    private func readValueLines(_ paragraph: Element, into field: inout Field) {
        guard paragraph.first(.lineBreak) != nil,
            !ListPurpose.hasFields(field.type) || ListPurpose.isArrayOfScalars(field.type)
        else { return }
        let lines = paragraph.lines
        guard lines.count > 1 else { return }
        let bullets = lines.map { Bullet($0, in: paragraph) }
        var start = lines.indices.first { index in
            let text = folded(lines[index].map(\.text).joined())
            return Phrases.values.occur(in: text) && !lines[index].contains { $0.look == .code }
        }
        // "Type of the object:", and all lines below it explain something.
        if start == nil, lines.count > 2, lines[0].last(where: { !$0.isBlank })?.text.trimmed.hasSuffix(":") ?? false,
            !lines[0].contains(where: { $0.look == .code }),
            !Phrases.noValues.occur(in: folded(lines[0].map(\.text).joined())),
            bullets.dropFirst().allSatisfy({ $0.map { $0.isMarked && $0.isSeparated && !$0.meaning.isEmpty } ?? false })
        {
            start = 0
        }
        if let start {
            for case let bullet? in bullets[(start + 1)...].prefix(while: {
                $0.map { $0.isMarked && $0.isSeparated } ?? false
            }) {
                addValues(bullet, to: &field)
            }
        } else if bullets.allSatisfy({ $0.map { $0.isMarked && $0.isSeparated && !$0.meaning.isEmpty } ?? false }) {
            for case let bullet? in bullets { addValues(bullet, to: &field) }
        }
    }

    private func addValues(_ bullet: Bullet, to field: inout Field) {
        let small = folded(bullet.meaning)
        for token in bullet.tokens where !field.values.contains(where: { $0.value == token }) && !token.isValuePattern {
            field.values.append(.init(value: token, meaning: reading.localized(bullet.meaning)))
        }
        if field.defaultValue == nil, bullet.tokens.count == 1,
            DescriptionReader.defaultMarks.contains(small)
                || DescriptionReader.marksAtStart.contains(where: { small.hasPrefix($0) })
                || DescriptionReader.marksAtEnd.contains(where: { small.hasSuffix($0) })
        {
            field.defaultValue = bullet.tokens[0]
            field.evidence.append(reading.evidence(bullet.element, fact: "default", from: .prose))
        }
    }

    private static let defaultMarks = [
        "default", "by default", "default value", "по умолчанию", "значение по умолчанию",
    ]
    private static let marksAtStart = defaultMarks.flatMap { ["(\($0))", "\($0),"] }
    private static let marksAtEnd = defaultMarks.flatMap { ["(\($0))", ", \($0)", ". \($0)"] }

    private func addFields(_ bullet: Bullet, to field: inout Field) {
        // `A`, `B`, `C` in a row with nothing said of them: a remark about names, no description.
        if bullet.tokens.count > 1, bullet.meaning.isEmpty { return }
        for token in bullet.tokens
        where token.isFieldName && !token.hasSuffix("_") && !field.fields.contains(where: { $0.name == token }) {
            var nested = Field(name: token)
            nested.pattern = token.isNamePattern
            nested.evidence = [reading.evidence(bullet.element, from: .prose)]
            nested.description = reading.localized(bullet.meaning)
            if let declared = bullet.type ?? bullet.typeInWords {
                nested.declared = declared.text
                nested.type = declared.type
            }
            if starsMean { nested.required = saysRequired(bullet.meaning) }
            var result = FieldReader.Result(field: nested, row: bullet.element)
            for block in bullet.element.children where block.kind != .paragraph {
                if block.kind == .list { readList(block, introduction: bullet.meaning, into: &result.field) }
            }
            let meaning = Wording(bullet.meaning)
            if result.field.values.isEmpty { readInlineValues(meaning, bullet.element, into: &result.field) }
            TypeEvidence.weigh(meaning, into: &result.field, at: bullet.element, reading: reading)
            SentenceFacts.read(meaning, at: bullet.element, into: &result.field, reading: reading)
            TypeEvidence.settle(&result.field, example: nil, reading: reading)
            if ListPurpose.sorts(field.name), result.field.type == .any {
                result.field.type = .string
            }
            field.fields.append(result.field)
        }
    }

    /// "The task. Required field": a bullet has no star.
    private func saysRequired(_ meaning: String) -> Bool {
        let small = folded(meaning) + "."
        return ["required field.", ". required.", "обязательное поле.", ". обязательный."].contains { small.has($0) }
    }

    private func readTable(_ element: Element, introduction: String, into field: inout Field) {
        let table = reading.table(element)
        let isValues = table.has(.value) || table.has(.code) && !table.has(.type)
        // A table below a scalar has no fields to name: its rows are values, whatever its head says.
        let isScalar = field.type != .any && !ListPurpose.hasFields(field.type)
        if isScalar && (isValues || !table.has(.type)) || isValues && (table.has(.code) || field.type == .any) {
            ValueTables.read(table, into: &field, reading: reading)
        } else {
            let results = FieldReader(reading: reading, starsMean: starsMean, kind: "\(kind) \(field.name) ›").fields(
                of: table)
            for result in results where !field.fields.contains(where: { $0.name == result.field.name }) {
                field.fields.append(result.field)
            }
        }
    }

    private func readInlineValues(_ wording: Wording, _ element: Element, into field: inout Field) {
        if ListPurpose.hasFields(field.type) { return }
        let text = wording.text
        var found = wording.mayHave(.values) ? Sentences.inlineValues(in: text) : []
        let marks = wording.marks
        if found.isEmpty, marks >= 4 { found = Sentences.alternatives(in: text) }
        if found.isEmpty, marks == 0 { found = Sentences.unmarkedEnumeration(in: text) }
        // "Either `NAME` or `LAST_NAME`": names of fields, this one among them.
        guard !found.isEmpty, !found.contains(where: { $0.value == field.name }) else { return }
        for value in reading.localized(found) where !field.values.contains(where: { $0.value == value.value }) {
            field.values.append(value)
        }
        field.evidence.append(reading.evidence(element, fact: "values", from: .prose))
    }
}

/// What a list in a description is for.
enum ListPurpose {
    case values, fields, operators, nothing

    static func of(_ bullets: [Bullet], introduction: String, type: ValueType, name: String) -> ListPurpose {
        let tokens = bullets.flatMap(\.tokens)
        if tokens.contains(where: isOperator), tokens.allSatisfy({ isOperator($0) || wordOperators.contains($0) }) {
            return .operators
        }
        let words = folded(introduction)
        let last = words.parts(at: "\n").last.map(String.init) ?? words
        let saysValues = Phrases.values.occur(in: last)
        // "where `field_n` is the name of a field": the letters of a formula.
        if last == "where" || last == "где" || last.hasSuffix(" where") || last.hasSuffix(" где")
            || tokens.allSatisfy({ folded($0).hasSuffix("_n") || folded($0).hasSuffix("_1") })
        {
            return .nothing
        }
        let separated = bullets.filter(\.isSeparated).count * 3 >= bullets.count * 2
        let takesFields = hasFields(type) || folded(name) == "filter"
        if type == .any, separated, bullets.allSatisfy(\.isMarked), tokens.allSatisfy(\.isFieldName),
            Phrases.withFields.occur(in: last) || bullets.allSatisfy({ $0.type != nil })
        {
            return .fields
        }
        if saysValues, !takesFields, bullets.allSatisfy(\.isMarked) { return .values }
        guard separated else { return .nothing }
        if takesFields {
            // "The field can take the values": of a filter, the fields.
            if folded(name) == "filter", bullets.allSatisfy(\.isMarked), tokens.allSatisfy(\.isIdentifier) {
                return .fields
            }
            if saysValues, case .array = type { return .values }
            if case .array = type, folded(name) != "filter", !Phrases.fields.occur(in: last) {
                // Elements, not keys; a prefix such as `CO_` is neither.
                let values = tokens.filter { !$0.hasSuffix("_") }
                return bullets.allSatisfy(\.isMarked) && values.count == tokens.count
                    && !Phrases.noValues.occur(in: last) ? .values : .nothing
            }
            let identifiers =
                tokens.filter(\.isFieldName).count * 3 >= tokens.count * 2 && !tokens.allSatisfy(\.isNumber)
            if isArrayOfScalars(type) { return saysValues ? .values : .nothing }
            if folded(name) == "select" { return identifiers ? .values : .nothing }
            let named = bullets.allSatisfy { $0.isMarked }
            return identifiers && named && !Phrases.examples.occur(in: last) ? .fields : .nothing
        }
        if saysValues { return .values }
        if Phrases.noValues.occur(in: last) { return .nothing }
        // "Examples for the objects": words with an example each.
        if last.hasPrefix("example") || last.hasPrefix("пример"), !bullets.allSatisfy(\.isMarked) { return .nothing }
        return bullets.allSatisfy { $0.isMarked || $0.tokens.allSatisfy { $0.isIdentifier || $0.isNumber } }
            ? .values : .nothing
    }

    /// Whether a value of this type has fields of its own.
    static func hasFields(_ type: ValueType) -> Bool {
        switch type {
        case .object, .map: true
        case .array: true
        case .reference(_, let base): hasFields(base)
        case .union(let members): members.contains(where: hasFields)
        default: false
        }
    }

    static func isArrayOfScalars(_ type: ValueType) -> Bool {
        guard case .array(let element) = type else { return false }
        switch element {
        case .any: return false
        default: return !hasFields(element)
        }
    }

    static func areDirections(_ bullets: [Bullet]) -> Bool {
        let tokens = bullets.flatMap(\.tokens)
        return !tokens.isEmpty && tokens.allSatisfy { ["asc", "desc"].contains(folded($0)) }
    }

    /// `asc` and `desc`, as a text names them.
    static func directions(in text: String) -> [Field.NamedValue] {
        let pairs = [("asc", "desc"), ("ASC", "DESC")]
        guard let (up, down) = pairs.first(where: { text.has("`\($0)`") && text.has("`\($1)`") }) else { return [] }
        return [.init(value: up), .init(value: down)]
    }

    /// Whether a field of this name sorts.
    static func sorts(_ name: String) -> Bool {
        let small = folded(name)
        return small == "order" || small == "sort" || small.hasSuffix("_order") || small.hasSuffix("_sort")
    }

    private static let wordOperators: Set<String> = ["in", "between", "like", "not in", "IN", "BETWEEN", "LIKE"]

    private static func isOperator(_ token: String) -> Bool {
        !token.isEmpty && token.utf8.count <= 3 && token.utf8.allSatisfy { "!<>=%@?~*+".utf8.contains($0) }
    }
}

/// Tables that list the values of a field.
enum ValueTables {
    static func read(_ table: Table, into field: inout Field, reading: Reading) {
        if let head = table.headRow { reading.account(head, "head") }
        let column = table.column(.value) ?? table.column(.code) ?? table.column(.name) ?? 0
        let meaning = table.column(.description) ?? table.columns.indices.first { $0 != column } ?? 1
        let looks = table.rows.map { column < $0.cells.count ? $0.cells[column].lines.first?.first?.look : nil }
        for (index, row) in table.rows.enumerated() {
            guard column < row.cells.count else { reading.account(row.element, "row-empty"); continue }
            let cell = row.cells[column]
            // A head of words that no other table has: the values below it are code.
            if index == 0, table.columns.isEmpty, looks.count > 1, looks[0] != .code,
                looks.dropFirst().allSatisfy({ $0 == .code })
            {
                reading.account(row.element, "head")
                continue
            }
            var tokens =
                cell.firstLine.map { line in line.filter { $0.look == .code || $0.isStrong }.map(\.text.trimmed) }
                ?? []
            if tokens.isEmpty { tokens = [cell.plain.parts(at: "\n").first.map { $0.trimmed } ?? ""] }
            tokens = tokens.map(Bullet.unquoted).filter { !$0.isEmpty }
            guard !tokens.isEmpty else { reading.account(row.element, "row-empty"); continue }
            // The head of a table that marks none.
            if tokens == [field.name] || tokens[0].hasSuffix("." + field.name) {
                reading.account(row.element, "head"); continue
            }
            reading.account(row.element, "value of \(field.name)")
            let text = meaning < row.cells.count ? row.cells[meaning].prose : nil
            for token in tokens where !field.values.contains(where: { $0.value == token }) {
                field.values.append(.init(value: token, meaning: reading.localized(text)))
            }
        }
    }
}
