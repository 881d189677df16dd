/// The heads of tables that a text shows as plain lines.
extension TextVocabulary {
    /// Heads of the first column of a table that hold names, codes or numbers. Where the second
    /// line of one says "type", the first may be any.
    static let headsOfNames = lines(
        """
        code
        embedding code
        event
        field
        field / type
        field type
        identifier
        integration code
        key
        method
        name
        parameter
        status
        value
        widget code
        идентификатор
        код
        код встройки
        ключ
        метод
        название
        параметр
        поле
        поле / тип
        поле тип
        событие
        статус
        значение
        """)

    /// Heads of the first column of a table that hold prose.
    static let headsOfSentences = lines(
        """
        crm object
        description
        documentation section
        error
        error text
        if you need
        object type
        parameter type
        scenario
        section
        task
        type
        widget
        виджет
        если вам нужно
        задача
        объект crm
        описание
        ошибка
        раздел
        раздел документации
        сценарий
        текст ошибки
        тип
        """)

    static let otherHeads = lines(
        """
        additional
        additional information
        code
        code/error message
        default
        description
        descriptions and values
        error description
        error message
        error text
        example
        fields where the option is available
        hex
        how to fix
        how to resolve
        immutable
        key methods
        location
        meaning
        message
        name
        note
        open the section
        purpose
        what to use
        read
        required
        restrictions
        status
        triggered
        triggered by
        type
        value
        when it occurs
        when to use
        write
        cообщение об ошибке
        вызывается
        дополнительная информация
        дополнительно
        запись
        значение
        как исправить
        как решить
        ключевые методы
        когда возникает
        когда использовать
        код
        код/текст ошибки
        место
        название
        назначение
        неизменяемое
        обязательное
        ограничения
        описание
        описание ошибки
        описания и значения
        открывайте раздел
        что использовать
        по умолчанию
        поля, где доступна опция
        пример
        примечание
        сообщение
        сообщение об ошибке
        статус
        текст ошибки
        тип
        чтение
        """)
}
