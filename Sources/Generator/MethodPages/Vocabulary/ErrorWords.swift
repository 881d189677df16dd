/// Words about errors.
enum ErrorWords {
    /// Above a table of errors that any method may answer.
    static let everyMethod: PhraseSet = [
        "when calling any method", "for any method", "при вызове любого метода", "любым методом",
    ]
    /// "Error code: `X`", above a table of fields.
    static let statedCode: WordSet = ["error code", "код ошибки"]
    /// In the place of a code: there is none.
    static let emptyCode: WordSet = [
        "", "-", "—", "–", "empty string", "empty value", "empty", "''", "\"\"", "пустая строка", "пустое значение",
        "пустой",
        "пустой код", "пусто", "blank", "none",
    ]
    static let quotedNothing: WordSet = ["‘’", "''", "\"\""]
    static let empty: PhraseSet = ["пуст", "empty"]
    /// Say that a parameter was not sent.
    static let missing: PhraseSet = [
        "not provided", "not passed", "not specified", "not sent", "is not set", "is empty", "can't be empty",
        "cannot be empty",
        "is required", "is missing", "missing", "не передан", "не указан", "не задан", "не может быть пуст",
        "отсутствует", "пустой",
    ]
    /// The end of a message whose last word, `{id}`, the markup took for attributes.
    static let swallowed: WordSet = ["ind value for parameter"]
    static let dash: WordSet = ["—", "–", "-"]
}
