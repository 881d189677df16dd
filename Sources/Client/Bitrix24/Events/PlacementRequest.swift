import Foundation

/// The request by which a portal opens an application's page: in a placement, as a page of its own, or to install it.
public struct PlacementRequest: Sendable {
    /// Where the page stands: `CRM_DEAL_DETAIL_TAB`, or `DEFAULT`.
    public var placement: String
    /// What the placement says of its place, such as the ID of the deal.
    public var options: JSON
    public var sender: HandedOver
    /// The language of the portal's user.
    public var language: String?
    /// The state of the application on the portal: `F` free, `L` local, `T` on trial, …
    public var status: String?
    /// Names this opening of the page to the portal's JavaScript.
    public var applicationSession: Secret?

    /// - Parameters:
    ///   - query: the query of the address that was asked, without the question mark.
    ///   - body: the form that was sent.
    ///   - date: when it was received; how long tokens are good is counted from there.
    public init(query: String, form body: some Sequence<UInt8>, receivedAt date: Date = Date()) throws {
        var form = try IncomingForm.decode(query.utf8)
        form.members += try IncomingForm.decode(body).members
        guard form["DOMAIN"]?.string != nil || form["AUTH_ID"]?.string != nil else {
            throw IncomingForm.problem("a placement's request has DOMAIN and AUTH_ID, and this one has neither")
        }
        placement = form["PLACEMENT"]?.string ?? "DEFAULT"
        let text = form["PLACEMENT_OPTIONS"]?.string ?? ""
        options = (try? JSON(parsing: text)) ?? .object(JSON.Object())
        sender = HandedOver(placement: form, receivedAt: date)
        language = form["LANG"]?.string
        status = form["status"]?.string
        applicationSession = form["APP_SID"]?.string.map { Secret($0) }
    }
}

extension PlacementRequest: CustomStringConvertible, CustomReflectable {
    public var description: String { "placement \(placement)" }
    public var customMirror: Mirror { Mirror(self, children: ["placement": placement, "sender": sender]) }
}
