/// How a method that pages does it.
public struct ListFacts: Hashable, Sendable {
    /// Where the items lie in the answer: `result.tasks`.
    public var items: String
    /// The field that identifies a row, as the filter and as the row call it; nil where nothing says.
    public var key: Key?
    /// Rows a page; nil where nothing says: the portal's usual 50.
    public var pageSize: Int?
    public var style: Style
    /// Whether the rows can be filtered and ordered by the key, so that no page shifts.
    public var keyset: Bool
    public var parameters: Parameters

    public init(
        items: String = "result", key: Key? = nil, pageSize: Int? = nil, style: Style, keyset: Bool = false,
        parameters: Parameters = Parameters()
    ) {
        self.items = items
        self.key = key
        self.pageSize = pageSize
        self.style = style
        self.keyset = keyset
        self.parameters = parameters
    }

    /// What the method calls the parameters that paging sets.
    public struct Parameters: Hashable, Sendable {
        public var filter: String
        /// Takes an object, or the direction alone where there is a ``sort``.
        public var order: String
        /// Takes the name of the field to order by, of methods that take it apart from the direction.
        public var sort: String?
        public var select: String
        public var start: String

        public init(
            filter: String = "filter", order: String = "order", sort: String? = nil, select: String = "select",
            start: String = "start"
        ) {
            self.filter = filter
            self.order = order
            self.sort = sort
            self.select = select
            self.start = start
        }
    }

    public enum Style: String, Hashable, Sendable {
        /// REST 2: `start` of 0, 50, …, `next` in the answer.
        case start
        /// REST 3: `pagination` with a limit and an offset or page.
        case pagination
        /// REST 3, methods named `tail`.
        case cursor
        /// REST 2, older methods: `NAV_PARAMS`.
        case navParams = "NAV_PARAMS"
    }

    /// `tasks.task.list` filters by `ID` and answers `id`.
    public struct Key: Hashable, Sendable {
        public var filter: String
        public var row: String
        public init(filter: String, row: String) {
            self.filter = filter
            self.row = row
        }
        /// The same name in both places.
        public init(_ name: String) { self.init(filter: name, row: name) }
    }
}
