/// What the copies of a ``Bitrix`` share: the connection and the settings.
final class Client: Sendable {
    let connection: any PortalConnection
    let settings: BitrixSettings

    init(_ connection: any PortalConnection, _ settings: BitrixSettings) {
        self.connection = connection
        self.settings = settings
    }

    /// On-premise portals have no limits, and neither has one on this machine unless it is asked for.
    var limits: PortalLimits { PortalLimits.of(connection.address.limitKey, time: settings.time) }

    func observe(_ kind: CallEvent.Kind, _ method: String, attempt: Int) {
        settings.observer?(CallEvent(kind: kind, method: method, attempt: attempt, host: connection.address.host))
    }

    /// Sends one request, as often as it takes and does no harm.
    /// - Parameter covered: the methods that it calls, of a batch; their working time is respected.
    func exchange(
        _ method: MethodFacts, _ arguments: JSON, covered: [String]? = nil, _ options: CallOptions,
        deadline: Duration?
    ) async throws -> Answer {
        var exchange = Exchange(
            client: self, method: method, arguments: arguments, covered: covered ?? [method.name], options: options,
            deadline: deadline)
        return try await exchange.run()
    }
}
