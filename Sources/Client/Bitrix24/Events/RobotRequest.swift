import Foundation

/// The request by which a business process calls a robot or an activity of the application.
///
/// Most processes wait for an answer: send it with `bizproc.event.send` and the ``eventToken``.
public struct RobotRequest: Sendable {
    /// The robot's code.
    public var code: String
    /// The arguments, as the robot's properties name them.
    public var properties: JSON
    /// By which the answer finds the process that waits for it.
    public var eventToken: Secret
    public var workflowID: String?
    /// The document that the process runs on: module, entity, identifier.
    public var documentID: [String]
    public var documentType: [String]
    /// Whether the process waits for the answer.
    public var isAwaited: Bool
    /// How long it waits.
    public var timeout: Duration?
    public var timestamp: Date?
    public var sender: HandedOver

    public init(form body: some Sequence<UInt8>, receivedAt date: Date = Date()) throws {
        let form = try IncomingForm.decode(body)
        guard let token = form["event_token"]?.string, !token.isEmpty else {
            throw IncomingForm.problem("a robot's request has an event_token, and this form has none")
        }
        code = form["code"]?.string ?? ""
        properties = form["properties"] ?? .object(JSON.Object())
        eventToken = Secret(token)
        workflowID = form["workflow_id"]?.string
        documentID = (form["document_id"]?.array ?? []).compactMap(\.string)
        documentType = (form["document_type"]?.array ?? []).compactMap(\.string)
        isAwaited = form["use_subscription"]?.string?.uppercased() != "N"
        timeout = form["timeout_duration"]?.string.flatMap(Int.init).map { .seconds($0) }
        timestamp = form["ts"]?.string.flatMap(Double.init).flatMap(Date.init(portalSeconds:))
        sender = HandedOver(auth: form["auth"], receivedAt: date)
    }
}

extension RobotRequest: CustomStringConvertible, CustomReflectable {
    public var description: String { "robot \(code)" }
    public var customMirror: Mirror {
        Mirror(self, children: ["code": code, "properties": properties.withoutSecrets(), "sender": sender])
    }
}
