import APIModel
import Bitrix24JSON
import Documents

/// What holds what: arrays, objects with keys of their own, files in the place of strings.
enum ContainerRules {
    static let all = [
        requests, arrayInWords, eachOfObjects, keysInWords, orFalse, alternatives, elementsInWords, pairInWords,
        fileInWords, yesOrNoInWords, arrayOfFields,
    ]

    static let requests = Rule(
        "container.requests",
        reads: "A string or an object of the table that every request sends as a list or an object.",
        claims: [.container, .element], needs: [.declared]
    ) { mention, facts, sink in
        guard mention.side == .parameter, mention.accountName == "parameter", let row = mention.row,
            let shown = sink.page.requested.first(where: { folded($0.name) == folded(mention.name) })?.type
        else { return }
        switch (facts.declaredType, shown) {
        case (.string, .array), (.string, .object), (.string, .map), (.array(.any), .map), (.array(.any), .object):
            break
        case (.object, .array(let element)) where folded(mention.name) != "filter" && element != .any: break
        default: return
        }
        sink.claim(type: shown, at: row.row.element, from: .example, .strong)
        sink.page.report(
            "request-differs", at: row.row.element,
            "the table calls \(quoted(mention.name)) \(facts.declared ?? "a string"), the requests send \(shown == .object ? "an object" : "a list")",
            hint: "the requests were believed")
    }

    static let arrayInWords = Rule(
        "container.array-in-words", reads: "“Array of identifiers” of a type that is none.",
        claims: [.container, .element], needs: [.declared],
        words: [ContainerWords.startOfArrays, ContainerWords.arrayOfObjects]
    ) { mention, facts, sink in
        switch facts.declaredType {
        case .array, .any, .union, .map, .string, .boolean: return
        case .reference(_, let base) where base == .object || base == .any: return
        default: break
        }
        guard let cell = mention.cell, cell.mayStartWithArray, let line = cell.firstLine else { return }
        let text = folded(line.map(\.text).joined())
        guard ContainerWords.startOfArrays.begin(text) else { return }
        // "Array of fields" is how some call an object.
        if mention.side == .parameter, facts.declaredType == .object, !ContainerWords.arrayOfObjects.occur(in: text) {
            return
        }
        sink.claim(.container, facet: .array(.any), at: cell, from: .prose)
        sink.claim(.element, facet: facts.declaredType, at: cell, from: .prose)
    }

    static let eachOfObjects = Rule(
        "container.each-of-objects", reads: "“Contains objects, each …”, “map of …”: keys of their own.",
        claims: [.container, .element], needs: [.declared], words: [Phrases.eachOfObjects, ContainerWords.startOfMaps]
    ) { mention, facts, sink in
        let wording = mention.wording
        guard facts.declaredType == .object,
            wording.mayHave(.eachOfObjects) || ContainerWords.startOfMaps.begin(wording.small)
        else { return }
        sink.claim(
            type: .map(key: .string, value: .object), at: mention.cell ?? mention.element, from: .prose, .strong)
    }

    static let keysInWords = Rule(
        "container.keys-in-words", reads: "“Where the key is the name”, “the key is the id, the value an object”.",
        claims: [.container], needs: [.declared], words: [Phrases.namesKeys, ContainerWords.valuesAreObjects]
    ) { mention, facts, sink in
        guard facts.declaredType == .object || facts.declaredType == .array(.any), let cell = mention.cell else {
            return
        }
        let wording = mention.wording
        guard
            Phrases.namesKeys.occur(in: wording.small)
                || facts.declaredType == .object
                    && (KeyedObjects.holdObjects(wording) || showsOtherKeys(cell, mention.name))
        else { return }
        sink.claim(.container, facet: .map(key: .string, value: .any), at: cell, from: .prose, .strong)
    }

    /// Two examples in one cell without a key in common, one of them by number: keys of their own.
    private static func showsOtherKeys(_ cell: Element, _ name: String) -> Bool {
        var shown: [Set<String>] = []
        for node in cell.descendants(.code) {
            let bytes = Array("{".utf8) + node.textBytes + Array("}".utf8)
            if let object = LenientJSON.read(document: bytes, dialect: .code)?.value[name]?.object {
                shown.append(Set(object.keys))
            }
        }
        guard shown.count > 1, shown.contains(where: { !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else { return false }
        return shown.dropFirst().reduce(shown[0]) { $0.intersection($1) }.isEmpty
    }

    static let orFalse = Rule(
        "container.or-false", reads: "A date or an object “or `false`”: either of the two.", claims: [.container],
        needs: [.declared], words: [Phrases.orFalse], of: [.row, .bullet]
    ) { mention, facts, sink in
        guard [.date, .datetime, .object].contains(facts.declaredType), mention.wording.mayHave(.orFalse) else {
            return
        }
        sink.claim(
            .container, facet: .union([facts.declaredType, .boolean(.json)]), at: mention.cell ?? mention.element,
            from: .prose)
    }

    static let alternatives = Rule(
        "container.alternatives", reads: "A list of types: `object` — the settings, `false` — there are none.",
        claims: [.container], needs: [.declared]
    ) { mention, facts, sink in
        guard ListPurpose.hasFields(facts.declaredType), let cell = mention.cell else { return }
        for list in cell.descendants(.list) {
            let bullets = list.bullets
            guard bullets.count == list.children.underestimatedCount,
                let type = typeOfAlternatives(bullets.flatMap(\.tokens))
            else { continue }
            sink.claim(.container, facet: type, at: list, from: .prose, .strong)
            return
        }
    }

    private static func typeOfAlternatives(_ tokens: [String]) -> ValueType? {
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
        return types.isEmpty ? nil : types.count == 1 ? types[0] : .union(types)
    }

    static let arrayOfFields = Rule(
        "container.array-of-fields", reads: "“`array('field' => 'value')`” of a field without a type.",
        claims: [.container], needs: [.declared], words: [TypeWords.arrayOfFields], of: [.row, .bullet]
    ) { mention, facts, sink in
        guard facts.isUndeclared, TypeWords.arrayOfFields.occur(in: mention.wording.small) else { return }
        sink.claim(.container, facet: .object, at: mention.cell ?? mention.element, from: .prose, .weak)
    }

    static let elementsInWords = Rule(
        "container.elements-in-words", reads: "“Each element is an object” of a field with fields and without a type.",
        claims: [.element], needs: [.declared, .field, .value], words: [ContainerWords.eachElement],
        of: [.row, .bullet]
    ) { mention, facts, sink in
        guard facts.isUndeclared, facts.fieldCount > 0, facts.values.isEmpty,
            ContainerWords.eachElement.occur(in: mention.wording.small)
        else { return }
        sink.claim(.element, facet: .object, at: mention.cell ?? mention.element, from: .prose, .weak)
    }

    static let pairInWords = Rule(
        "container.pair-in-words", reads: "“The key is the id of the user”, “in the format `{code: text}`”.",
        claims: [.element], needs: [.declared, .field],
        words: [Phrases.mapsKeys, ContainerWords.onlyKey, ContainerWords.announcements], of: [.row, .bullet]
    ) { mention, facts, sink in
        guard facts.shape == .object || facts.shape == .array(.any), facts.fieldCount == 0,
            !ListPurpose.sorts(mention.name),
            folded(mention.name) != "filter", let value = KeyedObjects.value(in: mention.own(facts))
        else { return }
        sink.claim(.element, facet: value, at: mention.cell ?? mention.element, from: .prose)
    }

    static let fileInWords = Rule(
        "wire.file-in-words", reads: "“File content in base64”, “`[name, base64]`”: how a file is sent.",
        claims: [.wire], needs: [.declared, .field],
        words: [Phrases.base64, FileWords.contents, FileWords.encodings, FileWords.strings, FileWords.names],
        of: [.row, .bullet]
    ) { mention, facts, sink in
        let wording = mention.own(facts)
        let type: ValueType
        switch facts.shape {
        case .file(nil) where wording.mayHave(.base64):
            guard let wire = FileForms.wire(in: wording.small) else { return }
            type = .file(wire)
        case .string where wording.mayHave(.base64) && FileForms.holdsContent(wording.small): type = .file(.base64)
        case .any where facts.declared == nil && facts.fieldCount == 0 && wording.mayHave(.base64):
            guard FileForms.isContent(wording.small) else { return }
            type = .file(.base64)
        case .object, .array(.any):
            guard facts.fieldCount == 0 else { return }
            if wording.mayHave(.base64), wording.small.has("filedata"), mention.name != "fields" {
                type = .file(.fileData)
            } else if facts.shape == .array(.any), FileForms.isPair(mention.wording.small) {
                type = .file(.nameAndBase64)
            } else {
                return
            }
        default: return
        }
        sink.claim(.wire, facet: type, at: mention.cell ?? mention.element, from: .prose)
    }

    static let yesOrNoInWords = Rule(
        "wire.yes-or-no", reads: "A string or nothing declared, and “(Y/N)” in the text.", claims: [.wire],
        needs: [.declared, .value, .field], words: [Phrases.yesOrNo], of: [.row, .bullet]
    ) { mention, facts, sink in
        let isOpen = facts.shape == .string || facts.shape == .any && facts.declared == nil && facts.fieldCount == 0
        guard isOpen, facts.values.isEmpty, mention.own(facts).mayHave(.yesOrNo) else { return }
        sink.claim(.wire, facet: .boolean(.yesNo), at: mention.cell ?? mention.element, from: .prose)
    }
}

extension Element {
    /// Whether the first letter is that of "array", "an array" or "массив"; most cells start with another.
    fileprivate var mayStartWithArray: Bool {
        guard let paragraph = firstChild, paragraph.kind == .paragraph,
            let run = paragraph.descendants().first(where: { $0.kind == .text || $0.kind == .codeSpan }),
            let first = run.textBytes.first(where: { $0 != newline && !trimmedInFolding($0) })
        else { return true }
        return first | 0x20 == UInt8(ascii: "a") || first == 0xD0
    }
}
