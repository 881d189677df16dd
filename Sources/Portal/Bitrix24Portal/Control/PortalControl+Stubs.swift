import Bitrix24JSON

// What is to be answered, whatever the portal keeps.
extension PortalControl {
    /// Answers calls of a method with this result.
    /// - Parameters:
    ///   - method: a method's name, or its beginning with a star: `crm.deal.*`. The catalog need not have it.
    ///   - result: what stands under `result`.
    ///   - condition: which calls are meant: those whose parameters hold all of this.
    ///   - times: how many calls are answered so; nil: all from now on. Those for a number of calls come first, in
    ///     their order.
    public func answer(
        _ method: String, with result: JSON, total: Int? = nil, next: Int? = nil, when condition: JSON = [:],
        times: Int? = nil
    ) {
        add(Stub(method: method, condition: condition, count: times) { _ in .result(result, total: total, next: next) })
    }

    /// Answers calls of a method with what a closure makes of their parameters; where it makes nothing, the portal
    /// answers itself.
    public func answer(
        _ method: String, times: Int? = nil, by make: @escaping @Sendable (_ parameters: JSON) -> JSON?
    ) {
        add(Stub(method: method, count: times) { make($0).map { .result($0) } })
    }

    /// Answers calls of a method with an error. The call has no effect.
    public func refuse(
        _ method: String, code: String, message: String = "", status: Int = 400, when condition: JSON = [:],
        times: Int? = nil
    ) {
        add(
            Stub(method: method, condition: condition, count: times) { _ in
                .error(status: status, code: code, message: message)
            })
    }

    /// Removes what was said of one method, or of all, and the recorded traffic with the latter.
    public func removeAnswers(of method: String? = nil) { live.stubs.withLock { $0.removeAll(of: method) } }

    /// Takes in a file of fixtures, or each of a folder: calls that make state, answers, faults, recorded traffic. A file
    /// with an answer as portals send it is named after its method: `crm.product.list.json`.
    public func load(fixtures path: String) throws {
        for document in try Fixtures.read(path) {
            do throws(Refusal) {
                try live.load(document)
            } catch {
                throw PortalError.badFixture(path, because: error.message)
            }
        }
    }

    private func add(_ stub: Stub) { live.stubs.withLock { $0.add(stub) } }
}
