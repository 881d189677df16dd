import Bitrix24JSON

/// Methods about the portal itself that need nothing but the call.
enum SystemMethods {
    static let table: [String: Behaviour] = [
        "server.time": { call, _ in Answer(Timestamp.text(call.now)) },
        "app.info": { (call, _) throws(Refusal) in
            let clientID = try EventMethods.application(call)
            return Answer(
                record([
                    "ID": 1, "CODE": clientID, "VERSION": 1, "STATUS": "L", "INSTALLED": true, "PAYMENT_EXPIRED": "N",
                    "DAYS": JSON.null, "LANGUAGE_ID": "en", "LICENSE": "en_basic",
                ]))
        },
        "feature.get": { _, _ in Answer(record(["value": "Y"])) },
        "user.admin": { call, _ in Answer(call.caller.isAdministrator) },
    ]
}
