/// The pages of a list, in order. Each iteration reads the list anew.
public struct PageSequence<Element: Sendable>: AsyncSequence, Sendable {
    let query: ListQuery
    let decode: @Sendable (JSON) throws -> Element

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(reader: query.reader(), decode: decode) }

    public struct AsyncIterator: AsyncIteratorProtocol {
        let reader: any PageReader
        let decode: @Sendable (JSON) throws -> Element

        /// The next page; nil after the last one. Pages that came before an error have been delivered.
        public mutating func next() async throws -> [Element]? { try await reader.next()?.map(decode) }

        /// The same on the actor of whoever reads.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> [Element]? {
            try await reader.next()?.map(decode)
        }
    }
}

/// The rows of a list, in order, whatever its pages are. Each iteration reads the list anew.
///
///     for try await deal in try bitrix.items({ $0.crm.deal.list() }) { … }
public struct ItemSequence<Element: Sendable>: AsyncSequence, Sendable {
    let pages: PageSequence<Element>

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: pages.makeAsyncIterator()) }

    public struct AsyncIterator: AsyncIteratorProtocol {
        var pages: PageSequence<Element>.AsyncIterator
        private var page: [Element] = []
        private var index = 0

        init(pages: PageSequence<Element>.AsyncIterator) { self.pages = pages }

        /// The next row on the actor of whoever reads: only a page is fetched elsewhere.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Element? {
            while index == page.count {
                guard let next = try await pages.next(isolation: actor) else { return nil }
                page = next
                index = 0
            }
            defer { index += 1 }
            return page[index]
        }

        public mutating func next() async throws -> Element? {
            while index == page.count {
                guard let next = try await pages.next() else { return nil }
                page = next
                index = 0
            }
            defer { index += 1 }
            return page[index]
        }
    }
}
