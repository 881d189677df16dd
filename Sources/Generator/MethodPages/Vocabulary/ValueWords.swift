/// Words about lists of values and fields.
enum ListWords {
    static let objectsWithFields: PhraseSet = ["objects with fields", "объектов с полями"]
    /// "Where `field_n` is the name of a field": the letters of a formula.
    static let formula: WordSet = ["where", "где"]
    /// Between two items of an enumeration in a sentence.
    static let joints: WordSet = ["", ",", "and", "и", ", and"]
    static let exampleStarts: WordSet = ["example", "пример"]
}

enum ValueWords {
    /// Sentences that list something else than values.
    static let noValues: PhraseSet = ["characters", "символы", "field name", "invalid value"]
    static let exampleStarts: WordSet = ["example", " example", "пример", " пример"]
    static let elsewhere: PhraseSet = [
        "смотрите на", "смотрите в", "можно получить", "можно взять", "can be obtained", "can be taken", "see the page",
        "see on", "see in", "can be found", "listed on",
    ]
    static let noAlternatives: PhraseSet = ["character", "символ", "parameters", "параметров", "параметры"]
    static let either: WordSet = ["either", "либо"]
    static let or: WordSet = ["or", "или", "либо", "/", ", or", ", или"]
    /// Between two alternatives.
    static let joints: WordSet = ["/", "or", "или", "либо", "|", "and", "и", ",", ", or", ", или", "\\|", ""]
    /// At the end of a meaning, before the next value.
    static let tails: WordSet = [" or", " and", " или", " и", ", or"]
    /// "If `null` is passed instead": what is not meant.
    static let instead: PhraseSet = ["instead", "вместо"]
    static let mayGrow: PhraseSet = [
        "may expand", "can be extended", "without prior notice", "may change",
        "может расшир", "может дополн", "без предварительного", "может измен",
    ]
}

/// Words that mark or introduce a default.
enum DefaultWords {
    static let marks: WordSet = ["default", "by default", "default value", "по умолчанию", "значение по умолчанию"]
    private static let startMarks = WordSet(marks.words.flatMap { ["(\($0))", "\($0),"] })
    private static let endMarks = WordSet(marks.words.flatMap { ["(\($0))", ", \($0)", ". \($0)"] })

    /// Whether the meaning of a value says that it is the default.
    static func isMarked(_ meaning: String) -> Bool {
        marks.has(meaning) || startMarks.begin(meaning) || endMarks.end(meaning)
    }

    /// Words that stand between "default" and the value.
    static let fillers: WordSet = [
        "value", "is", "are", "to", "set", "the", "of", "equals", "used", "for", "parameter", "значение", "равно",
        "равен", "используется", "установлено", "задано", "—", "–", "-", ":", "=", "(", "this", "field", "будет",
        "corresponds", "стоит", "выставлено", "передается", "sets", "устанавливается", "it", "and", "specified",
        "имеет", "has", "выводится", "выводятся", "используются",
    ]
}

/// Words of sentences that state a default.
extension DefaultWords {
    /// In front of a default in brackets: "`true` (default)".
    static let opening: WordSet = ["(default", "(by default", "(по умолчанию"]
    static let behind = "by default"
    static let verbs: WordSet = ["is", "used", "set", "applied"]
    static let usedBehind: WordSet = ["is used", "will be used", "is applied"]
    static let usedInFront: WordSet = ["используется", "используются", "применяется"]
    static let nouns: WordSet = ["value", "status", "code", "значение", "статус", "код"]
    static let setBehind: WordSet = ["is used", "will be used", "is set"]
    static let setInFront: WordSet = ["используется", "устан"]
    static let empty: WordSet = ["empty", "пуст"]
    static let strings: WordSet = ["string", "строка", "строку", "строкой"]
    static let objects: WordSet = ["object", "объект"]
    static let arrays: WordSet = ["array", "массив", "list", "список"]
}

/// Words of sentences that name fields.
enum SentenceFieldWords {
    static let onlyField: WordSet = [
        "an array with the field `", "array with the field `", "an object with the field `", "object with the field `",
        "массив с полем `", "объект с полем `",
    ]
    static let onlyKeys: PhraseSet = [
        "contains the key `", "one key is available: `", "the `", "содержит ключ `", "доступен один ключ: `",
        "содержит единственный ключ `", "содержит параметр `", "contains the parameter `", "передается параметр `",
        "required parameter `", "передается обязательный параметр `", "contains a single key `",
        "contains only the key `",
    ]
    static let anyThe: WordSet = ["the `"]
    static let containsThe: WordSet = ["contains the `"]
    static let behindContained: WordSet = ["key", "parameter"]
    static let behindPassed: WordSet = ["parameter is passed", "parameter (`"]
    static let choosable: PhraseSet = [
        "available fields", "supported fields", "main fields for", "supported by fields", "only the fields",
        "доступные поля", "поддерживаемые поля", "основные поля для", "по полям", "только поля",
    ]
    static let beforeExample: WordSet = ["for example", "e.g", "example", "например", "пример"]
    static let beforeFormat: WordSet = ["format", "формате"]
}

enum BoundsWords {
    static let limits: PhraseSet = [
        "max", "at most", "limit", "no more than", "not exceed", "up to", "length",
        "макс", "не более", "до ", "длина", "ограничен", "не длиннее",
    ]
    static let anyCharacters: PhraseSet = ["character", "symbols", "символ", "знаков"]
    static let characters: WordSet = [
        "characters", "character", "symbols", "символов", "символа", "символ", "знаков",
    ]
    /// Before the smallest number.
    static let minimum: WordSet = [
        "greater than or equal to", "not less than", "no less than", "at least", "minimum value", "minimum",
        "min value", ">=",
        "не менее", "не меньше", "больше или равно", "больше или равна", "больше или равен", "минимальное значение",
        "минимум", "минимальное",
    ]
    static let above: WordSet = ["greater than", "more than", "больше", "более"]
    /// Before the largest number.
    static let maximum: WordSet = [
        "less than or equal to", "no more than", "not more than", "not exceed", "maximum value", "maximum", "max value",
        "up to", "max", "<=",
        "не более", "не больше", "меньше или равно", "максимальное значение", "максимум", "максимальное",
    ]
    static let atLeast: PhraseSet = [
        "at least", "minimum", "no less", "не менее", "не меньше", "минимум", "минимальн",
    ]
    /// Before the largest number of elements.
    static let most: WordSet = [
        "no more than ", "not more than ", "not exceed ", "maximum of ", "maximum — ", "maximum: ", "up to ",
        "at most ", "maximum ", "не более ", "не больше ", "максимум ", "максимум — ",
    ]
    /// Of what is counted otherwise than the elements of a list.
    static let units: PhraseSet = [
        " mb", " kb", "byte", "second", "minute", "hour", " day", "level", "pixel", "digit", "percent", " мб",
        " кб", "байт", "секунд", "минут", "часов", "дней", "уровн", "пиксел", "цифр", "процент",
    ]
    static let noExamples: PhraseSet = ["example", "например"]
    /// "If more than 5 …": what happens beyond, and no bound.
    static let noBounds: PhraseSet = ["no more", "не более", "не больше", "если ", "if "]
    /// "From 1 to 600".
    static let ranges: [(from: String, to: String)] = [("from ", " to "), ("от ", " до "), ("between ", " and ")]
}
