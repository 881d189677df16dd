extension Bitrix {
    /// All rows that a list method answers, in order: by its key where it can be, so that rows created or deleted
    /// meanwhile shift nothing, and several pages a request.
    ///
    ///     for try await contact in try bitrix.items({ $0.crm.contact.list(select: [.name, .phone]) }) { … }
    public func items<Output: ItemList>(
        _ make: (Bitrix) throws -> Call<Output>
    ) throws -> ItemSequence<Output.ListedItem> {
        ItemSequence(pages: try pages(make))
    }

    /// The same, page by page.
    public func pages<Output: ItemList>(
        _ make: (Bitrix) throws -> Call<Output>
    ) throws -> PageSequence<Output.ListedItem> {
        let call = try make(self)
        try call.standsAlone()
        return try pages(call.method, call.arguments) { row in
            guard let item = Output.ListedItem(json: row) else {
                throw BitrixError(
                    .decoding, message: "expected \(Output.ListedItem.expected), found \(row.kind)",
                    method: call.method.name, attempt: 1, outcome: .executed,
                    path: (call.method.list?.items ?? "result").split(separator: ".").map(String.init))
            }
            return item
        }
    }

    /// All rows of a list method as JSON: for methods that are not in the documentation, with list facts of your own.
    public func items(_ method: MethodFacts, _ arguments: Arguments = Arguments()) throws -> ItemSequence<JSON> {
        ItemSequence(pages: try pages(method, arguments))
    }

    /// The same, page by page.
    public func pages(_ method: MethodFacts, _ arguments: Arguments = Arguments()) throws -> PageSequence<JSON> {
        try pages(method, arguments) { $0 }
    }

    private func pages<Element>(
        _ method: MethodFacts, _ arguments: Arguments, _ decode: @escaping @Sendable (JSON) throws -> Element
    ) throws -> PageSequence<Element> {
        PageSequence(
            query: try ListQuery(client: client, options: options, method: method, arguments: arguments),
            decode: decode)
    }
}
