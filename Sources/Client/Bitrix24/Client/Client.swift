/// What the copies of a ``Bitrix`` share: the connection and the settings.
final class Client: Sendable {
    let connection: any PortalConnection
    let settings: BitrixSettings
    /// Where requests of this client may go: where the settings say, and to the host that the program named.
    let addresses: AddressPolicy

    init(_ connection: any PortalConnection, _ settings: BitrixSettings) {
        self.connection = connection
        self.settings = settings
        addresses = connection.namedAddress.map { settings.addresses.allowing($0.text) } ?? settings.addresses
    }

    /// What all clients of the portal share.
    var limits: PortalLimits { PortalLimits.of(connection.address.limitKey, time: settings.time) }

    /// The error of a command that stood in a batch.
    func error(_ failure: Envelope.Failure, _ method: MethodFacts, _ arguments: Arguments) -> BitrixError {
        BitrixError(
            .portal, code: ErrorCode(rawValue: failure.code), message: failure.message, method: method.name,
            validation: failure.validation, attempt: 1
        ).cleaned(of: connection.secrets + JSON.object(arguments.object).secrets)
    }

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
