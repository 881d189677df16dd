/// Asks for stretches of a list ahead of their use: many a request where batches take the method, a few requests at a
/// time, delivered in the order in which they were asked for.
actor OffsetFetcher {
    struct Page: Sendable {
        var window: OffsetWindow
        var answer: Result<Answer, BitrixError>
    }

    private let list: ListQuery
    private(set) var window: ReadAhead
    private var tasks: [Task<[Page], any Error>] = []
    /// How many answers have come of all that were asked for.
    private let answered = Locked(0)
    private var taken = 0
    private var pages: [Page] = []

    init(_ list: ListQuery) {
        self.list = list
        window = list.readAhead
    }

    deinit { for task in tasks { task.cancel() } }

    /// How many requests are on the way.
    var running: Int { tasks.count }
    var isIdle: Bool { tasks.isEmpty && pages.isEmpty }

    func ask(_ windows: [OffsetWindow], _ paging: OffsetPaging) {
        guard !windows.isEmpty else { return }
        tasks.append(
            Spawning.task { [list, answered] in
                defer { answered.withLock { $0 += 1 } }
                if windows.count == 1 {
                    return [Page(window: windows[0], answer: try await Self.page(windows[0], paging))]
                }
                let answers = try await list.answers(to: windows.map(paging.arguments))
                return zip(windows, answers).map { Page(window: $0, answer: $1) }
            })
    }

    /// One page by itself; its error is the list's.
    static func page(_ window: OffsetWindow, _ paging: OffsetPaging) async throws -> Result<Answer, BitrixError> {
        .success(try await paging.list.page(paging.arguments(window)))
    }

    /// The next page that was asked for; nil where none is on the way.
    func next() async throws -> Page? {
        if pages.isEmpty, let first = tasks.first {
            let all = tasks
            window.taken(isThere: answered.current > taken)
            taken += 1
            do {
                pages = try await withTaskCancellationHandler {
                    try await first.value
                } onCancel: {
                    for task in all { task.cancel() }
                }
            } catch {
                drop()
                throw error
            }
            tasks.removeFirst()
        }
        return pages.isEmpty ? nil : pages.removeFirst()
    }

    /// Forgets whatever was asked for.
    func drop() {
        for task in tasks { task.cancel() }
        tasks = []
        pages = []
    }
}
