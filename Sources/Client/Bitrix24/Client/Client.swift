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

    func observe(_ kind: CallEvent.Kind, _ method: String, attempt: Int, _ callID: String = "") {
        guard settings.observer != nil || settings.instrument != nil else { return }
        let event = CallEvent(
            kind: kind, method: method, attempt: attempt, host: connection.address.host, callID: callID)
        settings.observer?(event)
        settings.instrument?.record(event)
    }

    func begin(
        _ kind: SpanDescription.Kind, _ method: String, callID: String, attempt: Int = 0,
        parent: (any ActiveSpan)? = nil
    ) -> (any ActiveSpan)? {
        settings.instrument?.begin(
            SpanDescription(
                kind: kind, method: method, host: connection.address.host, callID: callID, attempt: attempt,
                parent: parent))
    }

    func measure(_ name: ClientMeasurement.Name, _ value: Double, _ method: String) {
        settings.instrument?.record(
            ClientMeasurement(name: name, value: value, host: connection.address.host, method: method))
    }

    /// How the portal's rate limit stands before a call waits for it.
    func measureLimits(_ limits: PortalLimits, _ method: String) {
        guard settings.instrument != nil, let limit = settings.rateLimit else { return }
        measure(.queueLength, Double(limits.queued), method)
        measure(.rateLevel, limits.level(limit), method)
    }

    /// Sends one request, as often as it takes and does no harm.
    /// - Parameters:
    ///   - covered: the methods that it calls, of a batch; their working time is respected.
    ///   - watch: told when a request goes out, and how long the portal took.
    func exchange(
        _ method: MethodFacts, _ arguments: JSON, covered: [String]? = nil, _ options: CallOptions,
        deadline: Duration?, watch: RequestWatch? = nil
    ) async throws -> Answer {
        var exchange = Exchange(
            client: self, method: method, arguments: arguments, covered: covered ?? [method.name], options: options,
            deadline: deadline)
        exchange.watch = watch
        return try await exchange.run()
    }
}
