/// The phrases by which the pages say things in their sentences, in small letters, both languages.
enum Phrases {
    /// Introduce the values of a field.
    static let values: PhraseSet = [
        "possible value", "allowed value", "acceptable value", "only the value", "only take the value",
        "supported value:",
        "допустимое значение", "возможное значение", "поддерживаемое значение:", "доступно только значение",
        "поддерживается только значение", "sorting works on the following", "сортировка работает по",
        "possible values", "allowed values", "can take values", "can take the following values", "available values",
        "acceptable values", "permissible values", "valid values", "accepts values",
        "supported values",
        "takes values", "may take", "values:", "can be one of", "one of the following",
        "one of the values",
        "can have the following values", "possible types", "available types",
        "possible options",
        "available options", "supported types", "allowed types", "can be:",
        "value can be", "list of values", "available codes", "can contain values",
        "typical values", "типичные значения",
        "the following values",
        "возможные значения", "допустимые значения", "может принимать", "доступные значения", "принимает значения",
        "значения:", "одно из значений", "одно из следующих",
        "возможные типы",
        "доступные типы", "возможные варианты", "варианты:", "поддерживаемые значения", "допустимы значения",
        "поддерживаются значения", "значение может быть", "допустимые типы", "может быть:",
        "доступные коды", "следующие значения",
    ]

    /// Introduce an example.
    static let examples: PhraseSet = [
        "for example", "example:", "examples:", "such as", "например", "пример:", "примеры:", "таких как",
    ]

    /// Say that what is named does not work.
    static let denials: PhraseSet = [
        "do not work", "does not work", "not support", "cannot be", "не работают", "не работает", "не поддержива",
        "нельзя",
    ]

    /// Introduce a list that holds no values of the field.
    static let noValues: PhraseSet = [
        "for example", "example:", "examples:", "e.g.", "format:", "formats for", "форматы для", "structure",
        "consists of", "contains the fields",
        "contains fields", "object with", "following fields", "following keys",
        "fields:", "keys:", "conditions", "operators", "prefix", "modifier", "before the name", "rules", "please note",
        "depending on", "type of filtering", "in the format",
        "requirements",
        "например", "пример:", "примеры:", "формат:", "структур", "состоит из",
        "содержит поля",
        "объект с", "следующие поля", "следующие ключи", "поля:", "условия", "операторы", "префикс",
        "модификатор", "перед названием", "правила", "в зависимости от", "тип фильтрации", "обратите внимание",
        "в формате", "требования",
    ]

    /// Introduce the fields of an object, or of the objects in a list.
    static let fields: PhraseSet = [
        "field", "key", "object", "contain", "structure", "consist", "parameter", "element", "following format",
        "поле", "поля", "полей", "полям", "ключ", "объект", "содерж", "структур", "состо", "параметр", "элемент",
    ]

    /// Say that an object has keys of its own, with an object under each.
    static let eachOfObjects: PhraseSet = [
        "contains objects, each", "содержит объекты, каждый",

    ]

    /// Say that the keys of an object are no names.
    static let mapsKeys: PhraseSet = [
        "key-value pair", "key-value format", "`key=value`", "`key => value`", "key and value are equal",
        ". key — ", ": key — ", ": key - ",
        "the key is the", "where the key is", "where key is ", "key is the identifier", "object key is the",
        "key of the object is the", "keys of the object are the", "the keys are the", "keys are the identifiers",
        "keys are parameter codes", "must match the field code", "{uuid: ", " id mapping",
        "ключ-значение", "`ключ => значение`", "ключ и значение равны", ". ключ — ", ": ключ — ",
        ": ключ - ", "ключ — идентификатор", "где ключ ", "ключ объекта — ", "ключи объекта — ", "ключами объекта ",
        "ключом является", "ключами являются", "ключами выступают", "ключ является ",
        "должен совпадать с кодом поля", "маппинг uuid",
    ]

    /// Say so even where a list shows some of the keys.
    static let namesKeys: PhraseSet = [
        "в котором ключ — название", "where the key is the name",
        "where the key is the letter code", "где ключ — это буквенный код",
    ]

    /// Say how a file is sent.
    /// One of them with a Cyrillic letter, as a page has it.
    static let base64: PhraseSet = ["base64", "bаse64"]
    static let orFalse: PhraseSet = ["or `false`", "или `false`"]
    static let orNull: PhraseSet = [" or `null`", " или `null`"]
    static let yesOrNo: PhraseSet = ["`y/n`", "(y/n)", "(y|n)", "[y|n]", "values: y/n", "значения: y/n"]

    /// Introduce the fields of what has no type.
    static let withFields: PhraseSet = [
        "array with fields", "array with the fields", "array with the following fields", "object with fields",
        "object with the fields", "object with the following fields", "массив с полями", "объект с полями",
        "объект со следующими полями",
    ]

    /// Say that a number is one or more.
    static let aboveZero: PhraseSet = ["greater than zero", "больше нуля"]

    /// Stand before a default value.
    static let defaults: PhraseSet = [
        "default value", "by default", "defaults to", "default", "значение по умолчанию", "по умолчанию",
    ]

    /// Say that a parameter may be left out, before they say what happens then.
    static let whenOmitted: PhraseSet = [
        "if not specified", "if no value is", "if not passed", "if not provided",
        "if the parameter is not",
        "если не указ", "если не переда", "если параметр не", "если не зада", "если поле не",
    ]

    /// Say that a field need not be sent.
    static let optional: PhraseSet = [
        "can be omitted", "may be omitted", "optional parameter", "not required", "optional.", "(optional)",
        "optional,",
        "is optional", "необязательный", "необязательное", "можно не указывать",
        "можно не передавать",
        "опционально", "не обязательно",
    ]

    /// Say that a field must be sent.
    static let required: PhraseSet = [
        "required parameter", "required field", "(required)", "required.", "is required",
        "mandatory.",
        "обязательный параметр", "обязательное поле", "обязателен", "обязательно для",
    ]

    /// Speak of a list that stands elsewhere on the page.
    static let elsewhere: PhraseSet = [
        "described below", "listed below", "see below", "given below", "below", "described in the table",
        "описан ниже", "описаны ниже", "приведен ниже", "приведены ниже", "описано ниже", "описание ниже", "ниже",
    ]

    static let webhook: PhraseSet = ["webhook", "вебхук"]
    static let requiredWith: PhraseSet = ["required", "обязател", "mandatory"]
}
