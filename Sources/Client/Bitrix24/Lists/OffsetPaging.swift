/// A stretch of a list, by the numbers of its rows.
struct OffsetWindow: Hashable, Sendable {
    var start: Int
    var size: Int
    var end: Int { start + size }
}

/// How a list that goes by offsets is asked for a stretch of its rows.
struct OffsetPaging: Sendable {
    let list: ListQuery
    /// How many rows a page has.
    var pageSize: Int

    init(_ list: ListQuery) {
        self.list = list
        // Pages that overlap need room for a row that was not read before.
        pageSize = max(list.facts.style == .pagination ? 2 : 1, list.pageSize)
    }

    var first: OffsetWindow { OffsetWindow(start: list.offset, size: pageSize) }

    func arguments(_ window: OffsetWindow) -> Arguments {
        var arguments = list.arguments(selecting: list.facts.key)
        switch list.facts.style {
        case .pagination:
            arguments["pagination"] = ["limit": .number(.init(window.size)), "offset": .number(.init(window.start))]
        case .navParams:
            var navigation = arguments["NAV_PARAMS"]?.object ?? JSON.Object()
            navigation.members.removeAll { ["iNumPage", "nPageSize"].contains($0.key) }
            navigation.members.append(.init(key: "nPageSize", value: .number(.init(window.size))))
            navigation.members.append(
                .init(key: "iNumPage", value: .number(.init(window.start / max(1, window.size) + 1))))
            arguments["NAV_PARAMS"] = .object(navigation)
        case .start, .cursor:
            arguments[list.facts.parameters.start] = .number(.init(window.start))
        }
        return arguments
    }

    /// The longest stretch that holds the last rows before an end, and some after it.
    /// - Parameter overlap: how many rows before the end; fewer where there are not so many.
    func window(after end: Int, overlap: Int) -> OffsetWindow {
        let start = max(list.offset, end - overlap)
        guard list.facts.style == .navParams else { return OffsetWindow(start: start, size: pageSize) }
        // Pages begin at multiples of their size: the size is chosen so that one of them lies well.
        let windows = (1...max(1, pageSize)).map { size in
            OffsetWindow(start: start / size * size, size: size)
        }
        return windows.max { $0.end < $1.end } ?? OffsetWindow(start: start, size: pageSize)
    }

    /// The page after an end, of a portal that knows whole pages only.
    func page(after end: Int) -> OffsetWindow { OffsetWindow(start: end, size: pageSize) }

    /// The page that was answered to a window by a portal that knows whole pages only.
    func aligned(_ window: OffsetWindow) -> OffsetWindow {
        let number = window.start / max(1, list.facts.style == .navParams ? window.size : pageSize)
        return OffsetWindow(start: number * pageSize, size: pageSize)
    }
}
