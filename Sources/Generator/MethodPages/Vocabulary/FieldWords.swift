/// Cells that say yes or no, in small letters.
enum YesAndNo {
    static let yes: WordSet = ["yes", "да", "+", "y", "true"]
    /// An empty cell is a no, too.
    static let no: WordSet = ["no", "нет", "-", "—", "n", "false", ""]

    static func of(_ text: String) -> Bool? {
        let small = folded(text)
        return yes.has(small) ? true : no.has(small) ? false : nil
    }
}

/// Words about what must be sent.
enum RequiredWords {
    /// An item of a list cannot have a star.
    static let inItems: PhraseSet = ["required field.", ". required.", "обязательное поле."]
    /// "Whether the field is required", "required fields: `id`": not this field, or not always.
    static let ofOthers: PhraseSet = [
        "whether", "are required", "required fields", "under the conditions", "являет", "при услови",
    ]
    static let denied: PhraseSet = ["not required", "необязат"]
    static let notForWebhooks: PhraseSet = ["not required for webhook"]
    static let notEqual: PhraseSet = ["not equal", "не рав"]
    static let ifOrWhen: PhraseSet = [" if ", " when ", "если", "при "]
    static let equal: PhraseSet = [" is ", "equal", "равн"]
    static let absent: PhraseSet = [
        "not specified", "not provided", "not passed", "не указан", "не передан", "не задан",
    ]
}

/// Words that tell a type where none is declared.
enum TypeWords {
    static let ifYes: PhraseSet = [
        "если равно y", "если равно `y`", "if equal to y", "if equal to `y`",
        "if set to `y`", "if set to y",
    ]
    static let arrayOfFields: PhraseSet = ["array(\"поле\"", "array(\"field\"", "array('field'"]
    static let elementOfAnother: PhraseSet = [
        "identifier of the element", "identifier of the spa element", "идентификатор элемента",
    ]
    static let mustBeAboveZero: PhraseSet = [
        "must be greater than 0", "must be greater than zero", "обязательно больше 0", "обязательно больше нуля",
        "должно быть больше 0",
    ]
    /// In the meaning of a value: it is on or off.
    static let switches: PhraseSet = ["enable", "disable", "yes", "вкл", "выкл", "отключ"]
}

/// Words about arrays, and objects with keys of their own.
enum ContainerWords {
    static let startOfArrays: WordSet = ["array of", "an array of", "array with", "массив "]
    static let arrayOfObjects: PhraseSet = ["array of objects", "массив объектов"]
    static let startOfMaps: WordSet = ["map of ", "карта "]
    static let eachElement: PhraseSet = [
        "each value is an array", "each element is an",
        "каждое значение представляет", "каждый элемент представляет", "каждый элемент — ",
    ]
    static let valuesAreObjects: PhraseSet = [
        "value — object", "value is an object", "value is the object", "values are objects",
        "значение — объект", "значениями — объекты",
    ]
    /// "Contains a single key — the item" speaks of a name.
    static let onlyKey: PhraseSet = ["single key", "one key", "единственный ключ", "один ключ"]
    /// Announce the form of an object.
    static let announcements: WordSet = [
        "format", "format:", "form", "object", "mapping", "формате", "формат", "формат:", "вида", "объект", "объектом",
    ]
    static let objects: WordSet = ["object", "объект"]
}

/// Words about files.
enum FileWords {
    static let strings: PhraseSet = ["base64 string", "строку base64", "base64-строку"]
    static let names: PhraseSet = [
        "file name", "name of the file", "имя файла", "имени файла", "именем файла", "название файла",
    ]
    static let encodings: PhraseSet = ["in base64", "в base64", "в формате base64", "in the base64"]
    static let contents: PhraseSet = [
        "file content", "content of the file", "содержимое файла", "содержимым файла",
        "файл в формате base64", "файл в кодировке base64", "file in base64",
    ]
    static let content: PhraseSet = ["content", "содержим"]
    static let file: PhraseSet = ["file", "файл"]
    /// Many files, each a pair, are no single pair.
    static let several: PhraseSet = ["files", "файлов"]
    static let each: PhraseSet = ["each", "кажд"]
}

/// Words about types that are declared in words.
enum DeclarationWords {
    static let or: WordSet = [" or ", " или "]
    static let arrayOf: WordSet = ["array of ", "массив ", "array "]
    static let object: WordSet = ["object", "объект"]
    /// "Value of type `datetime`".
    static let ofType: WordSet = [" of type", " типа"]
    /// Between two types, or two names, of one item.
    static let joints: WordSet = ["or", "and", "или", "и", "/", "|", "…", "..."]
    static let integer: PhraseSet = ["integer", "identifier", "целочисленн", "целое", "идентификатор"]
    static let string: PhraseSet = ["string", "code", "строк", "код"]
    static let array: PhraseSet = ["array", "массив"]
    static let anObject: PhraseSet = ["object", "объект"]
}

/// Words about tables and headings.
enum HeadingWords {
    /// Words of a heading that are no part of the name that it speaks of.
    static let noName: WordSet = [
        "object", "parameter", "array", "type", "fields", "of", "the", "объект", "параметр", "массив",
    ]
    static let marked: PhraseSet = [
        "marked with *", "marked with an asterisk", "marked with", "отмечены", "обозначены",
    ]
    static let required: PhraseSet = ["required", "обязат"]
    /// "Allowed tag values".
    static let allowed: WordSet = ["allowed ", "possible ", "available "]
    static let values: WordSet = [" values"]
}
