/// The words by which a text without marks shows its structure, in both languages.
///
/// Headings and the heads of tables are those that stand on several pages of the documentation.
/// Everything is compared in small letters.
enum TextVocabulary {
    /// The level of each heading.
    static let headings: [String: Int] = {
        var levels: [String: Int] = [:]
        for (level, text) in [(2, secondLevel), (3, thirdLevel), (4, fourthLevel)] {
            for heading in lines(text) { levels[heading] = level }
        }
        return levels
    }()

    private static let secondLevel = """
        access permissions
        block parameters
        code example
        code examples
        connection with other objects
        considerations before calling methods
        continue exploring
        continue learning
        continue your exploration
        continue your learning
        custom field settings
        embedding locations
        error handling
        errors when working with custom fields
        event handler parameters
        event subscription parameters
        events
        examples
        examples of standard blocks
        getting started
        how to choose a section
        how to get started
        how to receive events
        important considerations
        interaction with other objects
        method parameters
        overview of events
        overview of methods
        overview of methods and events
        parameters
        placement_options
        relation to other objects
        relationship with other objects
        relationships with other objects
        request parameters
        response handling
        response on success
        see also
        server availability for sending and receiving events
        successful response
        types of custom fields
        what the handler receives
        when to use
        where the widget is embedded
        возможные параметры
        доступность серверов для отправки и получения событий
        как выбрать раздел
        как начать работу
        как получать события
        когда использовать
        куда встраивается виджет
        настройки пользовательских полей
        обзор методов
        обзор методов и событий
        обзор событий
        обработка ответа
        обработка ошибок
        ограничения раздела
        ответ в случае ошибки
        ответ в случае успеха
        ошибки при работе с пользовательскими полями
        параметры
        параметры блока
        параметры запроса
        параметры метода
        параметры обработчика события
        параметры подписки на событие
        права доступа
        пример кода
        примеры
        примеры кода
        примеры штатных блоков
        продолжите изучение
        продолжить изучение
        связь с другими объектами
        смотрите также
        типы пользовательских полей
        что важно учитывать
        что нужно знать
        что передавать в запросе
        что получает обработчик
        что учитывать перед вызовом методов
        """

    private static let thirdLevel = """
        common causes of server errors
        description of attributes
        error handling features
        example data
        interface call error
        method operation features
        possible error codes
        possible errors
        rest call error
        returned data
        returned values
        statuses and system error codes
        where to find it in the interface
        возвращаемые данные
        возвращаемые значения
        возможные коды ошибок
        возможные ошибки
        где находится в интерфейсе
        описание атрибутов
        особенности обработки ошибок
        особенности работы метода
        ошибка rest-вызова
        ошибка интерфейсного вызова
        пример данных
        статусы и коды системных ошибок
        частые причины серверных ошибок
        """

    private static let fourthLevel = """
        access error
        access errors
        data not found errors
        errors in the select parameter
        pagination errors
        request validation errors
        ошибка доступа
        ошибки в параметре select
        ошибки валидации запроса
        ошибки доступа
        ошибки нахождения данных
        ошибки пагинации
        """

    /// Words that make a heading together with one name: `Parameter FIELDS`, `User Object`.
    static let partsOfHeadings = words(
        """
        parameter object field fields type array element
        параметр объект поле поля тип массив элемент
        """)

    static let headsOfNumbers = words("status статус")

    /// The second line of the head of a column that holds names with their types.
    static let typeWords = words("type тип")

    /// Titles of notes, with the kind of note that bears them most.
    static let noteTitles: [String: String] = [
        "deprecated": "warning", "warning": "warning", "important": "warning", "важно": "warning",
        "note": "info", "примечание": "info", "attention": "alert", "attention!": "info", "внимание": "alert",
        "внимание!": "info", "user documentation": "tip", "пользовательская документация": "tip",
        "typical use-cases and scenarios": "tip", "частые кейсы и сценарии": "tip",
        "method feature": "info", "method features": "info", "особенность метода": "info", "особенности метода": "info",
    ]

    /// How the lines begin that the documentation quotes at the top of a page.
    static let quoteStarts = ["scope:", "who can ", "кто может "]

    /// How the line begins that explains the mark of required fields; it stands before a table.
    static let requiredFootnotes = ["required parameters are marked", "обязательные параметры отмечены"]

    static func lines(_ text: String) -> Set<String> { Set(text.split(separator: "\n").map(String.init)) }
    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
